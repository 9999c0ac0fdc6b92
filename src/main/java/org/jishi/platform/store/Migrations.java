package org.jishi.platform.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.jishi.platform.text.Refusal;

/**
 * Brings a database's schema up to this program's. What was brought up to just these migrations says so in the comment of
 * its history, so that an ordinary opening need not wake the whole of Flyway for nothing: a third of a second of processor.
 */
final class Migrations {
    private static final String FOLDER = "db";
    private static final String HISTORY = "flyway_schema_history";

    private Migrations() {}

    /** Runs what is missing. */
    static void run(DataSource database) {
        try {
            String ours = stamp();
            if (!ours.equals(told(database))) {
                refuseNewer(database);
                flyway(database).migrate();
                tell(database, ours);
            }
        } catch (FlywayException | SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** Whether an earlier version has made the database, so that something is missing in it. */
    static boolean isOfEarlierVersion(DataSource database) {
        try {
            if (stamp().equals(told(database))) {
                return false;
            }
            refuseNewer(database);
            MigrationInfoService info = flyway(database).info();
            return info.current() != null && info.pending().length > 0;
        } catch (FlywayException | SQLException e) {
            throw StoreException.of(e);
        }
    }

    /**
     * Refuses what a later version of the program has made: Flyway would pass over migrations that it does not know, and
     * this version would write into tables whose rules it has never heard of.
     */
    static void refuseNewer(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!hasHistory(statement)) {
                return;
            }
            MigrationVersion ours = names().stream()
                    .map(name -> MigrationVersion.fromVersion(name.substring(1, name.indexOf("__"))))
                    .max(Comparator.naturalOrder())
                    .orElse(MigrationVersion.EMPTY);
            try (ResultSet rows =
                    statement.executeQuery("SELECT version FROM " + HISTORY + " WHERE version IS NOT NULL")) {
                while (rows.next()) {
                    if (MigrationVersion.fromVersion(rows.getString(1)).compareTo(ours) > 0) {
                        throw new Refusal("platform.store.newer");
                    }
                }
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasHistory(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "SELECT 1 FROM information_schema.tables WHERE table_name = '" + HISTORY + "'")) {
            return row.next();
        }
    }

    private static Flyway flyway(DataSource database) {
        return Flyway.configure(Database.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:" + FOLDER)
                .loggers("slf4j")
                .load();
    }

    /** Which migrations the database says it has; empty when it says nothing. */
    private static String told(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT remarks FROM information_schema.tables WHERE table_name = '" + HISTORY + "'")) {
            return row.next() ? Objects.requireNonNullElse(row.getString(1), "") : "";
        }
    }

    private static void tell(DataSource database, String stamp) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("COMMENT ON TABLE " + HISTORY + " IS '" + stamp + "'");
        }
    }

    /** One word for the names and contents of all migrations of this program. */
    static String stamp() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : names()) {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                try (InputStream file =
                        Objects.requireNonNull(Database.class.getResourceAsStream("/" + FOLDER + "/" + name), name)) {
                    digest.update(file.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Their file names in order, from the program's jar or from the folder of its classes. */
    private static List<String> names() throws IOException {
        URL folder = Objects.requireNonNull(Database.class.getResource("/" + FOLDER), FOLDER);
        URLConnection opened = folder.openConnection();
        if (opened instanceof JarURLConnection jar) {
            String inside = FOLDER + "/";
            try (Stream<String> entries = jar.getJarFile().stream().map(entry -> entry.getName())) {
                return entries.filter(name -> name.startsWith(inside) && name.length() > inside.length())
                        .map(name -> name.substring(inside.length()))
                        .sorted()
                        .toList();
            }
        }
        try (Stream<Path> files = Files.list(Path.of(URI.create(folder.toString())))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
