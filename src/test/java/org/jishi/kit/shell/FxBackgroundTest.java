package org.jishi.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jishi.platform.jobs.Failures;
import org.jishi.support.FakeDialogs;
import org.jishi.support.FxTest;
import org.junit.jupiter.api.Test;

/** Work waits for the work of its own lane only; what comes last waits for all. */
class FxBackgroundTest {
    /** Both stand under one text: opening somebody waited for a list that took seconds. */
    @Test
    void whatIsOpenedWaitsForNoListThatIsStillRead() {
        FxTest.settle();
        CountDownLatch read = new CountDownLatch(1);
        List<String> done = new CopyOnWriteArrayList<>();
        // equal, yet not the same
        List<String> list = new ArrayList<>();
        List<String> page = new ArrayList<>();
        try (FxBackground background = new FxBackground(new FakeDialogs(), new Failures())) {
            background.run(list, "people.list.loading", () -> told(read, done, "list"), ignored -> {});
            background.run(page, "people.list.loading", () -> done.add("person"), ignored -> {});
            background.run(list, "people.list.loading", () -> done.add("list again"), ignored -> {});
            FxTest.until("the person is open", () -> done.contains("person"));
            assertThat(done).containsExactly("person");
            read.countDown();
            FxTest.until("the list is there", () -> done.contains("list again"));
            assertThat(done).containsExactly("person", "list", "list again");
            FxTest.until("no lane is kept", () -> background.lanes() == 0);
        }
    }

    @Test
    void whatComesLastWaitsForAllThatWasBegun() {
        FxTest.settle();
        CountDownLatch read = new CountDownLatch(1);
        List<String> done = new CopyOnWriteArrayList<>();
        try (FxBackground background = new FxBackground(new FakeDialogs(), new Failures())) {
            background.run(read, "reads", () -> told(read, done, "read"), ignored -> {});
            background.run(done, "writes", () -> done.add("written"), ignored -> {});
            background.runLast("locks", () -> done.add("locked"), ignored -> {});
            FxTest.until("the other is done", () -> done.contains("written"));
            assertThat(done).containsExactly("written");
            read.countDown();
            FxTest.until("it is locked", () -> done.contains("locked"));
            assertThat(done).containsExactly("written", "read", "locked");
        }
    }

    @Test
    void whatNeverEndsHoldsUpNoLock() {
        FxTest.settle();
        CountDownLatch never = new CountDownLatch(1);
        List<String> done = new CopyOnWriteArrayList<>();
        try (FxBackground background = new FxBackground(new FakeDialogs(), new Failures(), Duration.ofMillis(50))) {
            background.run(never, "printers", () -> told(never, done, "printers"), ignored -> {});
            background.runLast("locks", () -> done.add("locked"), ignored -> {});
            FxTest.until("it is locked", () -> done.contains("locked"));
            assertThat(done).containsExactly("locked");
            never.countDown();
        }
    }

    /** Marks pressed quickly before another language is chosen: those that wait their turn are written too. */
    @Test
    void whatWaitsItsTurnIsDoneBeforeTheEnd() {
        FxTest.settle();
        CountDownLatch first = new CountDownLatch(1);
        List<String> done = new CopyOnWriteArrayList<>();
        FxBackground background = new FxBackground(new FakeDialogs(), new Failures());
        background.run(done, "marks", () -> told(first, done, "1"), ignored -> {});
        background.run(done, "marks", () -> done.add("2"), ignored -> {});
        Thread closing = Thread.startVirtualThread(background::close);
        FxTest.until("it waits", () -> closing.getState() == Thread.State.WAITING);
        first.countDown();
        FxTest.until("it is closed", () -> !closing.isAlive());
        assertThat(done).containsExactly("1", "2");
    }

    private static boolean told(CountDownLatch when, List<String> done, String what) throws InterruptedException {
        when.await();
        return done.add(what);
    }
}
