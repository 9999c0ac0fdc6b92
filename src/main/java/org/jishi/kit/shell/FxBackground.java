package org.jishi.kit.shell;

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

/**
 * Runs work on virtual threads. Work of one label runs one after the other in the order it was asked for, so that two
 * quick key presses are saved in their order; different labels run beside each other. No thread is ever interrupted.
 * What nobody foresaw is logged once and shown as a short sentence with a code, where a refusal would have been shown.
 *
 * <p>Answers go to the {@link Sitting} in which the work was begun.
 */
public final class FxBackground implements Background, AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();
    private final ObservableList<RunningJob> jobs = FXCollections.observableArrayList();
    private final AtomicInteger running = new AtomicInteger();
    private final Dialogs dialogs;
    private final Failures failures;
    private Sitting sitting = new Sitting();

    FxBackground(Dialogs dialogs, Failures failures) {
        this.dialogs = dialogs;
        this.failures = failures;
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

    @Override
    public <T> void run(String label, Callable<T> work, Consumer<? super T> done, Consumer<Refusal> refused) {
        running.incrementAndGet();
        Sitting begun = sitting;
        last.compute(
                label,
                (key, before) -> before == null || before.isDone()
                        ? CompletableFuture.runAsync(() -> answer(begun, work, done, refused), threads)
                        : before.thenRunAsync(() -> answer(begun, work, done, refused), threads));
    }

    @Override
    public <T> void run(String label, Callable<T> work, Consumer<? super T> done) {
        run(label, work, done, dialogs::refusal);
    }

    @Override
    public <T> void runLast(String label, Callable<T> work, Consumer<? super T> done) {
        running.incrementAndGet();
        Sitting begun = sitting;
        CompletableFuture<?>[] before = last.values().toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(before).thenRunAsync(() -> answer(begun, work, done, dialogs::refusal), threads);
    }

    @Override
    public <T> Job track(String label, LongWork<T> work, Consumer<? super T> done, Consumer<Refusal> refused) {
        RunningJob job = new RunningJob(label);
        running.incrementAndGet();
        Sitting begun = sitting;
        onWindow(() -> jobs.add(job));
        threads.execute(() -> {
            answer(begun, () -> work.run(job.progress()), done, refused);
            onWindow(() -> jobs.remove(job));
        });
        return job;
    }

    /** Lets what runs come to its end, at most a minute, and takes nothing new. */
    @Override
    public void close() {
        jobs.forEach(RunningJob::cancel);
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> void answer(Sitting begun, Callable<T> work, Consumer<? super T> done, Consumer<Refusal> refused) {
        try {
            T result = work.call();
            onWindow(() -> begun.answer(() -> done.accept(result)));
        } catch (Refusal refusal) {
            onWindow(() -> begun.answer(() -> refused.accept(refusal)));
        } catch (CancellationException e) {
            onWindow(() -> begun.answer(() -> refused.accept(new Refusal("kit.jobs.cancelled"))));
        } catch (OutOfMemoryError e) {
            failures.log(e);
            onWindow(() -> begun.answer(() -> refused.accept(new Refusal("kit.failure.memory"))));
        } catch (Throwable failure) {
            String code = failures.log(failure);
            Refusal told = FullDisk.isTold(failure) ? FullDisk.refusal() : new Refusal("kit.failure", code);
            onWindow(() -> begun.answer(() -> refused.accept(told)));
        } finally {
            // Queued behind the answer, so that work which the answer begins counts already.
            onWindow(running::decrementAndGet);
        }
    }

    private static void onWindow(Runnable act) {
        Platform.runLater(act);
    }
}
