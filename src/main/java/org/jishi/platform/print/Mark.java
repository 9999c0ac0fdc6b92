package org.jishi.platform.print;

import java.awt.image.BufferedImage;

/** One thing drawn on a page. Places and sizes are in points, from the page's upper left corner. */
public sealed interface Mark {
    int BLACK = 0x000000;

    /**
     * Words on one line.
     *
     * @param x where they begin
     * @param y the line that they stand on
     * @param rgb colour
     */
    record Words(double x, double y, String text, double size, boolean bold, int rgb) implements Mark {}

    /** A straight line. */
    record Rule(double fromX, double fromY, double toX, double toY, double width, int rgb, boolean dashed)
            implements Mark {}

    /** An area of one colour. */
    record Fill(double x, double y, double width, double height, int rgb) implements Mark {}

    record Picture(double x, double y, double width, double height, BufferedImage image) implements Mark {}
}
