package org.jishi.report;

import java.nio.file.Path;
import java.util.List;
import org.jishi.platform.workbook.FormArea;
import org.jishi.platform.workbook.FormBook;
import org.jishi.platform.workbook.FormPage;
import org.jishi.platform.workbook.FormRow;
import org.jishi.platform.workbook.FormSheet;
import org.jishi.platform.workbook.Look;

/** Writes a report's sheets as a workbook: A4 lying, headings repeated, pages numbered, the seal of the trail at the foot. */
final class ReportBook {
    private static final float ROOM_TO_WRITE = 26;

    private ReportBook() {}

    static void save(List<ReportSheet> sheets, ReportWords words, String seal, Path file) {
        FormPage page = FormPage.landscape(
                words.texts(), seal.isEmpty() ? "" : words.texts().text("platform.workbook.sealOf", seal), "");
        try (FormBook book = new FormBook(page)) {
            for (ReportSheet sheet : sheets) {
                write(book.sheet(sheet.name(), sheet.widths()), sheet, words);
            }
            book.save(file);
        }
    }

    private static void write(FormSheet form, ReportSheet sheet, ReportWords words) {
        if (sheet.firstPage() > 0) {
            form.twoPages(sheet.kept(), sheet.firstPage());
        }
        boolean signed = false;
        for (SheetRow row : sheet.rows()) {
            FormRow line = form.row(look(row.kind()));
            if (row.kind() == SheetRow.Kind.ROOM) {
                line.height(ROOM_TO_WRITE);
            }
            row.spans().forEach(span -> put(line.span(span.columns(), span.rows()), span.cell()));
            signed |= row.kind() == SheetRow.Kind.SIGNATURES;
        }
        if (signed) {
            form.sealBox(words.name("report.sealBox"));
        }
    }

    private static void put(FormRow line, Cell cell) {
        switch (cell) {
            case Cell.Blank() -> line.blank();
            case Cell.None() -> line.noFigure();
            case Cell.Text(String text) -> line.text(text);
            case Cell.Figure(var amount, int decimals) -> line.figure(amount, decimals);
            case Cell.Percent(var ratio) -> line.percent(ratio);
            case Cell.Day(var date) -> line.day(date);
            case Cell.Ordinal(long number) -> line.ordinal(number);
            case Cell.Total(List<Cell.Area> areas, var expected, int decimals) ->
                line.sum(
                        areas.stream()
                                .map(area -> new FormArea(area.firstRow(), area.lastRow(), area.column()))
                                .toList(),
                        expected,
                        decimals);
            case Cell.Sum(int first, int last, var expected, int decimals) -> line.sum(first, last, expected, decimals);
        }
    }

    private static Look look(SheetRow.Kind kind) {
        return switch (kind) {
            case TITLE -> Look.TITLE;
            case SUBTITLE -> Look.SUBTITLE;
            case FACTS -> Look.FACTS;
            case HEADING -> Look.HEADING;
            case BLOCK -> Look.BLOCK;
            case BODY, ROOM -> Look.BODY;
            case TOTAL -> Look.TOTAL;
            case NOTE -> Look.NOTE;
            case SIGNATURES -> Look.SIGNATURES;
        };
    }
}
