package org.jishi.place;

/** The levels that the office keeps of its own county. */
public enum PlaceLevel {
    COUNTY,
    TOWNSHIP,
    VILLAGE
}
