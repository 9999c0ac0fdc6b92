package org.jishi.merge;

/** How far a merger is. */
public enum MergeState {
    PROPOSED,
    DONE,
    REJECTED,
    UNDONE,
    /** Taken back by the one who proposed it, before anybody had decided. */
    WITHDRAWN
}
