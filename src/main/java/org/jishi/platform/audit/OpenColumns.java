package org.jishi.platform.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.text.IdentityDigits;
import org.jspecify.annotations.Nullable;

/**
 * Which columns are open: everybody who may see the row reads what stands there, so that no whole identity number may.
 * All columns of texts are, but those that {@code data/closed-columns.tsv} names with their reason; a column that a later
 * migration makes is open without anybody's doing. {@link RowWall} refuses by it, and data check finds by it what is older.
 */
public final class OpenColumns {
    private static final String FILE = "/data/closed-columns.tsv";
    private static final String REASON = "_reason";

    /** The columns of texts that can hold a number at all, of the tables whose rows have a key of their own. */
    private static final String TEXTS = """
        SELECT lower(c.table_name) AS table_name, lower(c.column_name) AS name
          FROM information_schema.columns c
         WHERE lower(c.table_schema) = 'public' AND lower(c.data_type) LIKE 'char%'
           AND c.character_maximum_length >= 15 AND lower(c.table_name) <> 'flyway_schema_history'
         ORDER BY 1, c.ordinal_position\
        """;

    /** What is said of a column. */
    public enum Kind {
        /** Shown in parts, and whole only to whom an act allows it. */
        MASKED,
        /** Need not be looked at, for its reason. */
        EXCUSED,
        /** Open, but phones belong there. */
        CONTACT,
        /** Open, but addresses of the web have long numbers of their own. */
        LINK,
        /** Open; only its form calls it otherwise. */
        FIELD
    }

    /**
     * A line of the file.
     *
     * @param words why, or how the form calls it
     */
    public record Line(String column, Kind kind, String words) {}

    /** A column of texts. */
    public record Column(String tableName, String name) {
        public String path() {
            return tableName + "." + name;
        }
    }

    private final Map<String, Line> lines;

    private OpenColumns(Map<String, Line> lines) {
        this.lines = lines;
    }

    /** Reads the file. */
    public static OpenColumns read() {
        Map<String, Line> lines = new HashMap<>();
        try (InputStream stream = Objects.requireNonNull(OpenColumns.class.getResourceAsStream(FILE), FILE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 3))
                    .map(parts -> new Line(parts[0], Kind.valueOf(parts[1]), parts[2]))
                    .forEach(line -> lines.put(line.column(), line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OpenColumns(lines);
    }

    /** What is written of columns that are not simply open. */
    public List<Line> lines() {
        return List.copyOf(lines.values());
    }

    /** Whether everybody reads what stands there. */
    public boolean open(String table, String column) {
        Kind kind = kind(table, column);
        return kind != Kind.MASKED && kind != Kind.EXCUSED;
    }

    /** Whether phones belong there. */
    public boolean contact(String table, String column) {
        return kind(table, column) == Kind.CONTACT;
    }

    /** Whether an open column's text holds what it must not. */
    public boolean holdNumber(String table, String column, @Nullable String text) {
        return open(table, column)
                && IdentityDigits.heldIn(text)
                && !(kind(table, column) == Kind.LINK
                        && Objects.requireNonNull(text).contains("/"));
    }

    private @Nullable Kind kind(String table, String column) {
        return Optional.ofNullable(lines.get(table + "." + column))
                .map(Line::kind)
                .orElse(null);
    }

    /** How a form calls the column: legal_person is legalPerson, and each reason is the one of its form. */
    public String field(String table, String column) {
        Line line = lines.get(table + "." + column);
        if (line != null && line.kind() == Kind.FIELD) {
            return line.words();
        }
        return column.endsWith(REASON) ? "reason" : component(column);
    }

    /** legal_person is legalPerson. */
    public static String component(String column) {
        StringBuilder name = new StringBuilder();
        for (String part : column.split("_", -1)) {
            name.append(name.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return name.toString();
    }

    /** All columns of texts that the database has and that can hold a number. */
    public static List<Column> texts(Handle handle) {
        return handle.createQuery(TEXTS).mapTo(Column.class).list();
    }
}
