package org.jishi.platform.store;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jishi.platform.keys.FileKey;

/** An office whose database is open: what a whole wiring of services stands on. Closing it leaves the folder taken. */
public final class OpenOffice implements AutoCloseable {
    private final DataFolder folder;
    private final FileKey key;
    private final Database database;
    private boolean closed;

    private OpenOffice(DataFolder folder, FileKey key, Database database) {
        this.folder = folder;
        this.key = key;
        this.database = database;
    }

    /** Opens the database; the key belongs to the office from here on and is wiped when it closes. */
    public static OpenOffice open(DataFolder folder, FileKey key) {
        return open(folder, key, old -> {});
    }

    /**
     * As above.
     *
     * @param beforeMigration is handed a database of an earlier version as it is; what it throws leaves it so
     */
    public static OpenOffice open(DataFolder folder, FileKey key, Consumer<Database> beforeMigration) {
        OpenOffice office = null;
        try {
            office = new OpenOffice(folder, key, folder.openDatabase(key, beforeMigration));
            return office;
        } finally {
            if (office == null) {
                key.close();
            }
        }
    }

    public DataFolder folder() {
        return folder;
    }

    public FileKey key() {
        return key;
    }

    public Database database() {
        return database;
    }

    /** Closes the database as it is, wipes the key and empties the scratch folder; once closed, does nothing. */
    @Override
    public void close() {
        close(open -> {
            open.close();
            return false;
        });
    }

    /**
     * As {@link #close}, and makes the database file small again when much of it is dead. That takes a second for 100 MB
     * or so; for the end of a day's work, not on the window's thread.
     *
     * @return whether it was made smaller
     */
    public boolean closeSmall() {
        boolean smaller = folder.exchange(() -> close(open -> open.close(new Compaction(folder.scratch()))));
        close();
        return smaller;
    }

    private synchronized boolean close(Predicate<Database> way) {
        if (closed) {
            return false;
        }
        closed = true;
        try {
            return way.test(database);
        } finally {
            key.close();
            folder.scratch().empty();
        }
    }
}
