package org.jishi.training;

/** How a mark came in: from the board, from a filled sheet, at the door, or by a correction after closing. */
public enum MarkSource {
    BOARD,
    SHEET,
    DOOR,
    CORRECTION
}
