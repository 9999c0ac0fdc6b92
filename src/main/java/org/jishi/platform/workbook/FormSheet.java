package org.jishi.platform.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One sheet of a {@link FormBook}, filled row by row. */
public final class FormSheet {
    private static final double MM_PER_INCH = 25.4;
    private static final int SEAL_ROWS = 5;
    private static final int SEAL_WIDTH = 28;
    private static final float TALLEST = 400;

    /** A place of the sheet by row and column. */
    private record Place(int row, int column) {}

    private final FormBook book;
    private final XSSFSheet sheet;
    private final List<Integer> widths;
    private final Set<Place> covered = new HashSet<>();
    private int nextRow;
    private int firstHeading = -1;
    private int lastHeading = -1;
    private int frozenColumns;

    FormSheet(FormBook book, XSSFSheet sheet, List<Integer> widths) {
        this.book = book;
        this.sheet = sheet;
        this.widths = List.copyOf(widths);
        for (int i = 0; i < widths.size(); i++) {
            sheet.setColumnWidth(i, Math.min(255, Math.max(1, widths.get(i))) * 256 + 182);
        }
    }

    /** The number that the next row will have, from 0. */
    public int nextRow() {
        return nextRow;
    }

    public int columns() {
        return widths.size();
    }

    /** Begins the next row. */
    public FormRow row(Look look) {
        XSSFRow row = sheet.getRow(nextRow);
        if (row == null) {
            row = sheet.createRow(nextRow);
        }
        if (look == Look.HEADING && (firstHeading < 0 || lastHeading == nextRow - 1)) {
            firstHeading = firstHeading < 0 ? nextRow : firstHeading;
            lastHeading = nextRow;
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
        int from = 0;
        for (int i = 0; i < texts.length; i++) {
            int to = columns() * (i + 1) / texts.length;
            row.span(Math.max(1, to - from), 1).text(texts[i]);
            from = Math.max(to, from + 1);
        }
        return this;
    }

    /** Keeps so many columns at the left in sight; the headings always stay. */
    public FormSheet freezeColumns(int count) {
        frozenColumns = count;
        return this;
    }

    /** A dashed box at the foot's right for the office's seal, with its words (盖章处). */
    public FormSheet sealBox(String words) {
        int first = columns() - 1;
        for (int width = widths.get(first); first > 0 && width < SEAL_WIDTH; width += widths.get(first)) {
            first--;
        }
        XSSFCellStyle style = book.styles().sealBox();
        CellRangeAddress area = new CellRangeAddress(nextRow, nextRow + SEAL_ROWS - 1, first, columns() - 1);
        XSSFRow row = sheet.createRow(nextRow);
        XSSFCell cell = row.createCell(first);
        cell.setCellStyle(style);
        cell.setCellValue(SafeText.escaped(words));
        if (area.getNumberOfCells() > 1) {
            cover(area, style);
        }
        nextRow += SEAL_ROWS;
        return this;
    }

    FormStyles styles() {
        return book.styles();
    }

    boolean covered(int row, int column) {
        return covered.contains(new Place(row, column));
    }

    /** Merges an area, its borders drawn all round. */
    void cover(CellRangeAddress area, XSSFCellStyle style) {
        for (int r = area.getFirstRow(); r <= area.getLastRow(); r++) {
            XSSFRow row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
            for (int c = area.getFirstColumn(); c <= area.getLastColumn(); c++) {
                covered.add(new Place(r, c));
                if (row.getCell(c) == null) {
                    row.createCell(c).setCellStyle(style);
                }
            }
        }
        sheet.addMergedRegion(area);
    }

    /** Makes the row as high as its words need: programs do not do so for merged cells. */
    void makeRoom(XSSFRow row, Look look, String shown, int column, int wide) {
        int room = Math.max(
                1,
                widths.subList(column, column + wide).stream().mapToInt(w -> w).sum() - 1);
        double scale = look.points() / 10.0;
        long lines = 0;
        for (String line : shown.split("\n", -1)) {
            lines += Math.max(1, (long) Math.ceil(SafeText.width(line) * scale / room));
        }
        float height = Math.min(TALLEST, lines * look.lineHeight() + 3);
        if (height > sheet.getDefaultRowHeightInPoints() && height > row.getHeightInPoints()) {
            row.setHeightInPoints(height);
        }
    }

    /** Sets what can be set only when all rows are there. */
    void finish(FormPage page) {
        int lastRow = Math.max(0, nextRow - 1);
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, columns() - 1, 0, lastRow);
        if (lastHeading >= 0) {
            sheet.setRepeatingRows(new CellRangeAddress(firstHeading, lastHeading, -1, -1));
            sheet.createFreezePane(frozenColumns, lastHeading + 1);
        }
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(page.landscape());
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, 15 / MM_PER_INCH);
        sheet.setMargin(PageMargin.RIGHT, 15 / MM_PER_INCH);
        sheet.setMargin(PageMargin.TOP, 15 / MM_PER_INCH);
        sheet.setMargin(PageMargin.BOTTOM, 18 / MM_PER_INCH);
        Footer footer = sheet.getFooter();
        footer.setLeft(page.left());
        footer.setCenter(page.pages());
        footer.setRight(page.right());
    }
}
