package org.jishi.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lays a sheet out row by row. */
public final class SheetBuilder {
    private final String name;
    private final List<Integer> widths;
    private final List<SheetRow> rows = new ArrayList<>();

    public SheetBuilder(String name, Integer... widths) {
        this(name, Arrays.asList(widths));
    }

    public SheetBuilder(String name, List<Integer> widths) {
        this.name = name;
        this.widths = List.copyOf(widths);
    }

    /** The number that the next row will have, from 0. */
    public int nextRow() {
        return rows.size();
    }

    public SheetBuilder title(String text) {
        return add(SheetRow.Kind.TITLE, Span.wide(text, widths.size()));
    }

    /** A line of facts over the table, from left to right, each as wide as the room allows. */
    public SheetBuilder facts(String... texts) {
        return add(SheetRow.Kind.FACTS, spread(texts));
    }

    public SheetBuilder headings(String... texts) {
        return add(SheetRow.Kind.HEADING, Arrays.stream(texts).map(Span::of).toArray(Span[]::new));
    }

    public SheetBuilder block(String text) {
        return add(SheetRow.Kind.BLOCK, Span.wide(text, widths.size()));
    }

    public SheetBuilder body(Cell... cells) {
        return add(SheetRow.Kind.BODY, Arrays.stream(cells).map(Span::of).toArray(Span[]::new));
    }

    public SheetBuilder note(String text) {
        return add(SheetRow.Kind.NOTE, Span.wide(text, widths.size()));
    }

    public SheetBuilder signatures(String... texts) {
        return add(SheetRow.Kind.SIGNATURES, spread(texts));
    }

    public SheetBuilder add(SheetRow.Kind kind, Span... spans) {
        rows.add(new SheetRow(kind, List.of(spans)));
        return this;
    }

    /** A total of a column from a row to the one above this; what it must be is computed from the cells themselves. */
    public Cell sum(int firstRow, int column, int decimals) {
        BigDecimal expected = BigDecimal.ZERO;
        for (SheetRow row : rows.subList(firstRow, rows.size())) {
            if (row.kind() == SheetRow.Kind.BODY && row.spans().get(column).cell() instanceof Cell.Figure figure) {
                expected = expected.add(figure.amount());
            }
        }
        return new Cell.Sum(firstRow, rows.size() - 1, expected, decimals);
    }

    public ReportSheet build() {
        return new ReportSheet(name, widths, rows);
    }

    private Span[] spread(String... texts) {
        Span[] spans = new Span[texts.length];
        int from = 0;
        for (int i = 0; i < texts.length; i++) {
            int to = widths.size() * (i + 1) / texts.length;
            spans[i] = Span.wide(texts[i], Math.max(1, to - from));
            from = to;
        }
        return spans;
    }
}
