package org.jishi.platform.store;

import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.jishi.platform.files.FullDisk;

/**
 * The store could not do what was asked. Holds the vendor's error code and never its message: messages of a unique key
 * carry the row's values, identity numbers included.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final boolean full;

    private StoreException(int code, Throwable cause) {
        super("store error " + code + " (" + cause.getClass().getSimpleName() + ")");
        this.code = code;
        this.full = FullDisk.isTold(cause);
    }

    static StoreException of(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                StoreException mine = new StoreException(sql.getErrorCode(), cause);
                mine.setStackTrace(cause.getStackTrace());
                return mine;
            }
        }
        StoreException mine = new StoreException(0, cause);
        mine.setStackTrace(cause.getStackTrace());
        return mine;
    }

    /** H2's error code, such as 23505 for a unique key; 0 when none is known. */
    public int code() {
        return code;
    }

    /** Whether memory did not suffice. */
    public boolean outOfMemory() {
        return code == ErrorCode.OUT_OF_MEMORY;
    }

    /** Whether the disk had no room left. */
    boolean isFullDisk() {
        return full;
    }

    /** Whether a unique key or primary key refused the row. */
    public boolean isDuplicate() {
        return code == 23505;
    }
}
