package org.jishi.training;

import java.util.List;

/**
 * What closing a class would find.
 *
 * @param people people in the class
 * @param completed how many complete
 * @param attendanceShort how many lack attendance
 * @param testMissing how many took no test
 * @param testBelow how many failed it
 * @param unmarked cells of held sessions without a mark, which count as not attended
 * @param open sessions that are neither held nor cancelled; closing waits for them
 */
public record ClosingPreview(
        int people,
        int completed,
        int attendanceShort,
        int testMissing,
        int testBelow,
        int unmarked,
        List<ClassSession> open) {
    public ClosingPreview {
        open = List.copyOf(open);
    }
}
