package org.jishi.platform.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A plain table of many rows with one row of headings, written as it comes: 100,000 rows take about a second and little
 * memory. Numbers of identity, accounts and phones are given as text and stay text. Rows are those of {@link ListFile.Rows#row}.
 */
public final class LongTable {
    /** What one sheet of the format holds, in rows. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int FLUSH_EVERY = 2_000;
    /** Of the title over each page, which is made smaller with the list. */
    private static final int HEAD_POINTS = 16;

    private static final String BOLD = FormStyles.FONT + ",Bold";
    private static final int FOOT_POINTS = 10;
    private static final float SIDE_INCHES = 0.4f;
    private static final String CENTRE = "center";
    private static final String HEADING = "C0C0C0";

    private final Workbook workbook;
    private final String name;
    private final List<Column> columns;
    private final @Nullable FormPage page;
    private Worksheet sheet;
    private int sheets = 1;
    private int next = 1;

    /**
     * A column.
     *
     * @param width in characters of the digit zero
     * @param decimals digits shown after the point of its numbers
     */
    public record Column(String heading, int width, int decimals) {
        public static Column text(String heading, int width) {
            return new Column(heading, width, 0);
        }

        public static Column yuan(String heading, int width) {
            return new Column(heading, width, 2);
        }
    }

    private LongTable(Workbook workbook, String name, @Nullable FormPage page, List<Column> columns) {
        this.workbook = workbook;
        this.page = page;
        this.name = name;
        this.columns = List.copyOf(columns);
        this.sheet = begin(name);
    }

    /** Writes the file whole or not at all; readable by its owner only. */
    public static void save(Path path, String sheetName, List<Column> columns, ListFile.Filler filler) {
        save(path, sheetName, null, columns, filler);
    }

    /**
     * The same with a head and a foot on every printed page.
     *
     * @param page what stands at the foot; the sheet's name stands at the head
     */
    static void save(
            Path path, String sheetName, @Nullable FormPage page, List<Column> columns, ListFile.Filler filler) {
        AtomicFiles.save(path, out -> {
            Workbook workbook = new Workbook(out, "Jishi", null);
            workbook.setGlobalDefaultFont(FormStyles.FONT, Look.BODY.points(false));
            LongTable table = new LongTable(workbook, sheetName, page, columns);
            filler.fill(table::row);
            table.sheet.finish();
            workbook.finish();
        });
    }

    private Worksheet begin(String sheetName) {
        Worksheet made = workbook.newWorksheet(sheetName);
        made.freezePane(0, 1);
        made.repeatRows(0);
        made.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
        made.pageOrientation("landscape");
        made.leftMargin(SIDE_INCHES);
        made.rightMargin(SIDE_INCHES);
        made.fitToWidth((short) 1);
        made.fitToHeight((short) 0);
        if (page != null) {
            FormPage.Head head = page.head();
            made.header(head.title().isEmpty() ? sheetName : head.title(), Position.CENTER, BOLD, HEAD_POINTS);
            if (!head.left().isEmpty()) {
                made.header(head.left(), Position.LEFT, FormStyles.FONT, FOOT_POINTS);
                made.header(head.right(), Position.RIGHT, FormStyles.FONT, FOOT_POINTS);
            }
            made.footer(page.left(), Position.LEFT, FormStyles.FONT, FOOT_POINTS);
            made.footer(page.pages(), Position.CENTER, FormStyles.FONT, FOOT_POINTS);
            made.footer(page.right(), Position.RIGHT, FormStyles.FONT, FOOT_POINTS);
        }
        for (int i = 0; i < columns.size(); i++) {
            made.width(i, width(columns.get(i)));
            made.value(0, i, SafeText.of(columns.get(i).heading()));
            made.style(0, i).bold().set();
            made.style(0, i).fillColor(HEADING).set();
            rule(made, 0, i, CENTRE);
        }
        return made;
    }

    /** No heading is broken within a word: "Ethnicit" above "y". */
    private static int width(Column column) {
        return Math.max(column.width(), SafeText.longestWord(column.heading()) + 2);
    }

    private void row(@Nullable Object... values) throws IOException {
        if (values.length > columns.size()) {
            throw new IllegalArgumentException("a row wider than its " + columns.size() + " columns");
        }
        if (next == MOST_ROWS) {
            sheet.finish();
            sheets++;
            sheet = begin(name + " " + sheets);
            next = 1;
        }
        for (int i = 0; i < columns.size(); i++) {
            Object value = i < values.length ? values[i] : null;
            put(i, value);
            rule(sheet, next, i, value instanceof LocalDate ? CENTRE : null);
        }
        next++;
        if (next % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    /** Lines around the cells of what is printed; of what only programs read they would only be bytes. */
    private void rule(Worksheet on, int row, int column, @Nullable String across) {
        if (page != null) {
            var style = on.style(row, column).borderStyle("thin").wrapText(true).verticalAlignment("center");
            (across == null ? style : style.horizontalAlignment(across)).set();
        }
    }

    private void put(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text -> putText(column, text);
            case Integer number -> putNumber(column, number);
            case Long number -> putNumber(column, number);
            case BigDecimal number -> putNumber(column, number);
            case Money money -> putNumber(column, money.yuan());
            case LocalDate date -> {
                sheet.value(next, column, date);
                sheet.style(next, column).format(FormStyles.DAY).set();
            }
            default -> throw new IllegalArgumentException("a cell of " + value.getClass());
        }
    }

    private void putText(int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        sheet.value(next, column, SafeText.of(text));
        if (SafeText.startsFormula(text) || SafeText.looksNumeric(text)) {
            sheet.style(next, column).format(FormStyles.TEXT).set();
        }
    }

    private void putNumber(int column, Number number) {
        sheet.value(next, column, number);
        sheet.style(next, column)
                .format(FormStyles.figure(columns.get(column).decimals()))
                .set();
    }
}
