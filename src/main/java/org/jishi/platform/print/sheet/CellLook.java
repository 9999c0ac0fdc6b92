package org.jishi.platform.print.sheet;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jishi.platform.print.Mark;
import org.jspecify.annotations.Nullable;

/**
 * How cells of one style look.
 *
 * @param fill colour behind, less than 0 for none
 * @param format its number in the file and its words
 */
record CellLook(
        double size,
        boolean bold,
        int colour,
        int fill,
        HorizontalAlignment across,
        VerticalAlignment down,
        boolean wrapped,
        int indent,
        Edge left,
        Edge right,
        Edge top,
        Edge bottom,
        int formatIndex,
        String format) {
    private static final int NONE = -1;

    /** A border's line; no width is no line. */
    record Edge(double width, boolean dashed, int colour) {
        static final Edge NONE = new Edge(0, false, Mark.BLACK);
    }

    /** The character as wide as whose is the space that its format keeps after a figure ("_ "), or nothing. */
    String after() {
        int at = format.indexOf('_');
        return at < 0 || at + 1 >= format.length() ? "" : format.substring(at + 1, at + 2);
    }

    boolean drawn() {
        return fill >= 0 || left.width() > 0 || right.width() > 0 || top.width() > 0 || bottom.width() > 0;
    }

    static CellLook of(XSSFCellStyle style) {
        return new CellLook(
                style.getFont().getFontHeightInPoints(),
                style.getFont().getBold(),
                rgb(style.getFont().getXSSFColor(), Mark.BLACK),
                style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                        ? rgb(style.getFillForegroundXSSFColor(), NONE)
                        : NONE,
                style.getAlignment(),
                style.getVerticalAlignment(),
                style.getWrapText(),
                style.getIndention(),
                edge(style.getBorderLeft(), style.getLeftBorderXSSFColor()),
                edge(style.getBorderRight(), style.getRightBorderXSSFColor()),
                edge(style.getBorderTop(), style.getTopBorderXSSFColor()),
                edge(style.getBorderBottom(), style.getBottomBorderXSSFColor()),
                style.getDataFormat(),
                style.getDataFormatString() == null ? "General" : style.getDataFormatString());
    }

    private static int rgb(@Nullable XSSFColor colour, int otherwise) {
        byte[] tinted = colour == null ? null : colour.getRGBWithTint();
        // one of the format's numbered colours has no tint
        byte[] parts = tinted == null && colour != null ? colour.getRGB() : tinted;
        return parts == null || parts.length < 3
                ? otherwise
                : (parts[0] & 0xFF) << 16 | (parts[1] & 0xFF) << 8 | parts[2] & 0xFF;
    }

    private static Edge edge(BorderStyle line, @Nullable XSSFColor colour) {
        return switch (line) {
            case NONE -> Edge.NONE;
            case HAIR -> new Edge(0.25, false, rgb(colour, Mark.BLACK));
            case THIN, DOUBLE -> new Edge(0.6, false, rgb(colour, Mark.BLACK));
            case MEDIUM -> new Edge(1.2, false, rgb(colour, Mark.BLACK));
            case THICK -> new Edge(1.8, false, rgb(colour, Mark.BLACK));
            case MEDIUM_DASHED, MEDIUM_DASH_DOT, MEDIUM_DASH_DOT_DOT -> new Edge(1.2, true, rgb(colour, Mark.BLACK));
            default -> new Edge(0.6, true, rgb(colour, Mark.BLACK));
        };
    }
}
