package org.jishi.support;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.text.Refusal;

/** Keeps what it is asked until the test lets it be answered, one after the other. */
public final class LaterBackground implements Background {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private boolean telling;

    /** How much waits for an answer. */
    public int waiting() {
        return work.size();
    }

    /** Answers what was asked first. */
    public void answer() {
        work.removeFirst().run();
    }

    /** Answers what was asked first; what nobody foresaw is told as the window tells it. */
    public void answerFailing() {
        telling = true;
        answer();
        telling = false;
    }

    @Override
    public <T> void run(
            Object lane, String label, Callable<T> act, Consumer<? super T> done, Consumer<Refusal> refused) {
        work.add(() -> {
            try {
                done.accept(act.call());
            } catch (Refusal refusal) {
                refused.accept(refusal);
            } catch (RuntimeException e) {
                if (!telling) {
                    throw e;
                }
                refused.accept(new Refusal("kit.failure", "7Q2M"));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public <T> void run(Object lane, String label, Callable<T> act, Consumer<? super T> done) {
        run(lane, label, act, done, refusal -> {
            throw refusal;
        });
    }

    @Override
    public <T> Job track(String label, LongWork<T> act, Consumer<? super T> done, Consumer<Refusal> refused) {
        throw new UnsupportedOperationException("long work");
    }
}
