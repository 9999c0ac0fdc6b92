package org.jishi.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jishi.desk.SearchIndex;
import org.jishi.identity.Pinyin;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Ids;
import org.jishi.platform.time.OfficeClock;

/** The index in memory beside what SQLite offers for the same people: LIKE over a table, and FTS5 with trigrams. */
final class SearchBench {
    private static final int PEOPLE = 200_000;
    private static final int MOST = 8;
    private static final int ROUNDS = 60;
    /** Of what takes a thousand times as long. */
    private static final int FEW_ROUNDS = 12;

    /** What all three can answer: a part of a name, of its pinyin, of its initials, of a number. */
    private static final List<String> TYPED = List.of(
            "zhang",
            "zhangw",
            "zhangwei",
            "lixiaomei",
            "lxm",
            "wangx",
            "xiaoli",
            "qin",
            "500236",
            "19850",
            "3800",
            "13912",
            "李小",
            "张伟",
            "小丽",
            "qqq");

    private SearchBench() {}

    /** Asks for the best few. */
    private interface Asking {
        int find(String words) throws Exception;
    }

    static Bench.Group run() throws Exception {
        List<Figure> figures = new ArrayList<>();
        try (Database database = Database.inMemory()) {
            Access access = new Access();
            access.signIn(new Actor(new UUID(0, 1), new UUID(0, 2), "bench", Set.of(Role.CLERK)));
            OfficeClock clock = OfficeClock.system();
            Acts acts = new Acts(database, access, new AuditTrail(clock), new Ids(), clock);
            SearchIndex index = new SearchIndex(acts, List.of(new InventedPeople(PEOPLE)));
            long before = usedMemory();
            long start = System.nanoTime();
            index.fill();
            double filled = (System.nanoTime() - start) / 1e6;
            long memory = (usedMemory() - before) >> 20;
            figures.add(Figure.of(
                    "Jishi: index in memory",
                    timed(ROUNDS, words -> index.find(words, MOST).size()),
                    String.format("filled in %.0f ms, %d MiB; also polyphones and mixtures (张s)", filled, memory)));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            fill(connection);
            try (PreparedStatement statement = connection.prepareStatement("""
                SELECT id FROM person WHERE name LIKE ?1 OR pinyin LIKE ?1 OR initials LIKE ?1 OR numbers LIKE ?1
                 ORDER BY pinyin LIMIT 8\
                """)) {
                figures.add(Figure.of(
                        "SQLite: LIKE over the table", timed(FEW_ROUNDS, words -> like(statement, words)), ""));
            }
            long start = System.nanoTime();
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "CREATE VIRTUAL TABLE found USING fts5(name, pinyin, initials, numbers, tokenize = 'trigram')");
                statement.execute("INSERT INTO found SELECT name, pinyin, initials, numbers FROM person");
            }
            double filled = (System.nanoTime() - start) / 1e6;
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT rowid FROM found WHERE found MATCH ? LIMIT 8")) {
                figures.add(Figure.of(
                        "SQLite: FTS5 trigram",
                        timed(ROUNDS, words -> match(statement, words)),
                        String.format("filled in %.0f ms; nothing under 3 characters, no order", filled)));
            }
        }
        return new Bench.Group("Search among 200,000 people, each key pressed", figures.removeFirst(), figures);
    }

    private static List<Long> timed(int rounds, Asking asking) throws Exception {
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (String words : TYPED) {
                long start = System.nanoTime();
                int found = asking.find(words);
                if (found > MOST) {
                    throw new IllegalStateException("more than asked for");
                }
                if (round >= rounds / 3) {
                    nanos.add(System.nanoTime() - start);
                }
            }
        }
        return nanos;
    }

    private static void fill(Connection connection) throws Exception {
        Pinyin pinyin = new Pinyin();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, pinyin TEXT, initials TEXT, numbers"
                            + " TEXT)");
        }
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO person (name, pinyin, initials, numbers) VALUES (?, ?, ?, ?)")) {
            List<String[]> rows = new ArrayList<>();
            new InventedNames(7).people(PEOPLE, (name, idNumber, phone) -> {
                Pinyin.Spelling spelling = pinyin.ofPerson(name);
                rows.add(new String[] {name, spelling.full(), spelling.initials(), idNumber + " " + phone});
            });
            for (String[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setString(i + 1, row[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static int like(PreparedStatement statement, String words) throws Exception {
        statement.setString(1, "%" + words + "%");
        return count(statement);
    }

    private static int match(PreparedStatement statement, String words) throws Exception {
        statement.setString(1, "\"" + words + "\"");
        return count(statement);
    }

    private static int count(PreparedStatement statement) throws Exception {
        try (ResultSet rows = statement.executeQuery()) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
