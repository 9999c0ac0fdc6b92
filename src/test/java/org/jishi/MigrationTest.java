package org.jishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jishi.platform.store.Database;
import org.jishi.support.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema: it can be built in a real encrypted file, and nothing in it shuts the door to PostgreSQL. */
class MigrationTest {
    private static final Path MIGRATIONS = Path.of("resources/db");

    /**
     * The trail is numbered, not identified; a side is known by subject and person, and follows from the steps; case
     * numbers are given by the office only, so their counter never travels.
     */
    private static final Set<String> WITHOUT_ID = Set.of("audit_entry", "approval_side", "case_number");

    /** docs/decisions/0004: what one of the two databases lacks, and what to do instead. */
    private static final Map<String, Pattern> FORBIDDEN = Map.ofEntries(
            sql("RETURNING: use generated keys or your own id", "\\breturning\\b"),
            sql("ON CONFLICT with a target or DO UPDATE: use MERGE", "\\bon conflict\\s*\\(|\\bdo update\\b"),
            sql(
                    "UPDATE … FROM: use a subquery",
                    "\\bupdate\\s+\\w+\\s+(?:\\w+\\s+)?set\\b(?:(?!\\bwhere\\b|\\().)*\\bfrom\\b"),
            sql("DELETE … USING: use a subquery", "\\bdelete\\s+from\\s+\\w+\\s+(?:\\w+\\s+)?using\\b"),
            sql("partial index: use a nullable live key", "\\bcreate\\s+(?:unique\\s+)?index[^;]*\\bwhere\\b"),
            sql("expression index", "\\bcreate\\s+(?:unique\\s+)?index[^;(]*\\([^;()]*\\("),
            sql(
                    "WITH: H2 2.4.240 keeps the parameters of its first use in a transaction; use a sub-select",
                    "\\bwith\\s+\\w+\\s+as\\s*\\("),
            sql(
                    "place by live_code: use place_code, or whoever is registered in an ended village loses its name",
                    "\\bjoin place \\w+ on \\w+\\.live_code\\b"),
            sql("LATERAL, ROLLUP, DISTINCT ON", "\\blateral\\b|\\brollup\\b|\\bdistinct on\\b"),
            sql("deferrable keys", "\\bdeferrable\\b"),
            sql(
                    "types that one of them lacks",
                    "\\btimestamptz\\b|\\bclob\\b|\\bblob\\b|\\bvarbinary\\b|\\bdatetime\\b|\\btinyint\\b"),
            sql("JSON in SQL: keep text, parse in Java", "->>|\\bjson_agg\\b|\\bjson_object\\b"),
            sql(
                    "functions that one of them lacks",
                    "\\bmd5\\(|\\blistagg\\b|\\bsystem_range\\b|\\brandom_uuid\\(|\\bdatediff\\(|\\bdateadd\\(|\\bifnull\\("),
            sql(
                    "H2's own words",
                    "\\bfinal table\\b|\\bnext value for\\b|\\bfrom dual\\b|\\bmerge"
                            + " into\\s+\\w+\\s+key\\b|\\bauto_increment\\b"),
            sql("generated columns: write the value from code", "\\bgenerated always as\\s*\\("));

    private static Map.Entry<String, Pattern> sql(String reason, String pattern) {
        return Map.entry(reason, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL));
    }

    @Test
    void migrationsBuildARealFileAndFindItDoneTheSecondTime(@TempDir Path folder) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        List<String> first;
        try (Database database = Database.open(folder.resolve("office"), key)) {
            first = tables(database);
        }
        try (Database database = Database.open(folder.resolve("office"), key)) {
            assertThat(tables(database)).isEqualTo(first).contains("staff", "audit_entry", "place");
        }
    }

    @Test
    void everyTableHasAnIdAndASite() {
        try (Database database = Database.inMemory()) {
            for (String table : tables(database)) {
                List<String> columns = columns(database, table);
                if (!WITHOUT_ID.contains(table)) {
                    assertThat(columns).as("columns of %s", table).contains("id uuid", "site smallint");
                }
            }
        }
    }

    /** data check reads the row of each entry by its id, so a misspelt table would be found only there. */
    @Test
    void everyTableNamedInTheTrailExists() {
        Pattern append = Pattern.compile("\\.append\\(\\s*\\w+,\\s*[\\w.()]+,\\s*[^,;]+,\\s*\"(\\w+)\"\\s*,");
        Set<String> named = Sources.java(Sources.MAIN).stream()
                .flatMap(file -> append.matcher(Sources.read(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Database database = Database.inMemory()) {
            assertThat(tables(database)).containsAll(named);
            assertThat(named).contains("place").doesNotContainAnyElementsOf(WITHOUT_ID);
        }
    }

    @Test
    void numbersOfMigrationsAreUsedOnce() {
        assertThat(Sources.files(MIGRATIONS, ".sql").stream()
                        .map(file -> file.getFileName().toString())
                        .toList())
                .allMatch(name -> name.matches("V\\d{3}__[a-z0-9_]+\\.sql"))
                .extracting(name -> name.substring(0, 4))
                .doesNotHaveDuplicates();
    }

    @Test
    void migrationsKeepToTheSubset() {
        List<String> wrong = new ArrayList<>();
        Pattern names = Pattern.compile("^\\s*\"?(value|key|day|month|year|user)\"?\\s+\\w+", Pattern.MULTILINE);
        for (Path file : Sources.files(MIGRATIONS, ".sql")) {
            String sql = Sources.read(file).replaceAll("--.*", "");
            wrong.addAll(offences(file.toString(), sql));
            names.matcher(sql.toLowerCase(Locale.ROOT))
                    .results()
                    .filter(found -> !found.group().strip().startsWith("key "))
                    .forEach(found -> wrong.add(file + ": a column named" + found.group()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void statementsKeepToTheSubset() {
        Pattern statement = Pattern.compile("(?i)\\s*(select|insert|update|delete|merge|with)\\s.*", Pattern.DOTALL);
        assertThat(Sources.java(Sources.MAIN).stream()
                        .flatMap(file -> Sources.literals(file).stream())
                        .filter(literal -> statement.matcher(literal.text()).matches())
                        .flatMap(literal -> offences(literal.file() + ":" + literal.line(), literal.text()).stream()))
                .isEmpty();
    }

    private static List<String> offences(String where, String sql) {
        return FORBIDDEN.entrySet().stream()
                .filter(rule -> rule.getValue().matcher(sql).find())
                .map(rule -> where + ": " + rule.getKey())
                .toList();
    }

    private static List<String> tables(Database database) {
        return database.read(
                handle -> handle.createQuery("""
                    SELECT lower(table_name) FROM information_schema.tables
                     WHERE lower(table_schema) = 'public' AND lower(table_name) <> 'flyway_schema_history'
                     ORDER BY 1\
                    """).mapTo(String.class).list());
    }

    private static List<String> columns(Database database, String table) {
        return database.read(handle ->
                handle.createQuery("""
                    SELECT lower(column_name) || ' ' || lower(data_type) FROM information_schema.columns
                     WHERE lower(table_name) = :table\
                    """).bind("table", table).mapTo(String.class).list());
    }
}
