package org.jishi.platform.workbook;

/** How high a row must be for a wrapped text: a row that has a height of its own is not stretched by any program. */
public final class RowHeight {
    /** Of a line of 11 points, in points. */
    private static final int LINE = 15;
    /** Excel's highest row, in points. */
    private static final int HIGHEST = 409;

    /** A comment has so many rows at least. */
    private static final int FEWEST = 5;

    /** As high as this a row is by itself. */
    static final int OF_ONE_LINE = LINE + 3;

    private RowHeight() {}

    /**
     * @param room the column's width in characters of the digit zero
     * @return points
     */
    public static int of(String text, int room) {
        return Math.min(HIGHEST, LINE * SafeText.lines(text, room - 2) + 3);
    }

    /** How many usual rows a comment takes that is so many characters of the digit zero wide. */
    public static int ofComment(String text, int room) {
        return Math.max(FEWEST, SafeText.lines(text, room) + 1);
    }
}
