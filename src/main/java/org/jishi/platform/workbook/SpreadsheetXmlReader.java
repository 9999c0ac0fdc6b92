package org.jishi.platform.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jishi.platform.files.ShownName;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.workbook.Cell.Kind;

/** Reads the XML that Excel 2003 saved as "XML Spreadsheet" and that other systems still export, named .xls or .xml. */
final class SpreadsheetXmlReader {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_SHEETS = 5_000;

    private final Path path;
    private final XmlPart part;
    private final Budget budget;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Row.Builder builder = new Row.Builder();
    private List<Row> rows = new ArrayList<>();
    private List<Sheet.Area> merged = new ArrayList<>();
    private BitSet met = new BitSet();
    private String name = "";
    private boolean hidden;
    private boolean begun;
    private int next;

    private SpreadsheetXmlReader(Path path, XmlPart part) {
        this.path = path;
        this.part = part;
        this.budget = new Budget(path);
    }

    static List<Sheet> read(Path path, TextSource source) throws IOException {
        try (BufferedReader text = new BufferedReader(source.open());
                XmlPart part = new XmlPart(withoutDeclaration(text))) {
            return new SpreadsheetXmlReader(path, part).sheets();
        } catch (XmlPart.Hostile e) {
            throw TableFile.refusal("hostile", path);
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw TableFile.refusal("damaged", path);
        }
    }

    /** The declaration names a character set, which is known better by now. */
    private static Reader withoutDeclaration(BufferedReader text) throws IOException {
        text.mark(1_024);
        int c = text.read();
        while (c >= 0 && Character.isWhitespace(c)) {
            text.mark(1_024);
            c = text.read();
        }
        if (c == '<' && text.read() == '?') {
            for (int left = 1_000; left > 0 && c >= 0 && c != '>'; left--) {
                c = text.read();
            }
            return text;
        }
        text.reset();
        return text;
    }

    private List<Sheet> sheets() throws IOException, XMLStreamException {
        for (String element = part.nextStart(); element != null; element = part.nextStart()) {
            switch (element) {
                case "Worksheet" -> {
                    end();
                    String title = part.attribute("Name");
                    name = title == null ? "" : title;
                    begun = true;
                }
                case "Row" -> row();
                case "Visible" -> hidden |= part.text().toLowerCase(Locale.ROOT).contains("hidden");
                default -> {}
            }
        }
        end();
        if (sheets.isEmpty()) {
            throw TableFile.refusal("noSheet", path);
        }
        return sheets;
    }

    private void end() {
        if (begun) {
            if (sheets.size() >= MOST_SHEETS) {
                throw TableFile.refusal("tooManyCells", path);
            }
            budget.sheet(rows);
            sheets.add(new Sheet(ShownName.of(path), name, hidden, rows, merged));
        }
        rows = new ArrayList<>();
        merged = new ArrayList<>();
        met = new BitSet();
        hidden = false;
        next = 0;
    }

    private void row() throws IOException, XMLStreamException {
        int index = at(part.attribute("Index"), next, MOST_ROWS);
        next = index + 1 + number(part.attribute("Span"), MOST_ROWS);
        boolean unseen = part.flag("Hidden");
        int outside = part.depth() - 1;
        int column = 0;
        while (true) {
            int event = part.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (part.name().equals("Cell")) {
                    column = cell(index, column);
                }
            } else if (part.depth() == outside || event == XMLStreamConstants.END_DOCUMENT) {
                budget.cells(builder.size());
                Row row = builder.take(index, unseen);
                if (row != null) {
                    if (met.get(index)) {
                        throw new Refusal("platform.workbook.twoRows", ShownName.of(path), name, index + 1);
                    }
                    met.set(index);
                    rows.add(row);
                }
                return;
            }
        }
    }

    /** Returns the column of the next cell. */
    private int cell(int row, int usual) throws IOException, XMLStreamException {
        int column = at(part.attribute("Index"), usual, MOST_COLUMNS);
        int across = number(part.attribute("MergeAcross"), MOST_COLUMNS - 1 - column);
        int down = number(part.attribute("MergeDown"), MOST_ROWS - 1 - row);
        if (across > 0 || down > 0) {
            Sheet.Area area = new Sheet.Area(row, column, row + down, column + across);
            budget.area(area);
            merged.add(area);
        }
        boolean formula = part.attribute("Formula") != null;
        boolean counted = false;
        int outside = part.depth() - 1;
        while (true) {
            int event = part.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (part.name()) {
                    case "Data" -> {
                        String type = part.attribute("Type");
                        data(column, type == null ? "String" : type, part.deepText(), formula);
                        counted = true;
                    }
                    case "Comment" -> part.skip();
                    default -> {}
                }
            } else if (part.depth() == outside || event == XMLStreamConstants.END_DOCUMENT) {
                if (formula && !counted) {
                    builder.add(column, "", Kind.UNCOUNTED, Double.NaN);
                }
                return column + across + 1;
            }
        }
    }

    private void data(int column, String type, String value, boolean formula) {
        budget.characters(value.length());
        switch (type) {
            case "Number" -> {
                String raw = value.strip();
                if (!raw.isEmpty()) {
                    double number = Double.parseDouble(raw);
                    builder.add(column, NumberText.of(raw, number), formula ? Kind.FORMULA : Kind.NUMBER, number);
                }
            }
            case "DateTime" -> {
                String moment = value.strip().replaceFirst("\\.0{1,9}$", "");
                builder.add(
                        column,
                        moment.endsWith("T00:00:00")
                                ? moment.substring(0, moment.length() - 9)
                                : moment.replace('T', ' '),
                        formula ? Kind.FORMULA : Kind.DATE,
                        Double.NaN);
            }
            case "Boolean" ->
                builder.add(
                        column,
                        value.strip().equals("1") ? "TRUE" : "FALSE",
                        formula ? Kind.FORMULA : Kind.TEXT,
                        Double.NaN);
            default -> builder.add(column, value, formula ? Kind.FORMULA : Kind.TEXT, Double.NaN);
        }
    }

    /** A place that the file counts from 1, or the usual one. */
    private int at(@org.jspecify.annotations.Nullable String written, int usual, int limit) {
        if (written == null && usual >= limit) {
            // one after the other, more than any program opens: nothing is wrong with it but its length
            throw TableFile.refusal("tooManyCells", path);
        }
        int place = written == null ? usual : Integer.parseInt(written.strip()) - 1;
        if (place < 0 || place >= limit) {
            throw new IllegalArgumentException("a row or column outside the sheet");
        }
        return place;
    }

    private static int number(@org.jspecify.annotations.Nullable String written, int most) {
        int number = written == null ? 0 : Integer.parseInt(written.strip());
        if (number < 0 || number > most) {
            throw new IllegalArgumentException("a span beyond the sheet");
        }
        return number;
    }
}
