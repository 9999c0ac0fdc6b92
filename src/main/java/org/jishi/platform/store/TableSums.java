package org.jishi.platform.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a database holds, told short: for each table the number of its rows and a sum over all their values. Two files
 * with equal sums hold the same rows.
 */
record TableSums(Map<String, Sum> tables) {
    /** @param hash the same whatever the order of the rows */
    record Sum(long rows, long hash) {}

    TableSums {
        tables = Map.copyOf(tables);
    }

    static TableSums of(Connection connection) throws SQLException {
        Map<String, Sum> sums = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            // Row by row: H2 would otherwise gather a large table in a temporary file first.
            statement.execute("SET LAZY_QUERY_EXECUTION TRUE");
            for (String table : names(statement)) {
                sums.put(table, sum(statement, table));
            }
            statement.execute("SET LAZY_QUERY_EXECUTION FALSE");
        }
        return new TableSums(sums);
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = statement.executeQuery("""
                SELECT table_name FROM information_schema.tables
                 WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name""")) {
            while (tables.next()) {
                names.add(tables.getString(1));
            }
        }
        return names;
    }

    private static Sum sum(Statement statement, String table) throws SQLException {
        long rows = 0;
        long hash = 0;
        try (ResultSet row = statement.executeQuery("SELECT * FROM \"" + table + '"')) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                long one = 0;
                for (int i = 1; i <= columns; i++) {
                    one = mixed(one + Objects.hashCode(row.getString(i)));
                }
                rows++;
                hash += one;
            }
        }
        return new Sum(rows, hash);
    }

    /** Spreads what goes in over all 64 bits (the finisher of SplitMix64), so that equal sums are no chance. */
    private static long mixed(long bits) {
        long spread = bits + 0x9e3779b97f4a7c15L;
        spread = (spread ^ (spread >>> 30)) * 0xbf58476d1ce4e5b9L;
        spread = (spread ^ (spread >>> 27)) * 0x94d049bb133111ebL;
        return spread ^ (spread >>> 31);
    }
}
