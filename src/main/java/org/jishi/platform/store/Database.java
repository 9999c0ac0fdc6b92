package org.jishi.platform.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jishi.platform.files.FullDisk;
import org.jspecify.annotations.Nullable;

/**
 * The one encrypted H2 file. {@link #write} runs one transaction at a time and returns only after the file is synced to
 * the disk; {@link #read} runs beside it. Never called on the window's thread, and a thread that is in here is never
 * interrupted (docs/decisions: H2).
 *
 * <p>Failures come out as {@link StoreException}, which carries a code and no row values.
 */
public final class Database implements AutoCloseable {
    private static final String WINDOW_THREAD = "JavaFX Application Thread";
    private static final String ENDING = ".mv.db";
    private static final int TRIES = 20;

    /** How to open an encrypted file with this database's key. */
    @FunctionalInterface
    interface Access {
        /** @param more further options, each with its semicolon in front */
        JdbcDataSource to(Path file, String more);
    }

    private final JdbcDataSource source;
    private final JdbcConnectionPool pool;
    private final Jdbi jdbi;
    private final @Nullable Path file;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final AtomicLong writes = new AtomicLong();
    private boolean closed;

    private Database(JdbcDataSource source, @Nullable Path file) {
        this.source = source;
        this.file = file;
        this.pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(16);
        this.jdbi = StoreMappers.install(Jdbi.create(pool));
    }

    /**
     * Opens the file, making it when it is not there, and brings its schema up to this program's.
     *
     * @param file the path without {@code .mv.db}
     * @param key the file's key, 32 bytes
     * @throws StoreException with code 90049 when the key is not this file's, 90020 when another program holds it
     */
    public static Database open(Path file, byte[] key) {
        return open(file, key, old -> {});
    }

    /**
     * As above.
     *
     * @param beforeMigration is handed a database of an earlier version as it is; what it throws leaves the file as it was
     */
    static Database open(Path file, byte[] key, Consumer<Database> beforeMigration) {
        Path path = file.toAbsolutePath();
        Database database = new Database(Sources.ofOffice(path, key), path);
        if (database.leftForMigration(beforeMigration)) {
            MigratedCopy.replace(withEnding(path), copy -> {
                Path other = withoutEnding(copy);
                start(new Database(Sources.ofOffice(other, key), other), Migrations::run)
                        .close();
            });
            database = new Database(Sources.ofOffice(path, key), path);
        }
        return start(database, Migrations::run);
    }

    /** Whether an earlier version has made the file; then it is closed, once whoever waits for that has seen it. */
    private boolean leftForMigration(Consumer<Database> before) {
        boolean good = false;
        try {
            boolean earlier = Migrations.isOfEarlierVersion(pool);
            if (earlier) {
                before.accept(this);
                close();
            }
            good = true;
            return earlier;
        } catch (StoreException e) {
            throw failed(e);
        } finally {
            if (!good) {
                pool.dispose();
                Shutdown.forget(source);
            }
        }
    }

    /**
     * Opens a file, {@code .mv.db} left out, only to read it, with the schema that it has: of this version or an earlier.
     *
     * @throws StoreException when it is no database of this key, or damaged; a later version's is a refusal
     */
    public static Database openToRead(Path file, byte[] key) {
        Path path = file.toAbsolutePath();
        return start(new Database(Sources.ofCopy(path, key), path), Migrations::refuseNewer);
    }

    /** A database of its own in memory, with the same schema: the measure of {@link SchemaCheck}. */
    public static Database inMemory() {
        return start(new Database(Sources.ofMemory(), null), Migrations::run);
    }

