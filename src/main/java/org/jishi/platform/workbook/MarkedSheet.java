package org.jishi.platform.workbook;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jishi.platform.workbook.SheetMarks.CellMarks;
import org.jishi.platform.workbook.SheetMarks.RowMarks;
import org.jspecify.annotations.Nullable;

/** Copies the XML of a sheet and puts marks in. */
final class MarkedSheet {
    /** What may stand behind a drawing of comments, in the order that the schema demands. */
    private static final Set<String> BEHIND_DRAWING = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst",
            "AlternateContent");

    /** What is not copied as it stands, or not always. */
    private static final Set<String> LOOKED_AT = Stream.concat(
                    BEHIND_DRAWING.stream(),
                    Stream.of("worksheet", "dimension", "sheetFormatPr", "cols", "sheetData", "row", "f"))
            .collect(Collectors.toUnmodifiableSet());

    private final SheetMarks marks;
    private final MarkedStyles styles;
    private final @Nullable MarkedComments comments;
    private final String drawingId;
    private final TagScanner in;
    private final Writer out;
    private final ForeignFormula formulas = new ForeignFormula();
    private String prefix = "";
    private boolean columnsDone;
    private boolean dataDone;
    private boolean drawn;
    private int nextRow;
    /** Of rows that have none of their own, in points. */
    private double usualHeight = 15;

    /**
     * @param comments receives the comments; null when the sheet's own are kept as they are
     * @param drawingId the relation of the drawing of comments when the sheet has none yet, else empty
     */
    MarkedSheet(
            SheetMarks marks,
            MarkedStyles styles,
            @Nullable MarkedComments comments,
            String drawingId,
            Reader in,
            Writer out) {
        this.marks = marks;
        this.styles = styles;
        this.comments = comments;
        this.drawingId = drawingId;
        this.in = new TagScanner(in);
        this.out = out;
    }

    void copy() throws IOException {
        while (in.copyTo(LOOKED_AT, out)) {
            switch (in.name()) {
                case "worksheet" -> worksheet();
                case "dimension" -> {}
                case "sheetFormatPr" -> format();
                case "cols" -> columns();
                case "sheetData" -> data();
                case "row" -> row();
                case "f" -> formulas.copy(in, out);
                default -> other();
            }
        }
    }

    private void worksheet() throws IOException {
        if (in.closes()) {
            draw();
        } else {
            prefix = in.prefix();
            if (in.token().indexOf("purl.oclc.org") >= 0) {
                throw new WorkbookMarker.Unusual("strict");
            }
        }
        out.append(in.token());
    }

    private void format() throws IOException {
        String height = in.attribute("defaultRowHeight");
        if (height != null) {
            usualHeight = Double.parseDouble(height);
        }
        out.append(in.token());
    }

    private void other() throws IOException {
        if (dataDone && !in.closes() && BEHIND_DRAWING.contains(in.name())) {
            draw();
        }
        out.append(in.token());
    }

    private void draw() throws IOException {
        if (!drawn && !drawingId.isEmpty()) {
            out.append("<")
                    .append(prefix)
                    .append("legacyDrawing xmlns:r=\"")
                    .append(WorkbookMarker.RELATIONS)
                    .append("\" r:id=\"")
                    .append(drawingId)
                    .append("\"/>");
        }
        drawn = true;
    }

    private void data() throws IOException {
        if (!columnsDone) {
            ownColumns(new ArrayList<>());
        }
        dataDone |= in.closes() || in.isEmpty();
        out.append(in.token());
    }

    /** Widths of columns: those of others are kept, ours put in, none lapping over another. */
    private void columns() throws IOException {
        List<String> kept = new ArrayList<>();
        if (!in.isEmpty()) {
            while (in.next() && !(in.is("cols") && in.closes())) {
                if (in.is("col") && !in.closes()) {
                    int first = Integer.parseInt(String.valueOf(in.attribute("min")));
                    int last = Integer.parseInt(String.valueOf(in.attribute("max")));
                    int from = marks.column() + 1;
                    int to = marks.column() + marks.headings().size();
                    range(kept, first, Math.min(last, from - 1));
                    range(kept, Math.max(first, to + 1), last);
                }
            }
        }
        ownColumns(kept);
    }

    private void range(List<String> kept, int first, int last) {
        if (first <= last) {
            String tag = in.with("min", String.valueOf(first));
            kept.add(tag.replaceFirst("\\smax\\s*=\\s*[\"']\\d+[\"']", " max=\"" + last + "\""));
        }
    }

    private void ownColumns(List<String> kept) throws IOException {
        columnsDone = true;
        TreeMap<Integer, String> all = new TreeMap<>();
        for (String tag : kept) {
            int at = tag.indexOf(" min=\"") + 6;
            all.put(Integer.parseInt(tag.substring(at, tag.indexOf('"', at))), tag);
        }
        for (int i = 0; i < marks.widths().size(); i++) {
            int column = marks.column() + i + 1;
            all.put(
                    column,
                    "<" + prefix + "col min=\"" + column + "\" max=\"" + column + "\" width=\""
                            + marks.widths().get(i) + "\" customWidth=\"1\"/>");
        }
        out.append("<").append(prefix).append("cols>");
        for (String tag : all.values()) {
            out.append(tag.endsWith("/>") ? tag : tag.substring(0, tag.length() - 1) + "/>");
        }
        out.append("</").append(prefix).append("cols>");
    }

    private void row() throws IOException {
        String number = in.attribute("r");
        int row = number == null ? nextRow : Integer.parseInt(number) - 1;
        nextRow = row + 1;
        RowMarks mark = marks.rows().get(row);
        boolean heading = row == marks.headingRow();
        if (in.isEmpty() || (mark == null && !heading)) {
            out.append(in.token());
            return;
        }
        out.append(mark == null ? in.with("spans", null) : heightened(mark));
        TreeMap<Integer, CellMarks> waiting = new TreeMap<>(mark == null ? marks.headingCells() : mark.cells());
        int next = 0;
        int look = 0;
        boolean ownDone = false;
        while (in.next() && !(in.is("row") && in.closes())) {
            if (in.is("f")) {
                formulas.copy(in, out);
                continue;
            }
            if (!in.is("c") || in.closes()) {
                out.append(in.token());
                continue;
            }
            String reference = in.attribute("r");
            int column = reference == null ? next : column(reference);
            next = column + 1;
            if (!ownDone && column >= marks.column()) {
                insert(row, waiting, marks.column(), look);
                own(row, mark, look);
                ownDone = true;
            }
            insert(row, waiting, column, look);
            if (marks.owns(column)) {
                skipCell();
            } else {
                String style = in.attribute("s");
                look = style == null ? 0 : Integer.parseInt(style);
                look = cell(row, waiting.remove(column), column, look);
            }
        }
        if (!ownDone) {
            insert(row, waiting, marks.column(), look);
            own(row, mark, look);
        }
        insert(row, waiting, Integer.MAX_VALUE, look);
        out.append(in.token());
    }

    /** The tag of a row, high enough for what we write into its last cell. */
    private String heightened(RowMarks mark) {
        String height = in.attribute("ht");
        int wanted = RowHeight.OF_ONE_LINE;
        for (int i = 0; i < mark.texts().size(); i++) {
            wanted = Math.max(
                    wanted, RowHeight.of(mark.texts().get(i), marks.widths().get(i)));
        }
        String plain = in.with("spans", null);
        double own = height == null ? usualHeight : Double.parseDouble(height);
        if (own >= wanted || wanted <= RowHeight.OF_ONE_LINE) {
            return plain;
        }
        return in.with(Map.of("ht", String.valueOf(wanted), "customHeight", "1"), Set.of("spans"));
    }

    /** Marked cells that the row does not hold, up to a column. */
    private void insert(int row, TreeMap<Integer, CellMarks> waiting, int before, int look) throws IOException {
        while (!waiting.isEmpty() && waiting.firstKey() < before) {
            var entry = waiting.pollFirstEntry();
            int style = styles.on(look, entry.getValue().rgb(), false);
            out.append(
                    "<" + prefix + "c r=\"" + Cell.columnName(entry.getKey()) + (row + 1) + "\" s=\"" + style + "\"/>");
            comment(row, entry.getKey(), entry.getValue());
        }
    }

    /** Copies the tag of a cell with its mark; returns the style that its neighbours may take. */
    private int cell(int row, @Nullable CellMarks mark, int column, int look) throws IOException {
        boolean stale = styles.marked(look);
        int plain = stale ? styles.on(look, null, false) : look;
        if (mark != null) {
            out.append(in.with("s", String.valueOf(styles.on(plain, mark.rgb(), false))));
            comment(row, column, mark);
        } else if (stale) {
            out.append(in.with("s", String.valueOf(plain)));
        } else {
            out.append(in.token());
        }
        return plain;
    }

    private void comment(int row, int column, CellMarks mark) {
        if (comments != null && mark.comment() != null) {
            comments.add(row, column, mark.comment());
        }
    }

    private void skipCell() throws IOException {
        if (!in.isEmpty()) {
            while (in.next() && !(in.is("c") && in.closes())) {}
        }
    }

    private void own(int row, @Nullable RowMarks mark, int look) throws IOException {
        List<String> texts = mark == null ? marks.headings() : mark.texts();
        for (int i = 0; i < texts.size(); i++) {
            String ground = mark == null ? null : mark.grounds().get(i);
            int style = mark == null ? look : styles.on(look, ground, ground == null);
            out.append("<")
                    .append(prefix)
                    .append("c r=\"")
                    .append(Cell.columnName(marks.column() + i))
                    .append(String.valueOf(row + 1))
                    .append("\" s=\"")
                    .append(String.valueOf(style))
                    .append("\" t=\"inlineStr\"><")
                    .append(prefix)
                    .append("is><")
                    .append(prefix)
                    .append("t xml:space=\"preserve\">")
                    .append(WorkbookMarker.escaped(texts.get(i)))
                    .append("</")
                    .append(prefix)
                    .append("t></")
                    .append(prefix)
                    .append("is></")
                    .append(prefix)
                    .append("c>");
        }
    }

    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }
}
