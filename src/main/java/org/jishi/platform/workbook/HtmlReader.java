package org.jishi.platform.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jishi.platform.files.ShownName;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.workbook.Cell.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of a web page as one sheet, one below the other, as Excel and WPS open it. What stands beside the tables
 * is not read, nothing the page names is fetched or run, and each row is let go once it is read.
 */
final class HtmlReader {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ACROSS = 1_000;
    private static final int MOST_DOWN = 65_534;
    /** What a page costs is not its size alone, but its tags; one of 100,000 rows is about 6 MB, in bytes. */
    private static final long LARGEST = 16L << 20;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern ROUNDED = Pattern.compile("\\d(?:\\.\\d+)?[Ee]\\+?\\d{1,3}");

    private final Path path;
    private final Budget budget;
    private final List<Row> rows = new ArrayList<>();
    private final List<Sheet.Area> merged = new ArrayList<>();
    private final Row.Builder builder = new Row.Builder();
    /** Rows that hold a table themselves. */
    private final Set<Element> outer = Collections.newSetFromMap(new IdentityHashMap<>());

    private @Nullable Element table;
    /** By column: the first row below a cell that reaches down from above. */
    private int[] free = new int[16];

    private int index;

    private HtmlReader(Path path) {
        this.path = path;
        this.budget = new Budget(path);
    }

    static Sheet read(Path path, TextSource source) throws IOException {
        long size = Files.size(path);
        if (size > LARGEST) {
            throw new Refusal("platform.workbook.tooLarge", ShownName.of(path), size >> 20, LARGEST >> 20);
        }
        HtmlReader reader = new HtmlReader(path);
        try (PageText text = new PageText(source.open(), path);
                StreamParser parser = new StreamParser(Parser.htmlParser()).parse(text, "")) {
            for (Iterator<Element> all = parser.iterator(); all.hasNext(); ) {
                Element element = all.next();
                if (element.normalName().equals("tr")) {
                    text.row();
                    reader.row(element);
                    letGo(element);
                } else if (element.normalName().equals("script")
                        || element.normalName().equals("style")) {
                    element.empty();
                }
            }
            if (!reader.rows.isEmpty() && !text.isWhole()) {
                throw TableFile.refusal("damaged", path);
            }
        }
        if (reader.rows.isEmpty()) {
            throw TableFile.refusal("webPage", path);
        }
        reader.budget.sheet(reader.rows);
        return new Sheet(ShownName.of(path), "", false, reader.rows, reader.clipped());
    }

    /** A row, and what stands before it: line ends that stayed would be numbered anew at each row that goes. */
    private static void letGo(Element row) {
        for (Node before = row.previousSibling();
                before != null && !(before instanceof Element);
                before = row.previousSibling()) {
            before.remove();
        }
        row.remove();
    }

    private void row(Element row) {
        Element here = row.closest("table");
        if (here != table) {
            table = here;
            free = new int[16];
        }
        Element holder =
                here == null || here.parent() == null ? null : here.parent().closest("tr");
        if (holder != null) {
            outer.add(holder);
        }
        if (outer.remove(row)) {
            // a page laid out by a table; its other cells may belong to any of the rows inside
            if (row.hasText()) {
                throw TableFile.refusal("nestedTables", path);
            }
            return;
        }
        if (index >= MOST_ROWS) {
            throw TableFile.refusal("tooManyCells", path);
        }
        int column = 0;
        for (Element cell : row.children()) {
            if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                column = cell(cell, taken(column));
            }
        }
        budget.cells(builder.size());
        Row made = builder.take(index, unseen(row));
        if (made != null) {
            rows.add(made);
        }
        index++;
    }

    /** The next column that no cell from above reaches into. */
    private int taken(int from) {
        int column = from;
        while (column < free.length && free[column] > index) {
            column++;
        }
        return column;
    }

    private int cell(Element cell, int column) {
        int across = span(cell.attr("colspan"), MOST_ACROSS);
        int down = span(cell.attr("rowspan"), MOST_DOWN);
        if (column + across > MOST_COLUMNS) {
            throw TableFile.refusal("tooManyCells", path);
        }
        if (column + across > free.length) {
            free = java.util.Arrays.copyOf(free, Math.max(free.length * 2, column + across));
        }
        java.util.Arrays.fill(free, column, column + across, index + down);
        if (across > 1 || down > 1) {
            Sheet.Area area = new Sheet.Area(index, column, index + down - 1, column + across - 1);
            budget.area(area);
            merged.add(area);
        }
        String text = text(cell);
        budget.characters(text.length());
        String exact = cell.attr("x:num");
        if (!exact.isEmpty() && ROUNDED.matcher(text).matches()) {
            number(column, exact, text);
        } else {
            builder.add(column, text, Kind.TEXT, Double.NaN);
        }
        return column + across;
    }

    /** Excel writes beside a number that it shows shortened how it is kept. */
    private void number(int column, String exact, String shown) {
        try {
            double number = Double.parseDouble(exact);
            builder.add(column, NumberText.of(exact, number), Kind.NUMBER, number);
        } catch (NumberFormatException e) {
            builder.add(column, shown, Kind.TEXT, Double.NaN);
        }
    }

    private static int span(String written, int most) {
        try {
            return Math.clamp(Integer.parseInt(written.strip()), 1, most);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static boolean unseen(Element row) {
        String style = row.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none") || row.hasAttr("hidden");
    }

    /** As a page shows it: blanks are one, a break is a line. */
    private static String text(Element cell) {
        StringBuilder text = new StringBuilder();
        cell.traverse((Node node, int depth) -> {
            if (text.length() > Row.LONGEST_VALUE) {
                return;
            }
            if (node instanceof TextNode words) {
                text.append(BLANKS.matcher(words.getWholeText()).replaceAll(" "));
            } else if (node.nodeName().equals("br") || (node.nodeName().equals("p") && !text.isEmpty())) {
                text.append('\n');
            }
        });
        return text.toString().strip();
    }

    /** No area reaches below the last row. */
    private List<Sheet.Area> clipped() {
        return merged.stream()
                .map(area -> new Sheet.Area(
                        area.firstRow(), area.firstColumn(), Math.min(area.lastRow(), index - 1), area.lastColumn()))
                .toList();
    }
}
