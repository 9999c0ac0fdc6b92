package org.jishi.policy;

/** A version is drafted, comes in force once, and ends when its successor comes in force. */
public enum SchemeStatus {
    DRAFT,
    IN_FORCE,
    ENDED
}
