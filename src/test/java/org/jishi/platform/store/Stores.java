package org.jishi.platform.store;

import java.util.List;

/**
 * Databases in memory for tests. The migrations run once for each run of the virtual machine, and each test has a copy
 * of what they made: some eight hundred runs of them cost more than most of what was tested on them.
 */
public final class Stores {
    private Stores() {}

    /** A database of its own, as the migrations leave one. */
    public static Database inMemory() {
        return Database.inMemory(Migrated.SCHEMA);
    }

    /** The statements that make a database anew as it is, its users left out, since each has one of its own. */
    static List<String> statements(Database database) {
        return database
                .read(handle -> handle.createQuery("SCRIPT").mapTo(String.class).list())
                .stream()
                .filter(sql -> !sql.startsWith("CREATE USER") && !sql.startsWith("--"))
                .toList();
    }

    private static final class Migrated {
        private static final List<String> SCHEMA;

        static {
            try (Database database = Database.inMemory()) {
                SCHEMA = statements(database);
            }
        }

        private Migrated() {}
    }
}
