package org.jishi.people.roster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jishi.people.roster.AnswerMarks.CellMark;
import org.jishi.people.roster.AnswerMarks.RowMark;
import org.jishi.people.roster.AnswerMarks.Said;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.text.Texts;
import org.jishi.platform.workbook.Cell;
import org.jishi.platform.workbook.Row;

/**
 * An answer of the values alone, written as it comes: to a text file, in which every value stands as text, and to a
 * workbook too long to be held in memory, whose formats and formulas it does not have.
 */
final class PlainAnswer {
    private static final int LONGEST_WIDTH = 40;
    private static final int LOOK_ROWS = 500;
    private static final int FLUSH_EVERY = 1_000;
    private static final int DIGITS_KEPT = 15;

    private PlainAnswer() {}

    static void write(List<AnswerMarks> tables, Path out, Texts texts) {
        AtomicFiles.write(out, stream -> {
            Workbook workbook = new Workbook(stream, "Jishi", null);
            for (AnswerMarks marks : tables) {
                String name = marks.sheet().name();
                sheet(
                        workbook.newWorksheet(name.isEmpty() ? texts.text("people.roster.answer.sheet") : name),
                        marks,
                        texts);
            }
            workbook.finish();
        });
    }

    private static void sheet(Worksheet sheet, AnswerMarks marks, Texts texts) throws IOException {
        int heading = marks.headingRow();
        List<String> titles = marks.titles(texts);
        sheet.freezePane(0, heading + 1);
        widths(sheet, marks);
        for (Row row : marks.sheet().rows()) {
            for (Cell cell : row.cells()) {
                if (cell.column() < marks.column()) {
                    value(sheet, cell);
                }
            }
            if (row.index() == heading) {
                for (int i = 0; i < titles.size(); i++) {
                    sheet.value(heading, marks.column() + i, titles.get(i));
                }
                sheet.range(heading, 0, heading, marks.column() + titles.size() - 1)
                        .style()
                        .bold()
                        .set();
                marks.headings().forEach((column, cell) -> comment(sheet, heading, column, cell));
            }
            RowMark mark = marks.rows().get(row.index());
            if (mark != null) {
                put(sheet, marks, row.index(), mark);
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
    private static void widths(Worksheet sheet, AnswerMarks marks) {
        int[] widths = new int[marks.column()];
        marks.sheet().rows().stream()
                .filter(row -> row.index() >= marks.headingRow())
                .limit(LOOK_ROWS)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.column() < widths.length)
                .forEach(cell -> widths[cell.column()] = Math.max(widths[cell.column()], width(cell.text())));
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, Math.clamp(widths[column] + 2, 6, LONGEST_WIDTH));
        }
        for (int i = 0; i < marks.tables().size(); i++) {
            sheet.width(marks.column() + AnswerMarks.OURS * i, 14);
            sheet.width(marks.column() + AnswerMarks.OURS * i + 1, 60);
        }
    }

    private static void put(Worksheet sheet, AnswerMarks marks, int row, RowMark mark) {
        for (int i = 0; i < mark.said().size(); i++) {
            Said said = mark.said().get(i);
            if (said != null) {
                int column = marks.column() + AnswerMarks.OURS * i;
                sheet.value(row, column, said.verdict());
                sheet.style(row, column).fillColor(said.tone().rgb()).set();
                sheet.value(row, column + 1, said.advice());
                sheet.style(row, column + 1).wrapText(true).set();
            }
        }
        mark.cells().forEach((column, cell) -> comment(sheet, row, column, cell));
    }

    private static void comment(Worksheet sheet, int row, int column, CellMark mark) {
        sheet.style(row, column).fillColor(mark.tone().rgb()).set();
        sheet.comment(row, column, mark.text());
    }

    private static int width(String text) {
        return text.codePoints().map(point -> point < 0x1100 ? 1 : 2).sum();
    }
}
