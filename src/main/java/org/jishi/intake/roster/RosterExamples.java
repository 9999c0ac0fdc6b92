package org.jishi.intake.roster;

import java.util.List;
import org.jishi.platform.workbook.Row;

/** The first contents of a table's columns, for a clerk to see what they hold; sums, notes and signatures hold nothing. */
public final class RosterExamples {
    private final RosterTable table;
    private final RosterRows rows;
    private final boolean complete;

    public RosterExamples(RosterSubject subject, RosterTable table) {
        this.table = table;
        this.rows = new RosterRows(subject, RosterWords.load(), table);
        this.complete = table.layout().has(subject.naming()) && table.layout().has(subject.number());
    }

    /** As many as there are, of different rows. */
    public List<String> of(int column, int most) {
        return table.sheet().rows().stream()
                .filter(row -> row.index() >= table.layout().firstDataRow())
                .filter(row -> !table.sheet().cell(row.index(), column).isBlank() && holds(row))
                .limit(most)
                .map(row -> table.sheet().cell(row.index(), column).text().strip())
                .toList();
    }

    /** Without a name's and a number's column one cannot tell who is somebody. */
    private boolean holds(Row row) {
        return complete ? rows.isEntry(row) : !rows.saysNobody(row);
    }
}
