package org.jishi.platform.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jishi.platform.files.AtomicFiles;

/**
 * Marks on the values alone, written as they come: of a text file, in which every value stands as text, and of a workbook
 * that cannot be marked as it is, whose formats and formulas this does not have.
 */
public final class MarkedValues {
    private static final int LONGEST_WIDTH = 40;
    private static final int LOOK_ROWS = 500;
    private static final int FLUSH_EVERY = 1_000;
    private static final int DIGITS_KEPT = 15;

    /** @param name what the sheet is called in the answer, for text files have none */
    public record Table(Sheet sheet, String name, SheetMarks marks) {}

    private MarkedValues() {}

    /** Writes an .xlsx, whole or not at all. */
    public static void write(List<Table> tables, Path out) {
        AtomicFiles.save(out, stream -> {
            Workbook workbook = new Workbook(stream, "Jishi", null);
            for (Table table : tables) {
                sheet(workbook.newWorksheet(table.name()), table.sheet(), table.marks());
            }
            workbook.finish();
        });
    }

    private static void sheet(Worksheet sheet, Sheet source, SheetMarks marks) throws IOException {
        int heading = marks.headingRow();
        sheet.freezePane(0, heading + 1);
        widths(sheet, source, marks);
        for (Row row : source.rows()) {
            for (Cell cell : row.cells()) {
                if (cell.column() < marks.column()) {
                    value(sheet, cell);
                }
            }
            if (row.index() == heading) {
                for (int i = 0; i < marks.headings().size(); i++) {
                    sheet.value(heading, marks.column() + i, marks.headings().get(i));
                }
                sheet.range(
                                heading,
                                0,
                                heading,
                                marks.column() + marks.headings().size() - 1)
                        .style()
                        .bold()
                        .set();
                marks.headingCells().forEach((column, cell) -> mark(sheet, heading, column, cell));
            }
            SheetMarks.RowMarks said = marks.rows().get(row.index());
            if (said != null) {
                put(sheet, marks.column(), row.index(), said);
            }
            if (row.index() % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void value(Worksheet sheet, Cell cell) {
        if (cell.kind() == Cell.Kind.NUMBER && cell.text().length() <= DIGITS_KEPT) {
            sheet.value(cell.row(), cell.column(), cell.number());
        } else {
            sheet.value(cell.row(), cell.column(), cell.text().strip());
            sheet.style(cell.row(), cell.column()).format("@").set();
        }
    }

    /** As wide as the first rows need. */
    private static void widths(Worksheet sheet, Sheet source, SheetMarks marks) {
        int[] widths = new int[marks.column()];
        source.rows().stream()
                .filter(row -> row.index() >= marks.headingRow())
                .limit(LOOK_ROWS)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.column() < widths.length)
                .forEach(cell -> widths[cell.column()] = Math.max(widths[cell.column()], width(cell.text())));
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, Math.clamp(widths[column] + 2, 6, LONGEST_WIDTH));
        }
        for (int i = 0; i < marks.widths().size(); i++) {
            sheet.width(marks.column() + i, marks.widths().get(i));
        }
    }

    private static void put(Worksheet sheet, int first, int row, SheetMarks.RowMarks said) {
        for (int i = 0; i < said.texts().size(); i++) {
            String ground = said.grounds().get(i);
            if (ground == null && said.texts().get(i).isEmpty()) {
                continue;
            }
            sheet.value(row, first + i, said.texts().get(i));
            if (ground == null) {
                sheet.style(row, first + i).wrapText(true).set();
            } else {
                sheet.style(row, first + i).fillColor(ground).set();
            }
        }
        said.cells().forEach((column, cell) -> mark(sheet, row, column, cell));
    }

    private static void mark(Worksheet sheet, int row, int column, SheetMarks.CellMarks mark) {
        sheet.style(row, column).fillColor(mark.rgb()).set();
        String comment = mark.comment();
        if (comment != null) {
            sheet.comment(row, column, comment);
        }
    }

    private static int width(String text) {
        return text.codePoints().map(point -> point < 0x1100 ? 1 : 2).sum();
    }
}
