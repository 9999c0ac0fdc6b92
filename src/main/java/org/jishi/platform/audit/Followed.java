package org.jishi.platform.audit;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * What is kept in memory of the store because asking the store would take too long, such as one fact of each of 200,000
 * rows. It follows the trail: before a question is answered, what was written since is read anew.
 */
public final class Followed<T> {
    /** Brings what is kept up to date. */
    @FunctionalInterface
    public interface Newer<T> {
        /** @param since the last entry of the trail that is in it */
        T newer(Handle handle, T before, long since);
    }

    private final Database database;
    private final Function<Handle, T> all;
    private final Newer<T> newer;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable T kept;
    private long seq;
    private long writes = -1;

    /** @param all reads everything, the first time */
    public Followed(Database database, Function<Handle, T> all, Newer<T> newer) {
        this.database = database;
        this.all = all;
        this.newer = newer;
    }

    /** One question after the other. */
    public <R> R ask(Function<T, R> question) {
        lock.lock();
        try {
            T now = kept;
            if (now == null || writes != database.writes()) {
                long written = database.writes();
                now = database.snapshot(this::upToDate);
                kept = now;
                writes = written;
            }
            return question.apply(now);
        } finally {
            lock.unlock();
        }
    }

    private T upToDate(Handle handle) {
        long head = AuditTrail.lastSeq(handle);
        T before = kept;
        T now = before == null ? all.apply(handle) : head == seq ? before : newer.newer(handle, before, seq);
        seq = head;
        return now;
    }
}
