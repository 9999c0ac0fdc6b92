package org.jishi.intake.roster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.workbook.Sheet;
import org.jishi.platform.workbook.SheetMarks;
import org.jishi.platform.workbook.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says in one sheet.
 *
 * @param tables those of the sheet, from left to right; mostly one
 * @param column the first table's verdict; what to do stands in the next one, then come those of the tables beside it
 * @param headings what is to be said of columns as wholes, at their headings
 * @param rows by row of the sheet
 */
record AnswerMarks(List<RosterTable> tables, int column, Map<Integer, CellMark> headings, Map<Integer, RowMark> rows) {
    /** Who writes the comments; found again when a corrected answer comes back. */
    static final String AUTHOR = "集市 Jishi";

    private static final int MOST_COMMENTS = 5_000;
    private static final int COLUMNS_OF_XLS = 256;
    private static final int COLUMNS_OF_XLSX = 16_384;
    /** A table's column of verdicts and that of advice. */
    static final int OURS = 2;

    /**
     * @param said by place of the table in the sheet; null where it has nobody in this row
     * @param cells by column, where the roster has it
     */
    record RowMark(List<@Nullable Said> said, Map<Integer, CellMark> cells) {}

    /**
     * @param verdict one word
     * @param advice what is wrong or changes, a sentence each
     */
    record Said(AnswerTone tone, String verdict, String advice) {}

    record CellMark(AnswerTone tone, String text) {}

    /** One for each sheet that has a table of the file. */
    static List<AnswerMarks> of(ImportPlan plan, Texts texts) {
        List<RosterTable> tables = plan.file().tables();
        int columns = plan.file().content().kind() == TableFile.Kind.XLS ? COLUMNS_OF_XLS : COLUMNS_OF_XLSX;
        Map<Integer, AnswerMarks> marks = new LinkedHashMap<>();
        tables.stream()
                .collect(Collectors.groupingBy(RosterTable::sheetIndex, LinkedHashMap::new, Collectors.toList()))
                .forEach((sheet, beside) -> marks.put(
                        sheet,
                        new AnswerMarks(
                                beside,
                                column(plan.file(), beside, columns, texts),
                                headings(beside, texts),
                                new TreeMap<>())));
        for (ImportRow row : plan.rows()) {
            RosterTable table = tables.get(row.table());
            Objects.requireNonNull(marks.get(table.sheetIndex()))
                    .put(table, row, plan.file().subject(), texts);
        }
        List<AnswerMarks> all = List.copyOf(marks.values());
        ColumnRemarks.leftOut(plan.file())
                .ifPresent(told -> all.getFirst()
                        .headings()
                        .put(
                                all.getFirst()
                                        .first()
                                        .column(plan.file().subject().naming()),
                                new CellMark(AnswerTone.WARNING, texts.text(told))));
        return all;
    }

    RosterTable first() {
        return tables.getFirst();
    }

    Sheet sheet() {
        return first().sheet();
    }

    /** The row of the headings, from 0. */
    int headingRow() {
        return first().layout().firstDataRow() - 1;
    }

    /** The headings of our columns, from left to right. */
    List<String> titles(Texts texts) {
        return tables.stream()
                .flatMap(table -> Stream.of("people.roster.answer.verdict", "people.roster.answer.advice")
                        .map(texts::text)
                        .map(title -> tables.size() == 1
                                ? title
                                : texts.text("people.roster.answer.ofColumns", table.span(), title)))
                .toList();
    }

    /** What no column of ours tells: which columns were not read, and which was where several could be. */
    private static Map<Integer, CellMark> headings(List<RosterTable> tables, Texts texts) {
        Map<Integer, CellMark> marks = new TreeMap<>();
        for (RosterTable table : tables) {
            table.unread()
                    .forEach(column -> marks.put(
                            column.index(),
                            new CellMark(AnswerTone.DUPLICATE, texts.text("people.roster.answer.unread"))));
            table.severalOf().forEach((field, several) -> {
                Problem told = ColumnRemarks.several(table, field, several);
                marks.put(table.column(field), new CellMark(AnswerTone.WARNING, texts.text(told)));
            });
        }
        return marks;
    }

