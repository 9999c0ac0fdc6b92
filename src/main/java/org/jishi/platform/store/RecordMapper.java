package org.jishi.platform.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Makes records of rows and keeps which column goes into which component. To find that out by names and annotations took
 * as long as reading a page's rows, and Jdbi does it for every query.
 */
final class RecordMapper<T> implements RowMapper<T> {
    private final RowMapper<T> byNames;
    private final Map<List<String>, RowMapper<T>> byColumns = new ConcurrentHashMap<>();

    RecordMapper(RowMapper<T> byNames) {
        this.byNames = byNames;
    }

    @Override
    public T map(ResultSet rows, StatementContext context) throws SQLException {
        return specialize(rows, context).map(rows, context);
    }

    @Override
    public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
        List<String> columns = columns(rows.getMetaData());
        RowMapper<T> known = byColumns.get(columns);
        if (known == null) {
            known = byNames.specialize(rows, context);
            byColumns.put(columns, known);
        }
        return known;
    }

    private static List<String> columns(ResultSetMetaData about) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            columns.add(about.getColumnLabel(i));
        }
        return columns;
    }
}
