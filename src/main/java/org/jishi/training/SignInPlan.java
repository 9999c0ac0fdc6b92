package org.jishi.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jishi.platform.text.Problem;
import org.jishi.platform.workbook.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What a filled sign-in sheet would do to a class. An empty cell changes nothing: what was marked before stays.
 *
 * @param columns the half-days of the sheet
 * @param rows its people, in the sheet's order
 * @param missing people of the class who do not stand on the sheet
 */
public record SignInPlan(UUID classId, List<Column> columns, List<Row> rows, List<Learner> missing) {
    /** A column of the sheet and the session that it is; null with a problem when it is none of the class. */
    public record Column(
            int column,
            String heading,
            @Nullable ClassSession session,
            @Nullable Problem problem) {}

    /** What a cell does. */
    public enum Effect {
        NEW,
        CHANGED,
        SAME,
        EMPTY,
        UNREADABLE
    }

    /**
     * One cell.
     *
     * @param text as it stands in the sheet
     * @param before the mark that the class has now
     * @param read what the sheet says, null when it is empty or cannot be read
     */
    public record Entry(
            ClassSession session,
            String text,
            @Nullable Attendance before,
            @Nullable Attendance read) {
        public Effect effect() {
            if (read == null) {
                return text.isBlank() ? Effect.EMPTY : Effect.UNREADABLE;
            }
            return before == null ? Effect.NEW : before == read ? Effect.SAME : Effect.CHANGED;
        }
    }

    /**
     * One person's row.
     *
     * @param line as the spreadsheet counts it, from 1
     * @param name as it stands in the sheet
     * @param learner the person of the class; null with a problem when none is meant for certain
     * @param problem why the row is not read, or null
     */
    public record Row(
            int line,
            String name,
            @Nullable Learner learner,
            List<Entry> entries,
            @Nullable Problem problem) {
        public Row {
            entries = List.copyOf(entries);
        }

        public long count(Effect effect) {
            return entries.stream().filter(entry -> entry.effect() == effect).count();
        }
    }

    public SignInPlan {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
    }

    /** Why columns are not read: several for one reason in one sentence, with how many and where. */
    public List<Problem> unread() {
        return unread(columns);
    }

    static List<Problem> unread(List<Column> columns) {
        Map<String, List<Column>> reasons = new LinkedHashMap<>();
        for (Column column : columns) {
            Problem problem = column.problem();
            if (problem != null) {
                reasons.computeIfAbsent(problem.key(), key -> new ArrayList<>()).add(column);
            }
        }
        List<Problem> told = new ArrayList<>();
        reasons.forEach((key, some) -> told.add(
                some.size() == 1
                        ? Objects.requireNonNull(some.getFirst().problem())
                        : Problem.of(key + ".many", some.size(), places(some))));
        return told;
    }

    /** "E–H, K": neighbours together, as a clerk would say it. */
    private static List<String> places(List<Column> columns) {
        List<Integer> places =
                columns.stream().map(Column::column).distinct().sorted().toList();
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < places.size(); ) {
            int to = from;
            while (to + 1 < places.size() && places.get(to + 1) == places.get(to) + 1) {
                to++;
            }
            String first = Cell.columnName(places.get(from));
            parts.add(from == to ? first : first + "–" + Cell.columnName(places.get(to)));
            from = to + 1;
        }
        return parts;
    }

    /** Cells of that effect in all rows that are read. */
    public long count(Effect effect) {
        return rows.stream().mapToLong(row -> row.count(effect)).sum();
    }

    /** Rows that are not read. */
    public long refused() {
        return rows.stream().filter(row -> row.problem() != null).count();
    }

    /** The marks that would be written. */
    public List<MarkChange> changes() {
        List<MarkChange> changes = new ArrayList<>();
        for (Row row : rows) {
            Learner learner = row.learner();
            if (learner == null) {
                continue;
            }
            for (Entry entry : row.entries()) {
                if (entry.effect() == Effect.NEW || entry.effect() == Effect.CHANGED) {
                    changes.add(new MarkChange(entry.session().id(), learner.id(), entry.read()));
                }
            }
        }
        return changes;
    }

    Set<UUID> sessions() {
        Set<UUID> ids = new HashSet<>();
        for (Column column : columns) {
            ClassSession session = column.session();
            if (session != null) {
                ids.add(session.id());
            }
        }
        return ids;
    }
}
