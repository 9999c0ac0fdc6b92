package org.jishi.people.roster;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.workbook.Sheet;
import org.jishi.platform.workbook.SheetMarks;
import org.jishi.platform.workbook.TableFile;

/**
 * What an answer says in one sheet.
 *
 * @param table where the rows stand
 * @param column the verdict's column; what to do stands in the next one
 * @param rows by row of the sheet
 */
record AnswerMarks(RosterTable table, int column, Map<Integer, RowMark> rows) {
    /** Who writes the comments; found again when a corrected answer comes back. */
    static final String AUTHOR = "集市 Jishi";

    private static final int COLUMNS_OF_XLS = 256;
    private static final int COLUMNS_OF_XLSX = 16_384;
    /** The verdict's column and that of the advice. */
    private static final int OURS = 2;

    /**
     * @param verdict one word
     * @param advice what is wrong or changes, a sentence each
     * @param cells by column, where the roster has it
     */
    record RowMark(AnswerTone tone, String verdict, String advice, Map<Integer, CellMark> cells) {}

    record CellMark(AnswerTone tone, String text) {}

    /** By place of the table in the file. */
    static List<AnswerMarks> of(ImportPlan plan, Texts texts) {
        List<RosterTable> tables = plan.file().tables();
        int columns = plan.file().content().kind() == TableFile.Kind.XLS ? COLUMNS_OF_XLS : COLUMNS_OF_XLSX;
        List<AnswerMarks> marks = tables.stream()
                .map(table -> new AnswerMarks(table, column(plan.file(), table, columns, texts), new TreeMap<>()))
                .toList();
        for (ImportRow row : plan.rows()) {
            marks.get(row.table()).rows().put(row.row(), mark(plan.file().subject(), row, texts));
        }
        return marks;
    }

    /**
     * The column of an earlier answer, else the first behind all rows; where the sheet ends before that, the last two
     * that stand free side by side.
     */
    private static int column(RosterFile file, RosterTable table, int columns, Texts texts) {
        String heading = texts.text("people.roster.answer.verdict");
        int width = table.sheet().width();
        return table.layout().headings().entrySet().stream()
                .filter(entry -> entry.getValue().endsWith(heading))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> width + OURS <= columns
                        ? width
                        : free(table.sheet(), columns)
                                .orElseThrow(() -> new Refusal("people.roster.answer.noRoom", file.name(), columns)));
    }

    private static OptionalInt free(Sheet sheet, int columns) {
        BitSet used = new BitSet(columns);
        sheet.rows().forEach(row -> row.cells().forEach(cell -> used.set(cell.column())));
        return IntStream.rangeClosed(OURS, columns)
                .map(end -> columns - end)
                .filter(column -> used.get(column, column + OURS).isEmpty())
                .findFirst();
    }

    private static RowMark mark(RosterSubject subject, ImportRow row, Texts texts) {
        Map<Integer, CellMark> cells = new LinkedHashMap<>();
        AnswerTone reason = AnswerTone.of(row) == AnswerTone.WARNING ? tone(row.verdict()) : AnswerTone.of(row);
        row.reasons().forEach(remark -> put(cells, remark, reason, texts));
        row.warnings().forEach(remark -> put(cells, remark, AnswerTone.WARNING, texts));
        if (row.verdict() == RosterVerdict.REFUSED) {
            row.flags().stream()
                    .filter(remark -> remark.field() == subject.number())
                    .forEach(remark -> put(cells, remark, AnswerTone.REFUSED, texts));
        }
        List<String> advice = Stream.of(row.reasons(), row.warnings(), row.flags())
                .flatMap(List::stream)
                .map(remark -> texts.text(remark.problem()))
                .distinct()
                .toList();
        return new RowMark(AnswerTone.of(row), verdict(row, texts), String.join("\n", advice), cells);
    }

    /** The same for a sheet of many rows; there only what must be mended has a comment. */
    SheetMarks forLongSheets(Texts texts) {
        TreeMap<Integer, SheetMarks.RowMarks> marked = new TreeMap<>();
        rows.forEach((row, mark) -> {
            Map<Integer, SheetMarks.CellMarks> cells = new LinkedHashMap<>();
            mark.cells()
                    .forEach((column, cell) -> cells.put(
                            column,
                            new SheetMarks.CellMarks(
                                    cell.tone().rgb(),
                                    cell.tone() == AnswerTone.REFUSED || cell.tone() == AnswerTone.WARNING
                                            ? cell.text()
                                            : null)));
            marked.put(row, new SheetMarks.RowMarks(mark.tone().rgb(), List.of(mark.verdict(), mark.advice()), cells));
        });
        return new SheetMarks(
                table.sheet().name(),
                table.layout().firstDataRow() - 1,
                column,
                List.of(texts.text("people.roster.answer.verdict"), texts.text("people.roster.answer.advice")),
                List.of(14, 60),
                AUTHOR,
                marked);
    }

    /** With the sheet's rows, which the plan had let go. */
    AnswerMarks with(Sheet sheet) {
        return new AnswerMarks(new RosterTable(table.sheetIndex(), sheet, table.layout()), column, rows);
    }

    private static AnswerTone tone(RosterVerdict verdict) {
        return AnswerTone.valueOf(verdict.name());
    }

    private static String verdict(ImportRow row, Texts texts) {
        String word = texts.text("people.roster.verdict", row.verdict());
        return row.warnings().isEmpty() ? word : texts.text("people.roster.answer.warned", word);
    }

    private static void put(Map<Integer, CellMark> cells, Remark remark, AnswerTone tone, Texts texts) {
        if (remark.column() >= 0) {
            cells.merge(
                    remark.column(),
                    new CellMark(tone, texts.text(remark.problem())),
                    (first, more) -> new CellMark(first.tone(), first.text() + "\n" + more.text()));
        }
    }
}
