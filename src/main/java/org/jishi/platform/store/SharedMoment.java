package org.jishi.platform.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Several readers, each on a thread of its own, of one moment of the database.
 *
 * @param writing held by whoever writes
 */
record SharedMoment(Jdbi jdbi, Lock writing) {
    /** H2's REPEATABLE READ takes each table's moment when the table is first read; this takes all at once. */
    static final TransactionIsolationLevel LEVEL = TransactionIsolationLevel.SERIALIZABLE;

    /** @return what each work found, in the order of the works */
    <T> List<T> run(List<Function<Handle, T>> works) {
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("snapshot-", 1).factory())) {
            List<T> found = new ArrayList<>();
            for (Future<T> result : begin(works, threads)) {
                found.add(result.get());
            }
            return found;
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case JdbiException failure -> StoreException.of(failure);
                case RuntimeException failure -> failure;
                case Error failure -> throw failure;
                case null, default -> new IllegalStateException(e);
            };
        } catch (InterruptedException e) {
            throw new IllegalStateException("a thread in the store was interrupted", e);
        }
    }

    /** Starts the works while nobody writes: their moment is that of their first statement. */
    private <T> List<Future<T>> begin(List<Function<Handle, T>> works, ExecutorService threads)
            throws InterruptedException {
        List<CountDownLatch> begun = new ArrayList<>();
        List<Future<T>> results = new ArrayList<>();
        writing.lock();
        try {
            for (Function<Handle, T> work : works) {
                CountDownLatch one = new CountDownLatch(1);
                begun.add(one);
                results.add(threads.submit(() -> begin(work, one)));
            }
            for (CountDownLatch one : begun) {
                one.await();
            }
            return results;
        } finally {
            writing.unlock();
        }
    }

    private <T> T begin(Function<Handle, T> work, CountDownLatch begun) {
        try {
            return jdbi.inTransaction(LEVEL, handle -> {
                handle.select("SELECT 1").mapTo(Integer.class).one();
                begun.countDown();
                return work.apply(handle);
            });
        } finally {
            // also where not even a connection could be had
            begun.countDown();
        }
    }
}
