package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SpareMemoryTest {
    private static final long SECOND = 1_000_000_000;

    private final AtomicInteger collected = new AtomicInteger();
    private final SpareMemory spare = new SpareMemory(Duration.ofSeconds(8), 0, collected::incrementAndGet);

    @Test
    void givesMemoryBackOnceForEachTimeThatNobodyTouchesTheProgram() {
        spare.touch(SECOND);
        spare.look(8 * SECOND);
        assertThat(collected).as("seven seconds after the last key").hasValue(0);

        spare.look(9 * SECOND);
        spare.look(90 * SECOND);
        assertThat(collected).hasValue(1);

        spare.touch(100 * SECOND);
        spare.look(101 * SECOND);
        assertThat(collected).as("while somebody types").hasValue(1);
        spare.look(108 * SECOND);
        assertThat(collected).hasValue(2);
    }
}