    /**
     * The column of an earlier answer, else the first behind all rows; where the sheet ends before that, the last that
     * stand free side by side.
     */
    private static int column(RosterFile file, List<RosterTable> tables, int columns, Texts texts) {
        String heading = texts.text("people.roster.answer.verdict");
        Sheet sheet = tables.getFirst().sheet();
        int width = sheet.width();
        int ours = OURS * tables.size();
        return tables.stream()
                .flatMap(table -> table.layout().headings().entrySet().stream())
                .filter(entry -> entry.getValue().endsWith(heading))
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> width + ours <= columns
                        ? width
                        : free(sheet, columns, ours)
                                .orElseThrow(() -> new Refusal("people.roster.answer.noRoom", file.name(), columns)));
    }

    private static OptionalInt free(Sheet sheet, int columns, int ours) {
        BitSet used = new BitSet(columns);
        sheet.rows().forEach(row -> row.cells().forEach(cell -> used.set(cell.column())));
        return IntStream.rangeClosed(ours, columns)
                .map(end -> columns - end)
                .filter(column -> used.get(column, column + ours).isEmpty())
                .findFirst();
    }

    private void put(RosterTable table, ImportRow row, RosterSubject subject, Texts texts) {
        RowMark mark = rows.computeIfAbsent(row.row(), none -> nothingSaid());
        Map<Integer, CellMark> cells = mark.cells();
        AnswerTone reason = AnswerTone.of(row) == AnswerTone.WARNING ? tone(row.verdict()) : AnswerTone.of(row);
        row.reasons().forEach(remark -> put(cells, remark, reason, texts));
        row.warnings().forEach(remark -> put(cells, remark, AnswerTone.WARNING, texts));
        if (row.verdict() == RosterVerdict.REFUSED) {
            row.flags().stream()
                    .filter(remark -> remark.field() == subject.number())
                    .forEach(remark -> put(cells, remark, AnswerTone.REFUSED, texts));
        }
        List<String> advice = Stream.concat(
                        Stream.of(row.reasons(), row.warnings(), row.flags())
                                .flatMap(List::stream)
                                .map(remark -> texts.text(remark.problem())),
                        row.hidden() ? Stream.of(texts.text("people.roster.answer.hiddenRow")) : Stream.of())
                .distinct()
                .toList();
        mark.said()
                .set(
                        tables.indexOf(table),
                        new Said(AnswerTone.of(row), verdict(row, texts), String.join("\n", advice)));
    }

    private RowMark nothingSaid() {
        List<@Nullable Said> said = new ArrayList<>();
        tables.forEach(table -> said.add(null));
        return new RowMark(said, new TreeMap<>());
    }

    /** The same as a workbook is marked; where very many cells are, only what must be mended has a comment. */
    SheetMarks inWorkbook(Texts texts) {
        boolean few =
                rows.values().stream().mapToInt(mark -> mark.cells().size()).sum() <= MOST_COMMENTS;
        TreeMap<Integer, SheetMarks.RowMarks> marked = new TreeMap<>();
        rows.forEach((row, mark) -> {
            List<@Nullable String> grounds = new ArrayList<>();
            List<String> told = new ArrayList<>();
            for (Said said : mark.said()) {
                grounds.add(said == null ? null : said.tone().rgb());
                grounds.add(null);
                told.add(said == null ? "" : said.verdict());
                told.add(said == null ? "" : said.advice());
            }
            marked.put(
                    row,
                    new SheetMarks.RowMarks(
                            grounds, told, inWorkbook(row, mark.cells(), few ? null : AnswerTone.DUPLICATE)));
        });
        List<Integer> widths =
                tables.stream().flatMap(table -> Stream.of(14, 60)).toList();
        return new SheetMarks(
                sheet().name(),
                headingRow(),
                column,
                titles(texts),
                widths,
                AUTHOR,
                inWorkbook(headingRow(), headings, few ? null : AnswerTone.NEW),
                marked);
    }

    /** @param silent up to this tone a cell has no comment; null for a comment at each */
    private Map<Integer, SheetMarks.CellMarks> inWorkbook(
            int row, Map<Integer, CellMark> cells, @Nullable AnswerTone silent) {
        Map<Integer, SheetMarks.CellMarks> marks = new LinkedHashMap<>();
        cells.forEach((column, cell) -> {
            if (row == headingRow() || !sheet().isCovered(row, column)) {
                boolean said = silent == null || cell.tone().compareTo(silent) > 0;
                marks.put(column, new SheetMarks.CellMarks(cell.tone().rgb(), said ? cell.text() : null));
            }
        });
        return marks;
    }

    /** With the sheet's rows, which the plan had let go. */
    AnswerMarks with(Sheet sheet) {
        List<RosterTable> full = tables.stream().map(table -> table.with(sheet)).toList();
        return new AnswerMarks(full, column, headings, rows);
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
