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
    /** @param name as the program calls it, with dots for what lies within something else */
    public record Line(String name, String content) {}

    public TrailFile {
        lines = List.copyOf(lines);
    }
}
