package org.jishi.people.roster;

import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jishi.people.roster.AnswerMarks.CellMark;
import org.jishi.people.roster.AnswerMarks.RowMark;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.text.Texts;
import org.jishi.platform.workbook.Cell;
import org.jishi.platform.workbook.Row;

/** The answer to a text file: a workbook in which every value stands as text, as it was written. */
final class TextAnswer {
    private static final int LONGEST_WIDTH = 40;

    private TextAnswer() {}

    static void write(List<AnswerMarks> tables, Path out, Texts texts) {
        AnswerMarks marks = tables.getFirst();
        AtomicFiles.write(out, stream -> {
            Workbook workbook = new Workbook(stream, "Jishi", null);
            Worksheet sheet = workbook.newWorksheet(texts.text("people.roster.answer.sheet"));
            int[] widths = new int[marks.column()];
            for (Row row : marks.table().sheet().rows()) {
                RowMark mark = marks.rows().get(row.index());
                for (Cell cell : row.cells()) {
                    if (cell.column() < marks.column()) {
                        String text = cell.text().strip();
                        sheet.value(row.index(), cell.column(), text);
                        sheet.style(row.index(), cell.column()).format("@").set();
                        widths[cell.column()] = Math.max(widths[cell.column()], width(text));
                    }
                }
                if (mark != null) {
                    put(sheet, marks, row.index(), mark);
                }
            }
            int heading = marks.table().layout().firstDataRow() - 1;
            sheet.value(heading, marks.column(), texts.text("people.roster.answer.verdict"));
            sheet.value(heading, marks.column() + 1, texts.text("people.roster.answer.advice"));
            sheet.range(heading, 0, heading, marks.column() + 1).style().bold().set();
            sheet.freezePane(0, heading + 1);
            for (int column = 0; column < widths.length; column++) {
                sheet.width(column, Math.min(LONGEST_WIDTH, widths[column] + 2));
            }
            sheet.width(marks.column(), 14);
            sheet.width(marks.column() + 1, 60);
            workbook.finish();
        });
    }

    private static void put(Worksheet sheet, AnswerMarks marks, int row, RowMark mark) {
        sheet.value(row, marks.column(), mark.verdict());
        sheet.style(row, marks.column()).fillColor(mark.tone().rgb()).set();
        sheet.value(row, marks.column() + 1, mark.advice());
        sheet.style(row, marks.column() + 1).wrapText(true).set();
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
