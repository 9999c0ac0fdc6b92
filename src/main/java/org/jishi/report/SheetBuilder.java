package org.jishi.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jishi.platform.workbook.Spread;

/** Lays a sheet out row by row. */
public final class SheetBuilder {
    private final String name;
    private final List<Integer> widths;
    private int kept;
    private int firstPage;
    private final List<SheetRow> rows = new ArrayList<>();

    public SheetBuilder(String name, Integer... widths) {
        this(name, Arrays.asList(widths));
    }

    public SheetBuilder(String name, List<Integer> widths) {
        this.name = name;
        this.widths = new ArrayList<>(widths);
    }

    /**
     * Prints two pages wide, for tables that one page would make too small to read. Title and facts stand on both, notes
     * and signatures on the left one.
     *
     * @param keptColumns that both pages have
     * @param firstPageColumns of the left page
     */
    public SheetBuilder twoPages(int keptColumns, int firstPageColumns) {
        kept = keptColumns;
        firstPage = firstPageColumns;
        return this;
    }

    /** Columns of what does not go over both pages. What stands in those that both pages have is whole on each. */
    private List<Integer> head() {
        return firstPage == 0 ? widths : widths.subList(kept, firstPage);
    }

    /**
     * Facts, notes and signatures over or under a table of two pages. Facts stand whole on both pages, in one line: the
     * first in the columns that both have where there is room, else only what it is called. Notes stand on the left page
     * alone, right of those columns; likewise signatures but for the first, where there is room for it.
     */
    private SheetBuilder addHead(SheetRow.Kind kind, String... texts) {
        if (firstPage == 0) {
            return add(kind, spread(widths, texts));
        }
        String first = texts[0];
        int room = sum(0, kept) - 1;
        int colon = Math.max(first.indexOf('：'), first.indexOf(": "));
        boolean whole = colon < 0 || width(first) <= room;
        boolean facts = kind == SheetRow.Kind.FACTS;
        List<String> others = new ArrayList<>(Arrays.asList(texts).subList(1, texts.length));
        boolean left = !facts && (!whole || others.isEmpty());
        if (!whole || others.isEmpty()) {
            others.addFirst(
                    left ? first : whole ? "" : first.substring(colon + 1).strip());
        }
        String both = left ? "" : whole ? first : first.substring(0, colon + 1).strip();
        String[] beside = others.toArray(String[]::new);
        List<Span> all = new ArrayList<>(List.of(Span.wide(both, kept)));
        all.addAll(Arrays.asList(spread(head(), beside)));
        if (facts) {
            all.addAll(Arrays.asList(spread(widths.subList(firstPage, widths.size()), beside)));
        }
        return add(kind, all.toArray(Span[]::new));
    }

    /** The number that the next row will have, from 0. */
    public int nextRow() {
        return rows.size();
    }

    public SheetBuilder title(String text) {
        return addTitle(SheetRow.Kind.TITLE, text);
    }

    public SheetBuilder subtitle(String text) {
        return addTitle(SheetRow.Kind.SUBTITLE, text);
    }

    /** Over both pages where there are two, in the middle of each: they come apart. */
    private SheetBuilder addTitle(SheetRow.Kind kind, String text) {
        if (firstPage == 0) {
            return add(kind, Span.wide(text, widths.size()));
        }
        int over = overRightPage();
        Span left = Span.wide(text, firstPage);
        Span right = Span.wide(text, over);
        int rest = widths.size() - firstPage - over;
        return rest == 0 ? add(kind, left, right) : add(kind, left, right, Span.wide("", rest));
    }

    /** Columns of the right page alone whose middle is that of the page, which begins with those that both have. */
    private int overRightPage() {
        int both = sum(0, kept);
        int right = sum(firstPage, widths.size());
        int best = widths.size() - firstPage;
        for (int columns = best; columns > 0; columns--) {
            int off = Math.abs(sum(firstPage, firstPage + columns) + both - right);
            if (off < Math.abs(sum(firstPage, firstPage + best) + both - right)) {
                best = columns;
            }
        }
        return best;
    }

    private int sum(int from, int to) {
        return widths.subList(from, to).stream().mapToInt(each -> each).sum();
    }

    /** A line of facts over the table, from left to right, each as wide as the room allows. */
    public SheetBuilder facts(String... texts) {
        return addHead(SheetRow.Kind.FACTS, texts);
    }

    /** The columns' names; a column is at least as wide as the longest word, which no line can break. */
    public SheetBuilder headings(String... texts) {
        for (int i = 0; i < texts.length; i++) {
            widths.set(i, Math.max(widths.get(i), longestWord(texts[i])));
        }
        return add(SheetRow.Kind.HEADING, Arrays.stream(texts).map(Span::of).toArray(Span[]::new));
    }

    public SheetBuilder block(String text) {
        return add(SheetRow.Kind.BLOCK, Span.wide(text, widths.size()));
    }

    public SheetBuilder body(Cell... cells) {
        return add(SheetRow.Kind.BODY, Arrays.stream(cells).map(Span::of).toArray(Span[]::new));
    }

    /** Instead of rows, where there are none. */
    public SheetBuilder nothing(String text) {
        return firstPage == 0
                ? add(SheetRow.Kind.BODY, Span.wide(text, widths.size()))
                : add(
                        SheetRow.Kind.BODY,
                        Span.wide("", kept),
                        Span.wide(text, firstPage - kept),
                        Span.wide("", widths.size() - firstPage));
    }

    public SheetBuilder note(String text) {
        return addHead(SheetRow.Kind.NOTE, text);
    }

    public SheetBuilder signatures(String... texts) {
        return addHead(SheetRow.Kind.SIGNATURES, texts);
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
        return new ReportSheet(name, widths, kept, firstPage, rows);
    }

    private static Span[] spread(List<Integer> columns, String... texts) {
        int[] shares = Spread.over(columns, texts);
        Span[] spans = new Span[texts.length];
        for (int i = 0; i < texts.length; i++) {
            spans[i] = Span.wide(texts[i], shares[i]);
        }
        return spans;
    }

    /** Of words in one line, in characters of the digit zero. */
    static int width(String text) {
        return text.codePoints().map(point -> point < 0x1100 ? 1 : 2).sum();
    }

    /** In characters, with a little room; Chinese breaks anywhere. */
    private static int longestWord(String text) {
        return Arrays.stream(text.split("[ \n/\\-\\p{IsHan}（）]+"))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0)
                + 1;
    }
}
