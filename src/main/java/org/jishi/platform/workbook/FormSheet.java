package org.jishi.platform.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** One sheet of a {@link FormBook}, filled row by row. */
public final class FormSheet {
    private static final double MM_PER_INCH = 25.4;
    private static final float SEAL_HEIGHT = 58;
    /** Excel's code for the tab's name. */
    private static final String SHEET_NAME = "&A";

    private static final int SEAL_WIDTH = 28;
    /** Of A4 within the margins, in points. */
    private static final double LONG_SIDE = 765;

    private static final double SHORT_SIDE = 505;
    /** Width of a digit of 宋体 at ten points, and what a column takes beside its digits. */
    private static final double DIGIT = 5;

    private static final double COLUMN_EDGES = 3.6;
    /** No smaller than so of its size is a form made to fit its page. */
    private static final double SMALLEST = 0.7;

    private static final double SMALLEST_POSTED = 0.9;
    /** No more of a page is what each page repeats. */
    private static final double MOST_REPEATED = 0.3;

    private static final int MOST_OF_A_PAGE = 60;
    private static final float TALLEST = 400;

    /** Rows of the table that stand on one page with what is below it. */
    private static final int KEPT_WITH_FOOT = 2;
    /** Of a digit of the fonts that stand in for it where it is not. */
    private static final double DIGIT_ELSEWHERE = 6.25;
    /** From so much of a page on, a program may find that a form passes it. */
    private static final double ALMOST = 0.94;

    /** A place of the sheet by row and column. */
    private record Place(int row, int column) {}

    private final FormBook book;
    private final SXSSFSheet sheet;
    private final List<Integer> widths;
    private final Set<Place> covered = new HashSet<>();
    private int nextRow;
    private int firstHeading = -1;
    private int lastHeading = -1;
    private boolean manyTables;
    /** Of many tables: the row of each one's name, and its first row of values. */
    private final List<int[]> beginnings = new ArrayList<>();

    private int headings;
    private int lastBody = -1;
    private int lastTitle = -1;
    private int seal = -1;
    /** Of rows higher than usual: what is written is no longer in memory. */
    private final Map<Integer, Float> heights = new HashMap<>();

    private int frozenColumns;
    /** Columns of the first page where the sheet is two pages wide, else 0. */
    private int firstPage;

    FormSheet(FormBook book, SXSSFSheet sheet, List<Integer> widths) {
        this.book = book;
        this.sheet = sheet;
        this.widths = new ArrayList<>(widths);
        for (int i = 0; i < widths.size(); i++) {
            setWidth(i);
        }
    }

    private void setWidth(int column) {
        sheet.setColumnWidth(column, Math.min(255, Math.max(1, widths.get(column))) * 256 + 182);
    }

    /** Makes a column at least so many digits wide. */
    void widen(int column, int digits) {
        if (column < columns() && widths.get(column) < digits) {
            widths.set(column, digits);
            setWidth(column);
        }
    }

    /** The number that the next row will have, from 0. */
    public int nextRow() {
        return nextRow;
    }

    public int columns() {
        return widths.size();
    }

    /** Tables of different columns stand one under another, so no heading belongs on every page. To be said first. */
    public FormSheet manyTables() {
        manyTables = true;
        return this;
    }

    /** Begins the next row. */
    public FormRow row(Look look) {
        Row row = sheet.getRow(nextRow);
        if (row == null) {
            row = sheet.createRow(nextRow);
        }
        if (look == Look.HEADING && !manyTables) {
            if (lastHeading < 0 || lastHeading != nextRow - 1) {
                firstHeading = nextRow;
                headings++;
            }
            lastHeading = nextRow;
        }
        if ((look == Look.TITLE || look == Look.SUBTITLE) && lastTitle == nextRow - 1) {
            lastTitle = nextRow;
        }
        if (look == Look.BLOCK && manyTables) {
            beginnings.add(new int[] {nextRow, nextRow});
        }
        if (look == Look.BODY) {
            if (!beginnings.isEmpty() && lastBody < beginnings.getLast()[0]) {
                beginnings.getLast()[1] = nextRow;
            }
            lastBody = nextRow;
        }
        nextRow++;
        return new FormRow(this, row, look);
    }

