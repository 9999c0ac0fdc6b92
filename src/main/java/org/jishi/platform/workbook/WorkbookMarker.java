package org.jishi.platform.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jishi.platform.files.AtomicFiles;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Marks a long .xlsx without holding it in memory: its sheets are copied as they are read, all other parts are copied
 * whole. 100,000 rows take a few seconds. What {@link TableFile#open} has refused must not be given here.
 */
public final class WorkbookMarker {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final int MOST_COMMENTS = 5_000;
    /** Styles and the like are held in memory; real ones are far smaller, in bytes. */
    private static final int LARGEST_PART = 24 << 20;
    /** Pictures and all the rest together, unpacked, in bytes. */
    private static final long LARGEST_WHOLE = 1L << 30;

    /** A workbook of a kind that is not marked here. */
    public static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusual(String why) {
            super(why);
        }
    }

    private final ZipFile zip;
    private final ZipOutputStream out;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private long copied;

    private WorkbookMarker(ZipFile zip, ZipOutputStream out) {
        this.zip = zip;
        this.out = out;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            entries.putIfAbsent(key(entry.getName()), entry);
        }
    }

    /**
     * Writes the marked workbook, whole or not at all.
     *
     * @throws Unusual when the workbook is written in a way that is not marked here; nothing is left then
     */
    public static void mark(Path source, Path target, List<SheetMarks> sheets) {
        AtomicFiles.write(target, stream -> {
            try (XlsxPackage parts = new XlsxPackage(source);
                    ZipFile zip = new ZipFile(source.toFile())) {
                ZipOutputStream out = new ZipOutputStream(stream);
                out.setLevel(Deflater.BEST_SPEED);
                new WorkbookMarker(zip, out).write(parts, sheets);
                out.finish();
            } catch (XMLStreamException | SAXException e) {
                throw new Unusual("xml");
            }
        });
    }

    private void write(XlsxPackage parts, List<SheetMarks> sheets)
            throws IOException, XMLStreamException, SAXException {
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
        put(stylesPart, bytes(styles.document()));
        put(CONTENT_TYPES, bytes(types));
        for (ZipEntry entry : entries.values()) {
            if (!written.contains(key(entry.getName())) && !entry.isDirectory()) {
                copy(entry);
            }
        }
    }

    private void sheet(String part, SheetMarks marks, MarkedStyles styles, Document types, int number)
            throws IOException, SAXException {
        String relationsPart = part.replaceFirst("([^/]+)$", "_rels/$1.rels");
        Document relations = entries.containsKey(relationsPart) ? document(relationsPart) : empty();
        String texts = target(relations, part, "/comments");
        String drawing = target(relations, part, "/vmlDrawing");
        boolean none = texts == null && drawing == null;
        boolean ours = texts != null && drawing != null && onlyOurs(texts, marks.author());
        MarkedComments comments = none || ours ? new MarkedComments(marks.author(), MOST_COMMENTS) : null;
        String id = none ? "rIdJishi" + number : "";
        begin(part);
        try (Reader in = new InputStreamReader(stream(part), StandardCharsets.UTF_8)) {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            new MarkedSheet(marks, styles, comments, id, in, writer).copy();
            writer.flush();
        }
        out.closeEntry();
        if (comments == null) {
            return;
        }
        if (ours) {
            put(Objects.requireNonNull(texts), comments.texts().getBytes(StandardCharsets.UTF_8));
            put(Objects.requireNonNull(drawing), comments.drawing().getBytes(StandardCharsets.UTF_8));
            return;
        }
        String newTexts = "xl/commentsJishi" + number + ".xml";
        String newDrawing = "xl/drawings/vmlDrawingJishi" + number + ".vml";
        put(newTexts, comments.texts().getBytes(StandardCharsets.UTF_8));
        put(newDrawing, comments.drawing().getBytes(StandardCharsets.UTF_8));
        relation(relations, id, "/vmlDrawing", "/" + newDrawing);
        relation(relations, id + "c", "/comments", "/" + newTexts);
        put(relationsPart, bytes(relations));
        declare(types, newTexts);
    }

    /** Whether every comment of the part was written by an earlier marking. */
    private boolean onlyOurs(String part, String author) throws IOException, SAXException {
        NodeList authors = document(part).getElementsByTagNameNS("*", "author");
        return authors.getLength() == 1 && authors.item(0).getTextContent().equals(author);
    }

    private static @org.jspecify.annotations.Nullable String target(Document relations, String part, String kind) {
        NodeList all = relations.getElementsByTagNameNS("*", "Relationship");
        for (int i = 0; i < all.getLength(); i++) {
            Element relation = (Element) all.item(i);
            if (relation.getAttribute("Type").endsWith(kind)) {
                String target = relation.getAttribute("Target");
                return key(
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
        return zip.getInputStream(entry);
    }

    private Document document(String part) throws IOException, SAXException {
        byte[] bytes;
        try (InputStream in = stream(part)) {
            bytes = in.readNBytes(LARGEST_PART + 1);
        }
        if (bytes.length > LARGEST_PART) {
            throw new Unusual("large " + part);
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document empty() {
        try {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
            document.appendChild(document.createElementNS(PACKAGE, "Relationships"));
            return document;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Document document) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private void put(String part, byte[] bytes) throws IOException {
        begin(part);
        out.write(bytes);
        out.closeEntry();
    }

    private void begin(String part) throws IOException {
        ZipEntry there = entries.get(part);
        out.putNextEntry(new ZipEntry(there == null ? part : there.getName()));
        written.add(part);
    }

    private void copy(ZipEntry entry) throws IOException {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                copied += read;
                if (copied > LARGEST_WHOLE) {
                    throw new Unusual("large");
                }
                out.write(buffer, 0, read);
            }
        }
        out.closeEntry();
    }

    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    static String escaped(String text) {
        return SafeText.escaped(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
