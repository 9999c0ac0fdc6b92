package org.jishi.training;

/** Where a class stands, in the order of its life. */
public enum ClassStatus {
    PLANNED,
    ENROLLING,
    OPEN,
    CLOSED,
    ARCHIVED,
    /** Planned by mistake, or nobody came: it did not take place, and nobody is in it. */
    CANCELLED;

    /** Results are fixed: a change takes a reason and a second person. */
    public boolean isClosed() {
        return this == CLOSED || this == ARCHIVED;
    }

    /** Nobody may change people, sessions or marks any more. */
    public boolean isOver() {
        return isClosed() || this == CANCELLED;
    }
}
