package org.jishi.training;

/** The level of a class: basic, skills, leaders of a trade, live-stream. */
public enum ClassKind {
    BASIC,
    SKILLS,
    LEADERS,
    LIVE
}
