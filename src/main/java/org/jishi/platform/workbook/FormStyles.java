package org.jishi.platform.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Each style once: a workbook takes 64,000 of them and no more. */
final class FormStyles {
    /** What every Chinese Excel and WPS has. */
    static final String FONT = "宋体";

    static final String TEXT = "@";
    static final String GENERAL = "General";
    static final String DAY = "yyyy-mm-dd";
    /** Beside every figure stays a space: a right-aligned one would touch the words of the next column. */
    private static final String SPACE = "_ ";

    static final String PERCENT = "0.00%" + SPACE;
    static final String ORDINAL = "0";

    private record Key(Look look, String format, boolean quoted) {}

    private record FontKey(int points, boolean bold) {}

    private final XSSFWorkbook workbook;
    private final boolean posted;
    private final Map<Key, XSSFCellStyle> styles = new HashMap<>();
    private final Map<FontKey, XSSFFont> fonts = new HashMap<>();

    FormStyles(XSSFWorkbook workbook, boolean posted) {
        this.workbook = workbook;
        this.posted = posted;
        XSSFFont plain = workbook.getFontAt(0);
        plain.setFontName(FONT);
        plain.setFontHeightInPoints((short) Look.BODY.points(false));
    }

    /** Figures with a comma at thousands. */
    static String figure(int decimals) {
        return (decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals)) + SPACE;
    }

    /** The style of words: those that look like a number or a formula keep that they are words when edited. */
    XSSFCellStyle words(Look look, String text) {
        boolean formula = SafeText.startsFormula(text);
        return style(new Key(look, formula || SafeText.looksNumeric(text) ? TEXT : GENERAL, formula));
    }

    XSSFCellStyle of(Look look, String format) {
        return style(new Key(look, format, false));
    }

    XSSFCellStyle sealBox() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(Look.SIGNATURES.points(posted), false));
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        border(style, BorderStyle.DASHED);
        return style;
    }

    private XSSFCellStyle style(Key key) {
        return styles.computeIfAbsent(key, this::make);
    }

    private XSSFCellStyle make(Key key) {
        Look look = key.look();
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(look.points(posted), look.bold()));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setDataFormat(workbook.createDataFormat().getFormat(key.format()));
        style.setQuotePrefixed(key.quoted());
        style.setAlignment(alignment(look, key.format()));
        if (look.ruled()) {
            border(style, BorderStyle.THIN);
        }
        if (look == Look.HEADING || look == Look.TOTAL) {
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(look == Look.HEADING ? FillPatternType.SOLID_FOREGROUND : FillPatternType.NO_FILL);
        }
        return style;
    }

    private static HorizontalAlignment alignment(Look look, String format) {
        return switch (look.align()) {
            case LEFT -> HorizontalAlignment.LEFT;
            case CENTRE -> HorizontalAlignment.CENTER;
            case BY_VALUE ->
                switch (format) {
                    case TEXT, GENERAL -> HorizontalAlignment.LEFT;
                    case DAY, ORDINAL -> HorizontalAlignment.CENTER;
                    default -> HorizontalAlignment.RIGHT;
                };
        };
    }

    private static void border(CellStyle style, BorderStyle line) {
        style.setBorderTop(line);
        style.setBorderBottom(line);
        style.setBorderLeft(line);
        style.setBorderRight(line);
    }

    private XSSFFont font(int points, boolean bold) {
        return fonts.computeIfAbsent(new FontKey(points, bold), key -> {
            XSSFFont font = workbook.createFont();
            font.setFontName(FONT);
            font.setFontHeightInPoints((short) points);
            font.setBold(bold);
            return font;
        });
    }
}
