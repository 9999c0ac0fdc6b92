package org.jishi.intake.collect;

/** Where a place stands that is asked for a form. */
public enum PlaceState {
    /** Nothing came yet. */
    MISSING,
    /** Its file is there and was not read in, or the import was taken back. */
    SENT,
    /** Its file was read in. */
    IMPORTED,
    /** Nothing has to come. */
    EXCUSED
}
