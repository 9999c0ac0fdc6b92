package org.jishi.support;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.text.Refusal;

/** Runs everything at once on the calling thread; a refusal that nobody takes fails the test. */
public final class DirectBackground implements Background {
    @Override
    public <T> void run(String label, Callable<T> work, Consumer<? super T> done, Consumer<Refusal> refused) {
        T result;
        try {
            result = work.call();
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

    @Override
    public <T> void run(String label, Callable<T> work, Consumer<? super T> done) {
        run(label, work, done, refusal -> {
            throw refusal;
        });
    }

    @Override
    public <T> Job track(String label, LongWork<T> work, Consumer<? super T> done, Consumer<Refusal> refused) {
        run(label, () -> work.run(Progress.NONE), done, refused);
        return () -> {};
    }
}
