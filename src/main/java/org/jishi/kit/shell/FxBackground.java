package org.jishi.kit.shell;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jishi.kit.Dialogs;
import org.jishi.platform.files.FullDisk;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.jobs.Failures;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on virtual threads. Work of one lane runs one after the other in the order it was asked for, so that two
 * quick key presses are saved in their order; different lanes run beside each other. No thread is ever interrupted.
 * What nobody foresaw is logged once and shown as a short sentence with a code, where a refusal would have been shown.
 *
 * <p>Answers go to the {@link Sitting} in which the work was begun.
 */
public final class FxBackground implements Background, AutoCloseable {
    /** A lock is not held up longer by a printer or a drive that never answers. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /** The last work of each lane, for as long as it runs. */
    private final Map<Lane, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    private final ObservableList<RunningJob> jobs = FXCollections.observableArrayList();
    private final AtomicInteger running = new AtomicInteger();
    private final Dialogs dialogs;
    private final Failures failures;
    private final Duration patience;
    private Sitting sitting = new Sitting();

    FxBackground(Dialogs dialogs, Failures failures) {
        this(dialogs, failures, PATIENCE);
    }

    /** @param patience how long what comes last waits for what was begun before it */
    FxBackground(Dialogs dialogs, Failures failures, Duration patience) {
        this.dialogs = dialogs;
        this.failures = failures;
        this.patience = patience;
    }

    /** Whose the work is that is begun from now on. */
    void sitting(Sitting now) {
        sitting = now;
    }

    /** The tracked work that runs now; changes on the window's thread. */
    ObservableList<RunningJob> jobs() {
        return jobs;
    }

    /** Whether work runs whose answer the window still waits for. */
    boolean isWorking() {
        return running.get() > 0;
    }

    /** How many lanes have work now. */
    int lanes() {
        return last.size();
    }

    @Override
    public <T> void run(
            Object lane, String label, Callable<T> work, Consumer<? super T> done, Consumer<Refusal> refused) {
        running.incrementAndGet();
        Sitting begun = sitting;
        Lane key = new Lane(lane);
        CompletableFuture<Void> mine = last.compute(key, (same, before) -> {
            Runnable act = () -> answer(begun, label, work, done, refused);
            return before == null ? CompletableFuture.runAsync(act, threads) : before.thenRunAsync(act, threads);
        });
        mine.thenRun(() -> last.remove(key, mine));
    }

    @Override
    public <T> void run(Object lane, String label, Callable<T> work, Consumer<? super T> done) {
        run(lane, label, work, done, dialogs::refusal);
    }

    @Override
    public <T> void runLast(String label, Callable<T> work, Consumer<? super T> done) {
        running.incrementAndGet();
        Sitting begun = sitting;
        begun().completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .thenRunAsync(() -> answer(begun, label, work, done, dialogs::refusal), threads);
    }

    /** Done when all is that was begun by now, long work apart. */
    private CompletableFuture<Void> begun() {
        return CompletableFuture.allOf(last.values().toArray(CompletableFuture<?>[]::new));
    }

    @Override
    public <T> Job track(String label, LongWork<T> work, Consumer<? super T> done, Consumer<Refusal> refused) {
        RunningJob job = new RunningJob(label);
        running.incrementAndGet();
        Sitting begun = sitting;
        onWindow(() -> jobs.add(job));
        threads.execute(() -> {
            answer(begun, label, () -> work.run(job.progress()), done, refused);
            onWindow(() -> jobs.remove(job));
        });
        return job;
    }

    /** Lets what runs and what waits for it come to its end, at most two minutes, and takes nothing new. */
    @Override
    public void close() {
        jobs.forEach(RunningJob::cancel);
        begun().completeOnTimeout(null, 1, TimeUnit.MINUTES).join();
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> void answer(
            Sitting begun, String label, Callable<T> work, Consumer<? super T> done, Consumer<Refusal> refused) {
        try {
            T result = work.call();
            onWindow(() -> begun.answer(() -> done.accept(result)));
        } catch (Refusal refusal) {
            onWindow(() -> begun.answer(() -> refused.accept(refusal)));
        } catch (CancellationException e) {
            onWindow(() -> begun.answer(() -> refused.accept(new Refusal("kit.jobs.cancelled"))));
        } catch (OutOfMemoryError e) {
            failures.log(label, e);
            onWindow(() -> begun.answer(() -> refused.accept(new Refusal("kit.failure.memory"))));
        } catch (Throwable failure) {
            String code = failures.log(label, failure);
            Refusal told = FullDisk.isTold(failure) ? FullDisk.refusal() : new Refusal("kit.failure", code);
            onWindow(() -> begun.answer(() -> refused.accept(told)));
        } finally {
            // Queued behind the answer, so that work which the answer begins counts already.
            onWindow(running::decrementAndGet);
        }
    }

    /** Lanes are told apart by who they are, never by what they hold. */
    private record Lane(Object of) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Lane lane && lane.of == of;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(of);
        }
    }

    private static void onWindow(Runnable act) {
        Platform.runLater(act);
    }
}