    /** Words over the whole width: a title, a block's name, a note. */
    public FormSheet line(Look look, String text) {
        row(look).span(columns(), 1).text(text);
        return this;
    }

    /** Some texts spread over the width, as over a table and at its foot. */
    public FormSheet spread(Look look, String... texts) {
        FormRow row = row(look);
        int[] shares = Spread.over(widths, texts);
        for (int i = 0; i < texts.length; i++) {
            row.span(shares[i], 1).text(texts[i]);
        }
        return this;
    }

    /**
     * Prints two pages wide, since one would be too small to read: first the left page of a row, then its right one.
     *
     * @param kept columns at the left that both pages have, and that stay in sight on the screen
     * @param first columns of the left page, for what does not go over both: the seal
     */
    public FormSheet twoPages(int kept, int first) {
        frozenColumns = kept;
        firstPage = first;
        return this;
    }

    /** A dashed box at the foot's right for the office's seal, with its words (盖章处). One row, so that no page parts it. */
    public FormSheet sealBox(String words) {
        int last = (firstPage > 0 ? firstPage : columns()) - 1;
        int first = last;
        for (int width = widths.get(first); first > 0 && width < SEAL_WIDTH; width += widths.get(first)) {
            first--;
        }
        CellStyle style = book.styles().sealBox();
        Row row = sheet.createRow(nextRow);
        raise(row, SEAL_HEIGHT);
        seal = nextRow;
        Cell cell = row.createCell(first);
        cell.setCellStyle(style);
        cell.setCellValue(SafeText.escaped(words));
        if (last > first) {
            cover(new CellRangeAddress(nextRow, nextRow, first, last), style);
        }
        nextRow++;
        return this;
    }

    FormStyles styles() {
        return book.styles();
    }

    boolean covered(int row, int column) {
        return covered.contains(new Place(row, column));
    }

    /** Merges an area, its borders drawn all round. */
    void cover(CellRangeAddress area, CellStyle style) {
        for (int r = area.getFirstRow(); r <= area.getLastRow(); r++) {
            Row row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
            for (int c = area.getFirstColumn(); c <= area.getLastColumn(); c++) {
                covered.add(new Place(r, c));
                if (row.getCell(c) == null) {
                    row.createCell(c).setCellStyle(style);
                }
            }
        }
        sheet.addMergedRegion(area);
    }

    /** Of a cell for its words, in characters of the digit zero. */
    int room(int column, int wide) {
        int last = Math.min(columns(), column + wide);
        return Math.max(
                1,
                widths.subList(Math.min(column, last), last).stream()
                                .mapToInt(w -> w)
                                .sum()
                        - 1);
    }

    /** Makes the row as high as its words need: programs do not do so for merged cells. */
    void makeRoom(Row row, Look look, String shown, int column, int wide) {
        int room = room(column, wide);
        boolean posted = book.posted();
        int lines = SafeText.lines(shown, Math.max(1, (int) (room * 10.0 / look.points(posted))));
        raise(row, Math.min(TALLEST, look.height(lines, posted) + 2));
    }

    /** Makes a row at least so high, in points. */
    void raise(Row row, float points) {
        float height = height(row.getRowNum());
        if (points > height) {
            row.setHeightInPoints(points);
            heights.put(row.getRowNum(), points);
        }
    }

    private float height(int row) {
        return heights.getOrDefault(row, sheet.getDefaultRowHeightInPoints());
    }

    /** Whether it would pass its page by so little that it is better made a little smaller than parted. */
    private boolean onePage(boolean landscape) {
        if (nextRow > MOST_OF_A_PAGE) {
            return false;
        }
        double height = IntStream.range(0, nextRow).mapToDouble(this::height).sum();
        double smallest = book.posted() ? SMALLEST_POSTED : SMALLEST;
        return height > room(landscape, DIGIT) * ALMOST && height <= (landscape ? SHORT_SIDE : LONG_SIDE) / smallest;
    }

