package org.jishi.platform.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import org.jishi.platform.files.ShownName;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** The zip of an .xlsx and where its parts lie. */
final class XlsxPackage implements AutoCloseable {
    private static final int MOST_PARTS = 20_000;
    private static final int MOST_RELATIONS = 20_000;
    private static final int MOST_SHEETS = 5_000;
    private static final Pattern TABLE = Pattern.compile("(?i)\\.(?:xlsx|xlsm|xls|csv|et|html?)$");

    private final String fileName;
    private final Zip zip;
    private final XmlPart.Unpacked unpacked = new XmlPart.Unpacked();
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final String workbook;
    private final Map<String, String> relations;
    private final List<SheetPart> sheets = new ArrayList<>();
    private boolean from1904;

    /** A worksheet of the workbook. */
    record SheetPart(String name, boolean hidden, String part) {}

    XlsxPackage(Path path) throws IOException, XMLStreamException {
        fileName = ShownName.of(path);
        zip = Zip.open(path);
        boolean sound = false;
        try {
            List<? extends ZipEntry> all = zip.entries();
            if (all.size() > MOST_PARTS) {
                throw new XmlPart.Hostile("parts");
            }
            for (ZipEntry entry : all) {
                if (!entry.isDirectory() && entries.put(key(entry.getName()), entry) != null) {
                    throw new Refusal("platform.workbook.twoParts", fileName, ShownName.of(entry.getName()));
                }
            }
            refuseOthers(path);
            passOver("[content_types].xml");
            workbook = workbookPart();
            relations = relations(workbook);
            if (!entries.containsKey(key(workbook))) {
                throw other(path);
            }
            readWorkbook(path);
            sound = true;
        } finally {
            if (!sound) {
                zip.close();
            }
        }
    }

    static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    private void refuseOthers(Path path) {
        if (entries.containsKey("xl/workbook.bin")) {
            throw TableFile.refusal("binaryWorkbook", path);
        }
        if (entries.containsKey("mimetype") && entries.containsKey("content.xml")) {
            throw TableFile.refusal("openDocument", path);
        }
        if (!entries.containsKey("[content_types].xml")) {
            throw entries.values().stream()
                    .map(ZipEntry::getName)
                    .filter(name -> TABLE.matcher(name).find())
                    .findFirst()
                    .map(name -> new Refusal("platform.workbook.zipped", fileName, ShownName.of(name)))
                    .orElseGet(() -> other(path));
        }
    }

    private Refusal other(Path path) {
        boolean word = entries.keySet().stream().anyMatch(name -> name.startsWith("word/"));
        boolean slides = entries.keySet().stream().anyMatch(name -> name.startsWith("ppt/"));
        return TableFile.refusal(word ? "word" : slides ? "slides" : "notTable", path);
    }

    /** Reads a part for nothing but what makes it hostile or damaged. */
    private void passOver(String part) throws IOException, XMLStreamException {
        XmlPart there = open(part);
        if (there != null) {
            try (there) {
                while (there.nextStart() != null) {
                    // on
                }
            }
        }
    }

    private String workbookPart() throws IOException, XMLStreamException {
        if (entries.containsKey("xl/workbook.xml")) {
            passOver("_rels/.rels");
            return "xl/workbook.xml";
        }
        XmlPart part = open("_rels/.rels");
        if (part != null) {
            try (part) {
                while (part.nextStart() != null) {
                    String type = part.attribute("Type");
                    String target = part.attribute("Target");
                    if (type != null && target != null && type.endsWith("/officeDocument")) {
                        return key(target);
                    }
                }
            }
        }
        return "xl/workbook.xml";
    }

    /** Relation id to part, for the relations that stay inside the file. */
    private Map<String, String> relations(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Map<String, String> found = new HashMap<>();
        XmlPart relations = open(folder + "_rels/" + part.substring(slash) + ".rels");
        if (relations == null) {
            return found;
        }
        try (relations) {
            while (relations.nextStart() != null) {
                String id = relations.attribute("Id");
                String target = relations.attribute("Target");
                String type = relations.attribute("Type");
                if (id == null
                        || target == null
                        || type == null
                        || "External".equals(relations.attribute("TargetMode"))) {
                    continue;
                }
                if (found.size() > MOST_RELATIONS) {
                    throw new XmlPart.Hostile("relations");
                }
                String whole = target.startsWith("/") ? key(target) : key(resolve(folder, target));
                found.put(id, whole);
                found.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), whole);
            }
        }
        return found;
    }

    private static String resolve(String folder, String target) {
        String base = folder;
        String rest = target;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            int slash = base.lastIndexOf('/', Math.max(0, base.length() - 2));
            base = slash < 0 ? "" : base.substring(0, slash + 1);
        }
        return base + (rest.startsWith("./") ? rest.substring(2) : rest);
    }

    private void readWorkbook(Path path) throws IOException, XMLStreamException {
        XmlPart part = open(workbook);
        if (part == null) {
            return;
        }
        // A part that stands under several names holds the same people each time.
        Set<String> met = new HashSet<>();
        try (part) {
            String root = part.nextStart();
            if (!"workbook".equals(root)) {
                throw other(path);
            }
            for (String name = root; name != null; name = part.nextStart()) {
                if (name.equals("workbookPr")) {
                    from1904 = part.flag("date1904");
                } else if (name.equals("sheet")) {
                    String target = relations.get(String.valueOf(part.attribute("id")));
                    String title = part.attribute("name");
                    // Chart sheets and macro sheets lie elsewhere and hold no table.
                    if (target != null
                            && target.contains("worksheets/")
                            && entries.containsKey(target)
                            && met.add(target)) {
                        if (sheets.size() >= MOST_SHEETS) {
                            throw TableFile.refusal("tooManyCells", path);
                        }
                        String state = part.attribute("state");
                        boolean hidden = state != null && !state.equals("visible");
                        sheets.add(new SheetPart(title == null ? "" : title, hidden, target));
                    }
                }
            }
        }
    }

    /** The part named by its kind of relation ("styles", "sharedStrings"), null when there is none. */
    @Nullable
    XmlPart related(String kind) throws IOException, XMLStreamException {
        String part = relations.get(kind);
        return part == null ? null : open(part);
    }

    /** Where the part of a kind lies, null when there is none; in lower case, without a slash before it. */
    @Nullable
    String part(String kind) {
        return relations.get(kind);
    }

    @Nullable
    XmlPart open(String part) throws IOException, XMLStreamException {
        ZipEntry entry = entries.get(key(part));
        return entry == null
                ? null
                : new XmlPart(zip.stream(entry), entry.getCompressedSize(), entry.getCrc(), unpacked);
    }

    String fileName() {
        return fileName;
    }

    /** Where the workbook's own part lies. */
    String workbook() {
        return workbook;
    }

    /** All parts by their names in lower case, without a slash before them. */
    Map<String, ZipEntry> entries() {
        return entries;
    }

    /** A part's bytes; who reads them to their end also looks at their check sum. */
    InputStream stream(ZipEntry entry) throws IOException {
        return zip.stream(entry);
    }

    List<SheetPart> sheets() {
        return sheets;
    }

    /** Whether days count from 1904, as old Macintosh workbooks do. */
    boolean from1904() {
        return from1904;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
