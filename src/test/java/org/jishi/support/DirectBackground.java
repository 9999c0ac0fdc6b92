package org.jishi.support;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.text.Refusal;

/**
 * Runs everything at once and waits for it, on the calling thread or, when that is the window's, on one beside it; a
 * refusal that nobody takes fails the test.
 */
public final class DirectBackground implements Background {
    @Override
    public <T> void run(
            Object lane, String label, Callable<T> work, Consumer<? super T> done, Consumer<Refusal> refused) {
        T result;
        try {
            result = call(work);
        } catch (Refusal refusal) {
            refused.accept(refusal);
            return;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        done.accept(result);
    }

    /** The store is never called on the window's thread. */
    private static <T> T call(Callable<T> work) throws Exception {
        if (!Thread.currentThread().getName().equals("JavaFX Application Thread")) {
            return work.call();
        }
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().start(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    @Override
    public <T> void run(Object lane, String label, Callable<T> work, Consumer<? super T> done) {
        run(lane, label, work, done, refusal -> {
            throw refusal;
        });
    }

    @Override
    public <T> Job track(String label, LongWork<T> work, Consumer<? super T> done, Consumer<Refusal> refused) {
        run(this, label, () -> work.run(Progress.NONE), done, refused);
        return () -> {};
    }
}
