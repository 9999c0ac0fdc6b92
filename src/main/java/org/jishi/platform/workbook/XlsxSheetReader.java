package org.jishi.platform.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.workbook.Cell.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one worksheet. */
final class XlsxSheetReader {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;

    private final XlsxPackage parts;
    private final SharedTexts texts;
    private final boolean[] dates;
    private final Budget budget;
    private final Row.Builder builder = new Row.Builder();

    XlsxSheetReader(XlsxPackage parts, SharedTexts texts, boolean[] dates, Budget budget) {
        this.parts = parts;
        this.texts = texts;
        this.dates = dates;
        this.budget = budget;
    }

    Sheet read(XlsxPackage.SheetPart sheet) throws IOException, XMLStreamException {
        List<Row> rows = new ArrayList<>();
        List<Sheet.Area> merged = new ArrayList<>();
        BitSet met = new BitSet();
        XmlPart part = parts.open(sheet.part());
        if (part == null) {
            return new Sheet(parts.fileName(), sheet.name(), sheet.hidden(), rows, merged);
        }
        try (part) {
            int next = 0;
            for (String name = part.nextStart(); name != null; name = part.nextStart()) {
                if (name.equals("row")) {
                    String number = part.attribute("r");
                    int index = number == null ? next : bounded(Integer.parseInt(number) - 1, Integer.MAX_VALUE);
                    next = index + 1;
                    // more of them than any sheet has: nothing is wrong with the file but its length
                    if (next > MOST_ROWS) {
                        throw new XmlPart.Endless();
                    }
                    boolean hidden = part.flag("hidden") || part.flag("zeroHeight");
                    Row row = row(part, index, hidden);
                    if (row != null) {
                        if (met.get(index)) {
                            throw new Refusal("platform.workbook.twoRows", parts.fileName(), sheet.name(), index + 1);
                        }
                        met.set(index);
                        rows.add(row);
                    }
                } else if (name.equals("mergeCell")) {
                    Sheet.Area area = area(String.valueOf(part.attribute("ref")));
                    budget.area(area);
                    merged.add(area);
                }
            }
        }
        budget.sheet(rows);
        return new Sheet(parts.fileName(), sheet.name(), sheet.hidden(), rows, merged);
    }

    private @Nullable Row row(XmlPart part, int index, boolean hidden) throws IOException, XMLStreamException {
        int outside = part.depth() - 1;
        int next = 0;
        while (true) {
            int event = part.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (part.name().equals("c")) {
                    String reference = part.attribute("r");
                    int column = reference == null ? next : column(reference);
                    next = bounded(column, MOST_COLUMNS) + 1;
                    cell(part, column);
                }
            } else if (part.depth() == outside || event == XMLStreamConstants.END_DOCUMENT) {
                budget.cells(builder.size());
                return builder.take(index, hidden);
            }
        }
    }

    private void cell(XmlPart part, int column) throws IOException, XMLStreamException {
        String type = part.attribute("t");
        String style = part.attribute("s");
        int outside = part.depth() - 1;
        boolean formula = false;
        boolean counted = false;
        String value = "";
        String inline = null;
        while (true) {
            int event = part.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (part.name()) {
                    case "v" -> {
                        value = part.text();
                        counted = true;
                    }
                    case "is" -> inline = SharedTexts.rich(part);
                    case "f" -> {
                        formula = true;
                        part.skip();
                    }
                    default -> {}
                }
            } else if (part.depth() == outside || event == XMLStreamConstants.END_DOCUMENT) {
                break;
            }
        }
        if (inline != null) {
            value = inline;
        }
        if (formula && !counted && type == null) {
            builder.add(column, "", Kind.UNCOUNTED, Double.NaN);
            return;
        }
        put(column, type == null ? "n" : type, style, value, formula);
    }

    private void put(int column, String type, @Nullable String style, String value, boolean formula) {
        Kind kind = formula ? Kind.FORMULA : Kind.TEXT;
        switch (type) {
            case "s" ->
                builder.add(
                        column, value.isEmpty() ? "" : texts.get(Integer.parseInt(value.strip())), kind, Double.NaN);
            case "b" -> builder.add(column, value.equals("1") ? "TRUE" : "FALSE", kind, Double.NaN);
            case "n" -> number(column, style, value.strip(), formula);
            // ISO dates of strict workbooks come as 2026-09-18T00:00:00.
            case "d" ->
                text(
                        column,
                        value.endsWith("T00:00:00") ? value.substring(0, 10) : value.replace('T', ' '),
                        formula ? kind : Kind.DATE);
            default -> text(column, SharedTexts.plain(value), kind);
        }
    }

    private void text(int column, String value, Kind kind) {
        budget.characters(value.length());
        builder.add(column, value, kind, Double.NaN);
    }

    private void number(int column, @Nullable String style, String raw, boolean formula) {
        if (raw.isEmpty()) {
            builder.add(column, "", formula ? Kind.FORMULA : Kind.BLANK, Double.NaN);
            return;
        }
        double number = Double.parseDouble(raw);
        int look = style == null ? 0 : Integer.parseInt(style);
        String date =
                look < dates.length && look >= 0 && dates[look] ? NumberText.date(number, parts.from1904()) : null;
        String text = date == null ? NumberText.of(raw, number) : date;
        budget.characters(text.length());
        builder.add(column, text, formula ? Kind.FORMULA : date == null ? Kind.NUMBER : Kind.DATE, number);
    }

    private static int bounded(int value, int limit) {
        if (value < 0 || value >= limit) {
            throw new IllegalArgumentException("a row or column outside the sheet");
        }
        return value;
    }

    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            int letter = c >= 'A' && c <= 'Z' ? c - 'A' + 1 : c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
            if (letter == 0) {
                break;
            }
            column = bounded(column * 26 + letter, MOST_COLUMNS + 1);
        }
        return column - 1;
    }

    private static int rowOf(String reference) {
        int at = 0;
        while (at < reference.length() && !Character.isDigit(reference.charAt(at))) {
            at++;
        }
        return bounded(Integer.parseInt(reference.substring(at)) - 1, MOST_ROWS);
    }

    private static Sheet.Area area(String reference) {
        int colon = reference.indexOf(':');
        String from = (colon < 0 ? reference : reference.substring(0, colon)).replace("$", "");
        String to = (colon < 0 ? reference : reference.substring(colon + 1)).replace("$", "");
        return new Sheet.Area(rowOf(from), column(from), rowOf(to), column(to));
    }
}
