package org.jishi.platform.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * The one encrypted H2 file. {@link #write} runs one transaction at a time and returns only after the file is synced to
 * the disk; {@link #read} runs beside it. Never called on the window's thread, and a thread that is in here is never
 * interrupted (docs/decisions: H2).
 *
 * <p>Failures come out as {@link StoreException}, which carries a code and no row values.
 */
public final class Database implements AutoCloseable {
    private static final String OPTIONS = ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=5000"
            // closing moves nothing: killed in it, 2.4.240 lost rows that had been acknowledged (docs/decisions)
            + ";MAX_COMPACT_TIME=0";
    private static final String WINDOW_THREAD = "JavaFX Application Thread";
    private static final String USER = "jishi";
    private static final int TRIES = 20;

    private final JdbcDataSource source;
    private final JdbcConnectionPool pool;
    private final Jdbi jdbi;
    private final @Nullable Path file;
    private final ReentrantLock writing = new ReentrantLock(true);

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
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:async:" + file.toAbsolutePath() + ";CIPHER=AES" + OPTIONS);
        source.setUser(USER);
        source.setPassword(HexFormat.of().formatHex(key) + " " + USER);
        return start(new Database(source, file.toAbsolutePath()));
    }

    /** A database of its own in memory, with the same schema; for tests of rules and services. */
    public static Database inMemory() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + OPTIONS);
        source.setUser(USER);
        source.setPassword(USER);
        return start(new Database(source, null));
    }

    private static Database start(Database database) {
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(database.pool)
                    .locations("classpath:db")
                    .loggers("slf4j")
                    .load()
                    .migrate();
            return database;
        } catch (FlywayException e) {
            database.pool.dispose();
            throw StoreException.of(e);
        }
    }

    /** Reads; each statement sees what was committed when it began. */
    public <T> T read(Function<Handle, T> work) {
        offTheWindow();
        try {
            return jdbi.withHandle(work::apply);
        } catch (JdbiException e) {
            throw StoreException.of(e);
        }
    }

    /** Reads several things that must agree with one another: all statements see the same moment. */
    public <T> T snapshot(Function<Handle, T> work) {
        offTheWindow();
        try {
            return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work::apply);
        } catch (JdbiException e) {
            throw StoreException.of(e);
        }
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
            } catch (JdbiException e) {
                throw StoreException.of(e);
            } finally {
                writing.unlock();
            }
        }
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
            throw StoreException.of(e);
        }
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

    private static void offTheWindow() {
        if (Thread.currentThread().getName().equals(WINDOW_THREAD)) {
            throw new IllegalStateException("the store was called on the window's thread");
        }
    }

    /** Closes the file; moves its live data together first, for three seconds at most. */
    @Override
    public void close() {
        writing.lock();
        try {
            pool.dispose();
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                // Not SHUTDOWN COMPACT: killed in it, 2.4.240 once lost rows that had been acknowledged
                // (docs/decisions).
                statement.execute("SHUTDOWN");
            } catch (SQLException e) {
                // H2 closes the connection under the statement; anything else is a real failure.
                if (e.getErrorCode() != 90121 && e.getErrorCode() != 90007) {
                    throw StoreException.of(e);
                }
            }
        } finally {
            writing.unlock();
        }
    }
}