    /** Of a page, in points of rows made smaller so that the columns fit, where a digit is so wide. */
    private double room(boolean landscape, double digit) {
        List<Integer> across = firstPage > 0 ? widths.subList(0, firstPage) : widths;
        double width = across.stream()
                .mapToDouble(w -> w * digit + COLUMN_EDGES * digit / DIGIT)
                .sum();
        double scale = Math.min(1, (landscape ? LONG_SIDE : SHORT_SIDE) / width);
        return (landscape ? SHORT_SIDE : LONG_SIDE) / scale;
    }

    /**
     * Begins a page some rows before the table's end where a page would else part totals, notes and seal, or leave the seal
     * on a page of its own.
     */
    private void keepFootTogether(boolean landscape, CellRangeAddress repeated) {
        if (!beginnings.isEmpty()) {
            pages(nextRow - 1, landscape, repeated).together(beginnings).forEach(row -> sheet.setRowBreak(row - 1));
        }
        int last = lastBody - KEPT_WITH_FOOT + 1;
        if (seal < 0 || last <= lastHeading + 1) {
            return;
        }
        int first = pages(seal, landscape, repeated).lastPage(last);
        if (first > 0) {
            sheet.setRowBreak(first - 1);
        }
    }

    private FormPages pages(int lastRow, boolean landscape, CellRangeAddress repeated) {
        return new FormPages(
                IntStream.rangeClosed(0, lastRow).mapToDouble(this::height).toArray(),
                repeated.getFirstRow(),
                repeated.getLastRow(),
                List.of(room(landscape, DIGIT), room(landscape, DIGIT_ELSEWHERE)));
    }

    /**
     * What each page begins with: the title too, since pages come apart, unless much stands between it and the headings, as
     * a notice's words do.
     */
    private CellRangeAddress repeated(boolean landscape) {
        double height =
                IntStream.rangeClosed(0, lastHeading).mapToDouble(this::height).sum();
        boolean whole =
                !book.posted() && headings <= 1 && height <= (landscape ? SHORT_SIDE : LONG_SIDE) * MOST_REPEATED;
        int last = lastHeading < 0 ? lastTitle : lastHeading;
        return new CellRangeAddress(whole && lastTitle >= 0 ? 0 : firstHeading, last, -1, -1);
    }

    /** Sets what can be set only when all rows are there. */
    void finish(FormPage page) {
        int lastRow = Math.max(0, nextRow - 1);
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, columns() - 1, 0, lastRow);
        CellRangeAddress repeated = repeated(page.landscape());
        if (repeated.getLastRow() >= 0) {
            sheet.setRepeatingRows(repeated);
        }
        if (lastHeading >= 0) {
            // Frozen headings of a later block would leave no room on the screen.
            sheet.createFreezePane(frozenColumns, headings == 1 ? lastHeading + 1 : 0);
        }
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(page.landscape());
        print.setFitWidth((short) (firstPage > 0 ? 2 : 1));
        boolean onePage = onePage(page.landscape());
        print.setFitHeight((short) (onePage ? 1 : 0));
        if (!onePage) {
            keepFootTogether(page.landscape(), repeated);
        }
        sheet.setHorizontallyCenter(true);
        if (firstPage > 0) {
            TwoPages.wider(widths, frozenColumns, firstPage).forEach(this::widen);
            sheet.setColumnBreak(firstPage - 1);
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, frozenColumns - 1));
            print.setLeftToRight(true);
        }
        double side = page.landscape() ? 10 : 15;
        sheet.setMargin(PageMargin.LEFT, side / MM_PER_INCH);
        sheet.setMargin(PageMargin.RIGHT, side / MM_PER_INCH);
        sheet.setMargin(PageMargin.TOP, 12 / MM_PER_INCH);
        sheet.setMargin(PageMargin.BOTTOM, 15 / MM_PER_INCH);
        sheet.setMargin(PageMargin.HEADER, 6 / MM_PER_INCH);
        sheet.setMargin(PageMargin.FOOTER, 7 / MM_PER_INCH);
        Footer footer = sheet.getFooter();
        footer.setLeft(page.left());
        footer.setCenter(page.pages());
        footer.setRight(page.right().isEmpty() && firstPage > 0 ? SHEET_NAME : page.right());
    }
}
