package org.jishi.desk;

import java.util.List;
import org.jishi.platform.audit.AuditEntry;

/**
 * One act of the trail with all that it says.
 *
 * @param thing the name of the row as it is now, such as a person's or a class's; empty when it has none
 * @param lines what the act wrote down, numbers of people and accounts masked
 */
public record TrailFile(AuditEntry entry, String thing, List<Line> lines) {
    /**
     * @param name as the program calls it, with dots for what lies within something else; empty for the whole
     * @param change whether the values are what it was and what it became, otherwise they are all of one list
     * @param values codes of the program (CLERK) or what people wrote
     */
    public record Line(String name, boolean change, List<String> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    public TrailFile {
        lines = List.copyOf(lines);
    }
}
