package org.jishi.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jishi.platform.jobs.Failures;
import org.jishi.support.FakeDialogs;
import org.jishi.support.FxTest;
import org.junit.jupiter.api.Test;

/** In which order work is done that stands under different names. */
class FxBackgroundTest {
    @Test
    void whatComesLastWaitsForAllThatWasBegun() {
        FxTest.settle();
        CountDownLatch read = new CountDownLatch(1);
        List<String> done = new CopyOnWriteArrayList<>();
        try (FxBackground background = new FxBackground(new FakeDialogs(), new Failures())) {
            background.run("reads", () -> told(read, done, "read"), ignored -> {});
            background.run("writes", () -> done.add("written"), ignored -> {});
            background.runLast("locks", () -> done.add("locked"), ignored -> {});
            FxTest.until("the other is done", () -> done.contains("written"));
            assertThat(done).containsExactly("written");
            read.countDown();
            FxTest.until("it is locked", () -> done.contains("locked"));
            assertThat(done).containsExactly("written", "read", "locked");
        }
    }

    private static boolean told(CountDownLatch when, List<String> done, String what) throws InterruptedException {
        when.await();
        return done.add(what);
    }
}
