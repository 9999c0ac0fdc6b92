package org.jishi.platform.print.sheet;

import java.util.Set;
import org.jishi.platform.print.PrintPage;

/**
 * How a sheet goes onto paper, in points.
 *
 * @param scale in percent, where it is not fitted
 * @param fit whether it is made smaller until it has so many pages across and down; 0 is any number
 * @param rowBreaks first rows of pages that somebody began by hand, from 0; likewise the columns
 */
record Setup(
        int paper,
        boolean landscape,
        int scale,
        boolean fit,
        int fitWide,
        int fitHigh,
        boolean overThenDown,
        boolean centredAcross,
        boolean centredDown,
        Margins margins,
        String head,
        String foot,
        Set<Integer> rowBreaks,
        Set<Integer> columnBreaks) {
    private static final double INCH = 72;

    /** Of a page's edge, and of the edge to head and foot. */
    record Margins(double left, double right, double top, double bottom, double head, double foot) {
        /** What programs take where a sheet says nothing. */
        static final Margins USUAL =
                new Margins(0.7 * INCH, 0.7 * INCH, 0.75 * INCH, 0.75 * INCH, 0.3 * INCH, 0.3 * INCH);
    }

    double width() {
        return landscape ? longSide() : shortSide();
    }

    double height() {
        return landscape ? shortSide() : longSide();
    }

    double roomAcross() {
        return width() - margins.left() - margins.right();
    }

    double roomDown() {
        return height() - margins.top() - margins.bottom();
    }

    /** By the format's number of the paper; A4 where a sheet names none, as in all offices here. */
    private double shortSide() {
        return switch (paper) {
            case 1, 5 -> 612;
            case 8 -> PrintPage.A4_HEIGHT;
            case 11 -> 419.53;
            case 12 -> 728.5;
            case 13 -> 515.91;
            default -> PrintPage.A4_WIDTH;
        };
    }

    private double longSide() {
        return switch (paper) {
            case 1 -> 792;
            case 5 -> 1008;
            case 8 -> 1190.55;
            case 11 -> PrintPage.A4_WIDTH;
            case 12 -> 1031.81;
            case 13 -> 728.5;
            default -> PrintPage.A4_HEIGHT;
        };
    }
}
