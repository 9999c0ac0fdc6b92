package org.jishi.training;

/** What a mark says of one person in one session. */
public enum Attendance {
    PRESENT(true),
    LATE(true),
    EARLY(true),
    LEAVE(false),
    ABSENT(false);

    private final boolean counts;

    Attendance(boolean counts) {
        this.counts = counts;
    }

    /** Whether it is one of 人次(场) (design.md, rule 11). */
    public boolean counts() {
        return counts;
    }
}
