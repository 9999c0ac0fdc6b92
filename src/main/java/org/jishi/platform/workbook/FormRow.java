package org.jishi.platform.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A row being filled from left to right. Columns that a cell of a row above covers are passed over by themselves.
 */
public final class FormRow {
    private static final String NONE = "—";

    /** A word that is longer stands on several lines: an address of the web would leave no room for anything else. */
    private static final int LONGEST_WORD = 24;

    /** A day, and what keeps it from the words beside it. */
    private static final int DAY = 11;

    /** From so many digits on, and in bold, the letters that stand in for 宋体 take a digit more. */
    private static final int MANY = 12;

    private final FormSheet sheet;
    private final Row row;
    private final Look look;
    private int next;
    private int columns = 1;
    private int rows = 1;

    FormRow(FormSheet sheet, Row row, Look look) {
        this.sheet = sheet;
        this.row = row;
        this.look = look;
    }

    /** The number of this row within the sheet, from 0. */
    public int index() {
        return row.getRowNum();
    }

    /** At least so high, in points: for rows that are written on by hand. */
    public FormRow height(float points) {
        sheet.raise(row, points);
        return this;
    }

    /** The next cell covers so many columns and rows. */
    public FormRow span(int wide, int high) {
        if (wide < 1 || high < 1) {
            throw new IllegalArgumentException("a span of " + wide + " by " + high);
        }
        columns = wide;
        rows = high;
        return this;
    }

    public FormRow blank() {
        place(sheet.styles().of(look, FormStyles.GENERAL), "");
        return this;
    }

    /** Words, and whatever looks like a number but is a name: identity numbers, accounts, codes, phones. */
    public FormRow text(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return blank();
        }
        String safe = look == Look.HEADING ? HeadingLines.of(SafeText.of(text), room()) : SafeText.of(text);
        widen(safe);
        place(sheet.styles().words(look, safe), safe).setCellValue(SafeText.escaped(safe));
        return this;
    }

    /** A dash where a figure would stand. */
    public FormRow noFigure() {
        place(sheet.styles().of(look, FormStyles.PERCENT), NONE).setCellValue(NONE);
        return this;
    }

    /** One cell of words after the other. */
    public FormRow texts(String... texts) {
        for (String text : texts) {
            text(text);
        }
        return this;
    }

    public FormRow count(long count) {
        return figure(BigDecimal.valueOf(count), 0);
    }

    /**
     * A number with a comma at thousands.
     *
     * @param decimals digits shown after the point; the cell keeps all there are
     */
    public FormRow figure(@Nullable BigDecimal amount, int decimals) {
        if (amount == null) {
            return blank();
        }
        widen(amount, decimals);
        place(sheet.styles().of(look, FormStyles.figure(decimals)), amount.toPlainString())
                .setCellValue(amount.doubleValue());
        return this;
    }

    /** A row's number, in the middle of its cell. */
    public FormRow ordinal(long number) {
        place(sheet.styles().of(look, FormStyles.ORDINAL), String.valueOf(number))
                .setCellValue(number);
        return this;
    }

    /** Yuan with two decimals. */
    public FormRow yuan(@Nullable Money money) {
        return money == null ? blank() : figure(money.yuan(), 2);
    }

    /** A share: 0.25 is shown as 25.00 %. */
    public FormRow percent(@Nullable BigDecimal ratio) {
        if (ratio == null) {
            return blank();
        }
        widen(ratio.movePointRight(2), 3);
        place(sheet.styles().of(look, FormStyles.PERCENT), "100.00%").setCellValue(ratio.doubleValue());
        return this;
    }

    /** A true date, shown as 2026-09-30. */
    public FormRow day(@Nullable LocalDate date) {
        if (date == null) {
            return blank();
        }
        if (columns == 1) {
            sheet.widen(nextColumn(), DAY);
        }
        place(sheet.styles().of(look, FormStyles.DAY), "2026-09-30").setCellValue(date);
        return this;
    }

    /**
     * A total of cells above or below in the same column: a formula, and beside it the figure that code computed, which
     * programs that do not compute will show.
     *
     * @param firstRow first row summed, from 0 within the sheet
     * @param lastRow last row summed, included
     */
    public FormRow sum(int firstRow, int lastRow, BigDecimal expected, int decimals) {
        List<FormArea> areas = List.of(new FormArea(firstRow, lastRow, nextColumn()));
        return sum(areas, expected, decimals);
    }

    /** A total of cells anywhere in the sheet, likewise a formula. */
    public FormRow sum(List<FormArea> areas, BigDecimal expected, int decimals) {
        widen(expected, decimals);
        Cell cell = place(sheet.styles().of(look, FormStyles.figure(decimals)), expected.toPlainString());
        cell.setCellFormula(areas.stream().map(FormArea::address).collect(Collectors.joining(",", "SUM(", ")")));
        cell.setCellValue(expected.doubleValue());
        return this;
    }

    /** Room for a figure with its commas, its sign and the space after it: one that is wider than its column shows as ####. */
    private void widen(BigDecimal figure, int decimals) {
        if (columns == 1) {
            BigDecimal shown = figure.setScale(decimals, RoundingMode.HALF_UP);
            int digits = shown.precision() - shown.scale();
            sheet.widen(nextColumn(), shown.toPlainString().length() + Math.max(0, digits - 1) / 3 + 1);
        }
    }

    /** Room for the longest word: a number of which the last digits stand on a line of their own is read as another. */
    private void widen(String words) {
        int longest = columns == 1 && look.ruled() ? SafeText.longestWord(words) : 0;
        if (longest <= LONGEST_WORD) {
            boolean more = longest >= MANY || look == Look.HEADING;
            sheet.widen(nextColumn(), longest + (more ? 2 : 1));
        }
    }

    /** Of the next cell, in characters of the digit zero. */
    private int room() {
        return sheet.room(nextColumn(), columns);
    }

    private int nextColumn() {
        while (sheet.covered(index(), next)) {
            next++;
        }
        return next;
    }

    private Cell place(CellStyle style, String shown) {
        int column = nextColumn();
        if (column + columns > sheet.columns()) {
            throw new IllegalStateException("row " + index() + " is wider than the sheet's " + sheet.columns());
        }
        Cell first = row.createCell(column);
        first.setCellStyle(style);
        if (columns > 1 || rows > 1) {
            CellRangeAddress area = new CellRangeAddress(index(), index() + rows - 1, column, column + columns - 1);
            sheet.cover(area, style);
        }
        if (rows == 1) {
            sheet.makeRoom(row, look, shown, column, columns);
        }
        next = column + columns;
        columns = 1;
        rows = 1;
        return first;
    }
}