    /**
     * A database in memory with a schema that the migrations made elsewhere, a statement each; for tests, which make one
     * for each of theirs.
     */
    static Database inMemory(Iterable<String> schema) {
        Database database = new Database(Sources.ofMemory(), null);
        try (Connection connection = database.pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : schema) {
                statement.execute(sql);
            }
            return database;
        } catch (SQLException e) {
            database.close();
            throw StoreException.of(e);
        }
    }

    private static Database start(Database database, Consumer<JdbcConnectionPool> schema) {
        boolean good = false;
        try {
            schema.accept(database.pool);
            good = true;
            return database;
        } catch (StoreException e) {
            throw database.failed(e);
        } finally {
            if (!good) {
                database.pool.dispose();
                Shutdown.forget(database.source);
            }
        }
    }

    /** Reads; each statement sees what was committed when it began. */
    public <T> T read(Function<Handle, T> work) {
        offTheWindow();
        try {
            return jdbi.withHandle(work::apply);
        } catch (JdbiException | StoreException e) {
            throw failed(e);
        }
    }

    /** Reads several things that must agree with one another: all statements see the same moment. */
    public <T> T snapshot(Function<Handle, T> work) {
        offTheWindow();
        try {
            return jdbi.inTransaction(SharedMoment.LEVEL, work::apply);
        } catch (JdbiException | StoreException e) {
            throw failed(e);
        }
    }

    /**
     * As {@link #snapshot}, for long works that need not wait for one another: each runs on a thread of its own, and all
     * see the same moment.
     *
     * @return what each work found, in the order of the works
     */
    public <T> List<T> snapshots(List<Function<Handle, T>> works) {
        offTheWindow();
        return new SharedMoment(jdbi, writing).run(works);
    }

    /**
     * Runs one transaction and returns its result once it is on the disk. Anything thrown rolls it back. A
     * {@link LostRace} is tried again from the start, so the work may run more than once.
     */
    public <T> T write(Function<Handle, T> work) {
        offTheWindow();
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction within a transaction");
        }
        for (int attempt = 1; ; attempt++) {
            writing.lock();
            try {
                T result = jdbi.inTransaction(work::apply);
                sync();
                return result;
            } catch (LostRace e) {
                if (attempt == TRIES) {
                    throw e;
                }
            } catch (JdbiException | StoreException e) {
                throw failed(e);
            } finally {
                // also after a failure, which may have come after the commit
                writes.incrementAndGet();
                writing.unlock();
            }
        }
    }

    /**
     * Counts the writes since the file was opened. Whoever asked for it and then read has nothing to read anew while it
     * is the same: no other program writes in this file, and a write counts before it is acknowledged.
     */
    public long writes() {
        return writes.get();
    }

    /** As {@link #write}, for work that has nothing to tell. */
    public void change(Consumer<Handle> work) {
        write(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /** H2 itself never calls fsync on commit; this does, and only then may "saved" be said. */
    private void sync() {
        if (file == null) {
            return;
        }
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** A full disk closes H2; what was saved before is there when the program is opened again. */
    private RuntimeException failed(Exception e) {
        StoreException failure = e instanceof StoreException known ? known : StoreException.of(e);
        return file != null && failure.isFullDisk() ? FullDisk.refusal(file) : failure;
    }

    /**
     * Writes a consistent copy of the running database, encrypted with the same key.
     *
     * @param zip the file to make
     */
    public void backupTo(Path zip) {
        read(handle -> handle.createUpdate(
                        "BACKUP TO '" + zip.toAbsolutePath().toString().replace("'", "''") + "'")
                .execute());
    }

    /**
     * Writes a consistent copy as {@link #backupTo} does, and tells what must be in it.
     *
     * @param alone whether writers wait meanwhile; otherwise a write that falls between the count and the copy makes them
     *     differ
     */
    public RowCounts copyTo(Path zip, boolean alone) {
        if (alone) {
            writing.lock();
        }
        try {
            RowCounts rows = read(RowCounts::of);
            backupTo(zip);
            return rows;
        } finally {
            if (alone) {
                writing.unlock();
            }
        }
    }

    private static void offTheWindow() {
        if (Thread.currentThread().getName().equals(WINDOW_THREAD)) {
            throw new IllegalStateException("the store was called on the window's thread");
        }
    }

    /** Closes the file as it is; once closed, does nothing. */
    @Override
    public void close() {
        writing.lock();
        try {
            shutdown();
        } finally {
            writing.unlock();
        }
    }

    /**
     * Closes the file, and makes it small again when much of it is dead: at most twice its compacted size is left. Takes
     * seconds for a large file.
     *
     * @return whether it was made smaller
     */
    boolean close(Compaction compaction) {
        writing.lock();
        try {
            Path main = file;
            Optional<TableSums> held = main == null || closed ? Optional.empty() : sumsIfWorthIt();
            shutdown();
            return main != null
                    && held.filter(sums -> compaction.run(withEnding(main), this::accessTo, sums))
                            .isPresent();
        } finally {
            writing.unlock();
        }
    }

    private Optional<TableSums> sumsIfWorthIt() {
        try (Connection connection = pool.getConnection()) {
            return Compaction.isWorthIt(connection) ? Optional.of(TableSums.of(connection)) : Optional.empty();
        } catch (SQLException e) {
            // Closing comes first; what is wrong with the file, its next use tells.
            return Optional.empty();
        }
    }

    private JdbcDataSource accessTo(Path other, String more) {
        return Sources.ofCopy(withoutEnding(other.toAbsolutePath()).toString(), more, source.getPassword());
    }

    private static Path withoutEnding(Path file) {
        String path = file.toString();
        return Path.of(path.substring(0, path.length() - ENDING.length()));
    }

    private static Path withEnding(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }

    private void shutdown() {
        if (closed) {
            return;
        }
        closed = true;
        pool.dispose();
        Shutdown.of(source);
    }
}
