package org.jishi.platform.print;

import java.util.List;

/**
 * A page as it leaves the printer.
 *
 * @param width in points, as the page is read: of A4 lying 842
 * @param marks what stands on it, the lowest first
 */
public record PrintPage(double width, double height, List<Mark> marks) {
    /** A4 standing. */
    public static final double A4_WIDTH = 595.28;

    public static final double A4_HEIGHT = 841.89;

    public PrintPage {
        marks = List.copyOf(marks);
    }

    public boolean landscape() {
        return width > height;
    }
}
