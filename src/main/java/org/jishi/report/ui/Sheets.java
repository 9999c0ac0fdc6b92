package org.jishi.report.ui;

import java.util.ArrayList;
import java.util.List;
import org.jishi.kit.page.Sheet;
import org.jishi.report.Cell;
import org.jishi.report.ReportSheet;
import org.jishi.report.SheetRow;
import org.jishi.report.Span;

/** A report's sheets as the desk draws them. */
final class Sheets {
    private static final double TITLE_POINTS = 28;

    private Sheets() {}

    static List<Sheet> of(List<ReportSheet> sheets) {
        return sheets.stream().map(Sheets::of).toList();
    }

    private static Sheet of(ReportSheet sheet) {
        return new Sheet(
                sheet.name(),
                sheet.widths().stream().map(Integer::doubleValue).toList(),
                sheet.rows().stream().map(row -> line(row, sheet)).toList());
    }

    private static Sheet.Line line(SheetRow row, ReportSheet sheet) {
        List<Span> spans = shown(row, sheet);
        double height = row.kind() == SheetRow.Kind.TITLE ? TITLE_POINTS : Math.max(1, lines(spans, sheet)) * 16.0 + 5;
        return new Sheet.Line(
                height, spans.stream().map(span -> cell(row.kind(), span)).toList());
    }

    /** On the screen both pages stand side by side: what is said over each of them is said once. */
    private static List<Span> shown(SheetRow row, ReportSheet sheet) {
        boolean twice = row.kind() == SheetRow.Kind.TITLE
                || row.kind() == SheetRow.Kind.SUBTITLE
                || row.kind() == SheetRow.Kind.FACTS;
        if (sheet.firstPage() == 0 || !twice) {
            return row.spans();
        }
        List<Span> once = new ArrayList<>();
        int column = 0;
        for (Span span : row.spans()) {
            if (column < sheet.firstPage()) {
                once.add(span);
            }
            column += span.columns();
        }
        return once;
    }

    /** How many lines the longest text of the row takes in its room. */
    private static int lines(List<Span> spans, ReportSheet sheet) {
        int most = 1;
        int column = 0;
        for (Span span : spans) {
            int room = 0;
            for (int i = column; i < Math.min(column + span.columns(), sheet.columns()); i++) {
                room += sheet.widths().get(i);
            }
            column += span.columns();
            most = Math.max(most, lines(span.cell().shown(), Math.max(1, room)));
        }
        return most;
    }

    private static int lines(String text, int room) {
        return text.lines()
                .mapToInt(line -> line.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum())
                .map(width -> Math.max(1, (int) Math.ceil(width * 1.12 / room)))
                .sum();
    }

    private static Sheet.Cell cell(SheetRow.Kind kind, Span span) {
        return Sheet.Cell.of(span.cell().shown(), look(kind, span.cell())).span(span.columns(), span.rows());
    }

    private static Sheet.Look look(SheetRow.Kind kind, Cell cell) {
        return switch (kind) {
            case TITLE -> Sheet.Look.TITLE;
            case SUBTITLE -> Sheet.Look.SUBTITLE;
            case HEADING -> Sheet.Look.HEAD;
            case BLOCK -> Sheet.Look.BLOCK;
            case FACTS, NOTE, SIGNATURES -> Sheet.Look.NOTE;
            case BODY, ROOM, TOTAL ->
                switch (cell) {
                    case Cell.Figure figure -> Sheet.Look.FIGURE;
                    case Cell.Percent percent -> Sheet.Look.FIGURE;
                    case Cell.None none -> Sheet.Look.FIGURE;
                    case Cell.Sum sum -> Sheet.Look.FIGURE;
                    case Cell.Total total -> Sheet.Look.FIGURE;
                    case Cell.Ordinal ordinal -> Sheet.Look.WORDS;
                    case Cell.Blank blank -> Sheet.Look.WORDS;
                    case Cell.Text text -> Sheet.Look.WORDS;
                    case Cell.Day day -> Sheet.Look.WORDS;
                };
        };
    }
}
