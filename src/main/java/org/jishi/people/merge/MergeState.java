package org.jishi.people.merge;

/** How far a merger is. */
public enum MergeState {
    PROPOSED,
    DONE,
    REJECTED,
    UNDONE
}
