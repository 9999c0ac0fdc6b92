package org.jishi.training;

/** Only held sessions count; a session becomes held with its first mark. */
public enum SessionStatus {
    PLANNED,
    HELD,
    CANCELLED
}
