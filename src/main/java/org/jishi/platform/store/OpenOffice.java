package org.jishi.platform.store;

import org.jishi.platform.keys.FileKey;

/** An office whose database is open: what a whole wiring of services stands on. Closing it leaves the folder taken. */
public final class OpenOffice implements AutoCloseable {
    private final DataFolder folder;
    private final FileKey key;
    private final Database database;

    private OpenOffice(DataFolder folder, FileKey key, Database database) {
        this.folder = folder;
        this.key = key;
        this.database = database;
    }

    /** Opens the database; the key belongs to the office from here on and is wiped when it closes. */
    public static OpenOffice open(DataFolder folder, FileKey key) {
        OpenOffice office = null;
        try {
            office = new OpenOffice(folder, key, folder.openDatabase(key));
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

    /** Closes the database, wipes the key and empties the scratch folder. */
    @Override
    public void close() {
        try {
            database.close();
        } finally {
            key.close();
            folder.scratch().empty();
        }
    }
}
