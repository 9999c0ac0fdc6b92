package org.jishi.platform.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.jishi.platform.files.AtomicFiles;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Marks an .xlsx without holding it in memory: its sheets are copied as they are read, all other parts are copied whole.
 * 100,000 rows take a few seconds. What {@link TableFile#open} has refused must not be given here.
 */
public final class WorkbookMarker {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final int MOST_COMMENTS = 5_000;
    /** Styles and the like are held in memory; real ones are far smaller, in bytes. */
    private static final int LARGEST_PART = 6 << 20;
    /** Pictures and all the rest together, unpacked, in bytes. */
    private static final long LARGEST_WHOLE = 256L << 20;
    /** A sheet that no workbook names: it is not read, but goes on with the rest, in bytes. */
    private static final long LARGEST_UNNAMED = 32L << 20;

    /** A workbook of a kind that is not marked here. */
    public static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusual(String why) {
            super(why);
        }
    }

    private final XlsxPackage parts;
    private final ZipOutputStream out;
    private final ForeignParts foreign;
    private final Map<String, ZipEntry> entries;
    private final Set<String> written = new HashSet<>();
    private long copied;

    private WorkbookMarker(XlsxPackage parts, ZipOutputStream out, boolean macros) {
        this.parts = parts;
        this.out = out;
        this.foreign = new ForeignParts(macros);
        this.entries = parts.entries();
    }

    /**
     * Writes the marked workbook, whole or not at all. Parts that need no change stay as they are, byte for byte; what
     * {@link ForeignParts} and {@link ForeignFormula} name stays behind.
     *
     * @throws Unusual when the workbook is written in a way that is not marked here; nothing is left then
     */
    public static void mark(Path source, Path target, List<SheetMarks> sheets) {
        boolean macros =
                String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsm");
        AtomicFiles.save(target, stream -> {
            try (XlsxPackage parts = new XlsxPackage(source)) {
                ZipOutputStream out = new ZipOutputStream(stream);
                out.setLevel(Deflater.BEST_SPEED);
                new WorkbookMarker(parts, out, macros).write(sheets);
                out.finish();
            } catch (XMLStreamException | SAXException | NumberFormatException | IndexOutOfBoundsException e) {
                throw new Unusual("xml");
            }
        });
    }

    private void write(List<SheetMarks> sheets) throws IOException, SAXException {
        String stylesPart = parts.part("styles");
        if (stylesPart == null || !entries.containsKey(stylesPart)) {
            throw new Unusual("no styles");
        }
        Set<String> rgbs = new HashSet<>();
        sheets.forEach(sheet -> {
            sheet.headingCells().values().forEach(cell -> rgbs.add(cell.rgb()));
            sheet.rows().values().forEach(row -> {
                row.grounds().stream().filter(Objects::nonNull).forEach(rgbs::add);
                row.cells().values().forEach(cell -> rgbs.add(cell.rgb()));
            });
        });
        MarkedStyles styles = new MarkedStyles(document(stylesPart), rgbs);
        Document types = document(CONTENT_TYPES);
        for (int i = 0; i < sheets.size(); i++) {
            SheetMarks marks = sheets.get(i);
            XlsxPackage.SheetPart part = parts.sheets().stream()
                    .filter(each -> each.name().equals(marks.sheet()))
                    .findFirst()
                    .orElseThrow(() -> new Unusual("no sheet"));
            sheet(part.part(), marks, styles, types, i + 1);
        }
        put(stylesPart, Xml.write(styles.document()));
        foreign.cleanTypes(types);
        put(CONTENT_TYPES, Xml.write(types));
        for (Map.Entry<String, ZipEntry> entry : entries.entrySet()) {
            String part = entry.getKey();
            if (!written.contains(part) && !foreign.isLeftOut(part)) {
                other(part, entry.getValue());
            }
        }
    }

    /** A part that has no marks. */
    private void other(String part, ZipEntry entry) throws IOException, SAXException {
        if (part.endsWith(".rels")) {
            Document relations = document(part);
            if (foreign.clean(relations)) {
                put(part, Xml.write(relations));
                return;
            }
        } else if (part.equals(parts.workbook())) {
            Document workbook = document(part);
            if (foreign.cleanWorkbook(workbook)) {
                put(part, Xml.write(workbook));
                return;
            }
        } else if (part.startsWith("xl/worksheets/") && part.endsWith(".xml")) {
            refuseEndless(part, entry);
            begin(part);
            try (Reader in = PartText.of(stream(part))) {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                PartText.copy(new TagScanner(in), writer);
                writer.flush();
            }
            out.closeEntry();
            return;
        }
        copy(part, entry);
    }

    /** Those that the workbook names were read, so their length is known to be bearable. */
    private void refuseEndless(String part, ZipEntry entry) throws IOException {
        if (parts.sheets().stream().noneMatch(sheet -> sheet.part().equals(part))) {
            try (InputStream in = parts.stream(entry)) {
                in.skipNBytes(LARGEST_UNNAMED + 1);
            } catch (EOFException e) {
                return;
            }
            throw new Unusual("large " + part);
        }
    }

    private void sheet(String part, SheetMarks marks, MarkedStyles styles, Document types, int number)
            throws IOException, SAXException {
        String relationsPart = part.replaceFirst("([^/]+)$", "_rels/$1.rels");
        Document relations =
                entries.containsKey(relationsPart) ? document(relationsPart) : Xml.empty(PACKAGE, "Relationships");
        boolean cleaned = foreign.clean(relations);
        String texts = target(relations, part, "/comments");
        String drawing = target(relations, part, "/vmlDrawing");
        boolean none = texts == null && drawing == null;
        boolean ours = texts != null && drawing != null && onlyOurs(texts, marks.author());
        KeptComments kept = texts == null || drawing == null || ours ? null : kept(texts, drawing, marks.author());
        MarkedComments comments = none || ours
                ? new MarkedComments(marks.author(), MOST_COMMENTS)
                : kept == null
                        ? null
                        : new MarkedComments(marks.author(), MOST_COMMENTS, kept.cells(), KeptComments.FIRST_SHAPE);
        String id = none ? "rIdJishi" + number : "";
        begin(part);
        try (Reader in = PartText.of(stream(part))) {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            new MarkedSheet(marks, styles, comments, id, in, writer).copy();
            writer.flush();
        }
        out.closeEntry();
        if (comments != null && none) {
            String newTexts = "xl/commentsJishi" + number + ".xml";
            String newDrawing = "xl/drawings/vmlDrawingJishi" + number + ".vml";
            put(newTexts, comments.texts().getBytes(StandardCharsets.UTF_8));
            put(newDrawing, comments.drawing().getBytes(StandardCharsets.UTF_8));
            relation(relations, id, "/vmlDrawing", "/" + newDrawing);
            relation(relations, id + "c", "/comments", "/" + newTexts);
            declare(types, newTexts);
            cleaned = true;
        } else if (comments != null) {
            String there = Objects.requireNonNull(texts);
            byte[] own = comments.texts().getBytes(StandardCharsets.UTF_8);
            put(there, kept == null ? own : kept.textsWith(Xml.read(own)));
            put(
                    Objects.requireNonNull(drawing),
                    (kept == null ? comments.drawing() : kept.drawingWith(comments.shapes()))
                            .getBytes(StandardCharsets.UTF_8));
        }
        if (cleaned) {
            put(relationsPart, Xml.write(relations));
        }
    }

    /** Null where ours cannot be put beside what others wrote. */
    private @Nullable KeptComments kept(String texts, String drawing, String author) throws IOException, SAXException {
        byte[] shapes = bytes(drawing);
        KeptComments kept = KeptComments.of(document(texts), new String(shapes, StandardCharsets.UTF_8), author);
        return kept.takesMore() ? kept : null;
    }

    /** Whether every comment of the part was written by an earlier marking. */
    private boolean onlyOurs(String part, String author) throws IOException, SAXException {
        NodeList authors = document(part).getElementsByTagNameNS("*", "author");
        return authors.getLength() == 1 && authors.item(0).getTextContent().equals(author);
    }

    private static @Nullable String target(Document relations, String part, String kind) {
        NodeList all = relations.getElementsByTagNameNS("*", "Relationship");
        for (int i = 0; i < all.getLength(); i++) {
            Element relation = (Element) all.item(i);
            if (relation.getAttribute("Type").endsWith(kind)) {
                String target = relation.getAttribute("Target");
                return XlsxPackage.key(
                        target.startsWith("/")
                                ? target
                                : Path.of("/" + part)
                                        .resolveSibling(target)
                                        .normalize()
                                        .toString());
            }
        }
        return null;
    }

    private static void relation(Document relations, String id, String kind, String target) {
        Element relation = relations.createElementNS(PACKAGE, "Relationship");
        relation.setAttribute("Id", id);
        relation.setAttribute("Type", RELATIONS + kind);
        relation.setAttribute("Target", target);
        relations.getDocumentElement().appendChild(relation);
    }

    private static void declare(Document types, String texts) {
        Element root = types.getDocumentElement();
        NodeList defaults = root.getElementsByTagNameNS("*", "Default");
        boolean known = false;
        for (int i = 0; i < defaults.getLength(); i++) {
            known |= ((Element) defaults.item(i)).getAttribute("Extension").equalsIgnoreCase("vml");
        }
        if (!known) {
            Element vml = types.createElementNS(TYPES, "Default");
            vml.setAttribute("Extension", "vml");
            vml.setAttribute("ContentType", "application/vnd.openxmlformats-officedocument.vmlDrawing");
            root.insertBefore(vml, root.getFirstChild());
        }
        Element override = types.createElementNS(TYPES, "Override");
        override.setAttribute("PartName", "/" + texts);
        override.setAttribute(
                "ContentType", "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
        root.appendChild(override);
    }

    private InputStream stream(String part) throws IOException {
        ZipEntry entry = entries.get(part);
        if (entry == null) {
            throw new Unusual("no " + part);
        }
        return parts.stream(entry);
    }

    private Document document(String part) throws IOException, SAXException {
        return Xml.read(bytes(part));
    }

    private byte[] bytes(String part) throws IOException {
        try (InputStream in = stream(part)) {
            byte[] bytes = in.readNBytes(LARGEST_PART + 1);
            if (bytes.length > LARGEST_PART) {
                throw new Unusual("large " + part);
            }
            return bytes;
        }
    }

    private void put(String part, byte[] bytes) throws IOException {
        begin(part);
        out.write(bytes);
        out.closeEntry();
    }

    private void begin(String part) throws IOException {
        ZipEntry there = entries.get(part);
        String name = there == null ? part : there.getName().replace('\\', '/');
        out.putNextEntry(new ZipEntry(name.startsWith("/") ? name.substring(1) : name));
        written.add(part);
    }

    private void copy(String part, ZipEntry entry) throws IOException {
        begin(part);
        boolean xml = part.endsWith(".xml") || part.endsWith(".rels") || part.endsWith(".vml");
        int matched = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = parts.stream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                copied += read;
                if (copied > LARGEST_WHOLE) {
                    throw new Unusual("large");
                }
                matched = xml ? PartText.documentType(buffer, read, matched) : 0;
                out.write(buffer, 0, read);
            }
        }
        out.closeEntry();
    }

    static String escaped(String text) {
        return SafeText.escaped(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
