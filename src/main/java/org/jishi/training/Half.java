package org.jishi.training;

/** The half-day of a session. */
public enum Half {
    MORNING,
    AFTERNOON,
    EVENING
}
