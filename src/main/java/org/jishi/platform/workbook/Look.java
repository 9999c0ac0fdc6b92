package org.jishi.platform.workbook;

/** What a row of a form is, hence how it looks. */
public enum Look {
    TITLE(16, 22, true, Align.CENTRE, false),
    /** The title in another language, below it. */
    SUBTITLE(11, 14, false, Align.CENTRE, false),
    /** Unit, period and the like, above the table. */
    FACTS(10, 16, false, Align.LEFT, false),
    /** Column headings; repeated on every printed page. */
    HEADING(10, 12, true, Align.CENTRE, true),
    /** The name of a block within the table. */
    BLOCK(10, 12, true, Align.LEFT, true),
    BODY(10, 12, false, Align.BY_VALUE, true),
    /** Signed or ticked by hand, in the middle of its cell. */
    SIGNED(11, 12, false, Align.CENTRE, true),
    TOTAL(10, 12, true, Align.BY_VALUE, true),
    NOTE(9, 14, false, Align.LEFT, false),
    /** Who prepared and checked. */
    SIGNATURES(10, 16, false, Align.LEFT, false);

    /** Where a value stands in its cell. */
    enum Align {
        LEFT,
        CENTRE,
        /** Numbers at the right, dates in the middle, words at the left. */
        BY_VALUE
    }

    private final int points;
    /** Of what is hung on a wall: 二号 the title, 三号 the words, 小四 the table. */
    private final int postedPoints;

    private final boolean bold;
    private final Align align;
    private final boolean ruled;

    Look(int points, int postedPoints, boolean bold, Align align, boolean ruled) {
        this.points = points;
        this.postedPoints = postedPoints;
        this.bold = bold;
        this.align = align;
        this.ruled = ruled;
    }

    int points(boolean posted) {
        return posted ? postedPoints : points;
    }

    boolean bold() {
        return bold;
    }

    Align align() {
        return align;
    }

    boolean ruled() {
        return ruled;
    }

    /** Height of so many lines, in points. A font that stands in for 宋体 has lines half as high again as its letters. */
    float height(int lines, boolean posted) {
        float one = this != BODY ? 1.4f : lines == 1 ? 1.3f : 1.45f;
        return lines * points(posted) * one;
    }
}
