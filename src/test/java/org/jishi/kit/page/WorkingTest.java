package org.jishi.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Pane;
import org.jishi.kit.Ui;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.support.FxTest;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Test;

/** A step says in words how far its work is. */
class WorkingTest {
    /** Goes on until the test ends it. */
    private static final class Open implements Background {
        private final List<Runnable> ends = new ArrayList<>();
        private Progress told = Progress.NONE;

        @Override
        public <T> void run(
                Object lane,
                String label,
                java.util.concurrent.Callable<T> work,
                java.util.function.Consumer<? super T> done,
                java.util.function.Consumer<Refusal> refused) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> void run(
                Object lane,
                String label,
                java.util.concurrent.Callable<T> work,
                java.util.function.Consumer<? super T> done) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Job track(
                String label,
                LongWork<T> work,
                java.util.function.Consumer<? super T> done,
                java.util.function.Consumer<Refusal> refused) {
            try {
                T result = work.run(Progress.NONE);
                ends.add(() -> done.accept(result));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return () -> {};
        }
    }

    @Test
    void saysHowMuchIsDoneAndHowLongItTakesStill() {
        try (Office office = new Office()) {
            Open background = new Open();
            Ui ui = new TestUi(office.access, office.clock, Language.ZH, background).ui;
            AtomicLong now = new AtomicLong();
            Working working = new Working(ui, now::get);
            Node step = FxTest.on(() -> WorkingBar.over(ui, working, new Pane()));
            Label told = (Label) step.lookup("#working-told");
            ProgressBar bar = (ProgressBar) step.lookup(".progress-bar");
            begin(background, working);
            background.told.report(500, 60_000);
            FxTest.settle();
            assertThat(told.getText()).isEmpty();
            now.set(Duration.ofSeconds(10).toNanos());
            background.told.report(20_000, 60_000);
            FxTest.settle();
            assertThat(told.getText()).isEqualTo("20,000 / 60,000，约剩 20 秒");
            assertThat(told.isVisible()).isTrue();
            assertThat(bar.getProgress()).isEqualTo(1 / 3.0);

            FxTest.run(background.ends.getFirst());
            assertThat(told.getText()).isEmpty();
            assertThat(told.isVisible()).isFalse();
            // what was still on its way speaks of nothing any more
            Progress before = background.told;
            begin(background, working);
            now.set(Duration.ofSeconds(30).toNanos());
            before.report(60_000, 60_000);
            FxTest.settle();
            assertThat(told.getText()).isEmpty();
        }
    }

    private static void begin(Open background, Working working) {
        FxTest.run(() -> working.track(
                "people.import.running",
                progress -> {
                    background.told = progress;
                    return progress;
                },
                done -> {},
                refusal -> {}));
    }
}
