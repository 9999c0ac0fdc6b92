package org.jishi.platform.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.h2.jdbcx.JdbcDataSource;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.files.PrivateFiles;
import org.jishi.platform.files.ScratchFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the file of a closed database small again. H2's own way works on the file itself and lost acknowledged rows when
 * it was killed (docs/decisions/0015). Here it works on a copy: the copy is compacted, proved to hold the same rows,
 * synced, and renamed over the file. A kill or a power cut at any moment leaves the old file or the new one, both whole;
 * a copy left behind lies in the scratch folder, which is emptied at the next start. Whatever goes wrong, a full disk
 * included, the old file stays.
 *
 * <p>The caller holds the folder's lock and has closed the database, so opening its file drops no lock of H2.
 */
final class Compaction {
    /** Copies a file; tests put a disk in its place that is full, or that lies. */
    @FunctionalInterface
    interface Copier {
        void copy(Path from, Path to) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
    /**
     * In percent: where less of the file than this is in use, it is compacted. H2 counts whole chunks and so takes a
     * little too much for used; at half, some files would stay above twice their compacted size.
     */
    private static final int WORTH = 70;
    /** What stays free on the disk beside the copy, in bytes. */
    private static final long SPARE = 100L << 20;

    private static final String FILL = """
            SELECT setting_value FROM information_schema.settings
             WHERE setting_name IN ('info.FILL_RATE', 'info.CHUNKS_FILL_RATE')""";

    private final ScratchFolder scratch;
    private final Copier copier;

    Compaction(ScratchFolder scratch) {
        this(scratch, Files::copy);
    }

    Compaction(ScratchFolder scratch, Copier copier) {
        this.scratch = scratch;
        this.copier = copier;
    }

    /** Whether so much of the open database's file is dead that compacting it is worth the time; cheap. */
    static boolean isWorthIt(Connection connection) throws SQLException {
        double used = 100;
        try (Statement statement = connection.createStatement();
                ResultSet rates = statement.executeQuery(FILL)) {
            while (rates.next()) {
                used = used * rates.getInt(1) / 100;
            }
        }
        return used < WORTH;
    }

    /**
     * Puts a compact copy in the file's place.
     *
     * @param file the closed database, with its ending
     * @param before what it held just before it was closed
     * @return whether it did; if not, the file is as it was, and the log says why
     */
    boolean run(Path file, Database.Access access, TableSums before) {
        Path copy = scratch.newFile(String.valueOf(file.getFileName()));
        try {
            long size = Files.size(file);
            if (file.toFile().getUsableSpace() < size + SPARE) {
                LOG.warn("the database file stays as it is: too little room for a copy");
                return false;
            }
            copier.copy(file, copy);
            compact(access.to(copy, ""));
            if (Files.size(copy) >= size) {
                return false;
            }
            if (!sums(access.to(copy, ";ACCESS_MODE_DATA=r")).equals(before)) {
                LOG.error("the database file stays as it is: its compact copy differs");
                return false;
            }
            replace(copy, file);
            return true;
        } catch (IOException | SQLException | RuntimeException e) {
            // The class only: a message may carry values.
            LOG.warn("the database file stays as it is: {}", e.getClass().getSimpleName());
            return false;
        } finally {
            remove(copy);
        }
    }

    private static void compact(JdbcDataSource copy) throws SQLException {
        try (Connection connection = copy.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        } catch (SQLException e) {
            if (!Shutdown.isClosing(e)) {
                throw e;
            }
        }
    }

    private static TableSums sums(JdbcDataSource copy) throws SQLException {
        try (Connection connection = copy.getConnection()) {
            return TableSums.of(connection);
        }
    }

    /** Puts a copy in the file's place, whole or not at all. */
    static void replace(Path copy, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        PrivateFiles.close(copy);
        Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        AtomicFiles.syncFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    private static void remove(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            LOG.warn("a compact copy could not be removed; the next start does it");
        }
    }
}
