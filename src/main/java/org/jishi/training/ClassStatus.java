package org.jishi.training;

/** Where a class stands, in the order of its life. */
public enum ClassStatus {
    PLANNED,
    ENROLLING,
    OPEN,
    CLOSED,
    ARCHIVED;

    /** Results are fixed: a change takes a reason and a second person. */
    public boolean isClosed() {
        return this == CLOSED || this == ARCHIVED;
    }
}
