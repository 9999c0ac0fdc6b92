package org.jishi.platform.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jishi.platform.files.ShownName;
import org.jishi.platform.store.StoreException;
import org.jishi.platform.text.IdentityDigits;
import org.jishi.platform.text.Refusal;

/**
 * A table somebody sent: .xlsx, .xls, text with columns (.csv, .txt), or the web page and the XML that other systems
 * export under the name of a workbook; told apart by what the file holds and not by its name. Read whole at once; the file
 * is not held open.
 *
 * @param sheets in the order of the file; a text file and a web page are one sheet
 */
public record TableFile(Path path, Kind kind, List<Sheet> sheets) {
    /** The kinds that are read. */
    public enum Kind {
        XLSX,
        XLS,
        TEXT,
        /** A table of a web page, or the XML that Excel 2003 wrote; mostly named .xls. */
        MARKUP
    }

    /** The largest file that is opened, in bytes. A roster of 100,000 people is about 8 MB. */
    static final long LARGEST = 64L << 20;

    private static final int HEAD = 4_096;

    public TableFile {
        sheets = List.copyOf(sheets);
    }

    /**
     * Reads the file.
     *
     * @throws Refusal when it is no such table, is protected by a password, is damaged or is dangerous: texts
     *     {@code platform.workbook.*}, with the file's name
     */
    public static TableFile open(Path path) {
        byte[] head = head(path);
        return within(path, () -> switch (Magic.of(head, path)) {
            case ZIP -> new TableFile(path, Kind.XLSX, XlsxReader.read(path));
            case OLE2 ->
                XlsReader.isLocked(path)
                        ? new TableFile(path, Kind.XLSX, XlsxReader.read(path))
                        : new TableFile(path, Kind.XLS, XlsReader.read(path));
            case TEXT -> text(path);
        });
    }

    private static TableFile text(Path path) {
        try {
            TextSource source = TextSource.of(path).orElseThrow(() -> refusal("notTable", path));
            return switch (Markup.of(source.head(), path)) {
                case NONE -> new TableFile(path, Kind.TEXT, List.of(DelimitedReader.read(path, source)));
                case HTML -> new TableFile(path, Kind.MARKUP, List.of(HtmlReader.read(path, source)));
                case SPREADSHEET -> new TableFile(path, Kind.MARKUP, SpreadsheetXmlReader.read(path, source));
            };
        } catch (IOException e) {
            throw refusal("unreadable", path);
        }
    }

    /**
     * Does something with a file's contents. Where the memory does not suffice for it, it ends in a refusal with the file's
     * name, and the program goes on.
     */
    public static <T> T within(Path path, Supplier<T> work) {
        try {
            return work.get();
        } catch (OutOfMemoryError e) {
            throw refusal("memory", path);
        } catch (StoreException e) {
            throw e.outOfMemory() ? refusal("memory", path) : e;
        }
    }

    private static byte[] head(Path path) {
        try {
            if (Files.isDirectory(path)) {
                throw refusal("folder", path);
            }
            if (!Files.isRegularFile(path)) {
                throw refusal(Files.notExists(path) ? "missing" : Files.exists(path) ? "noFile" : "unreadable", path);
            }
            if (IdentityDigits.heldIn(String.valueOf(path.getFileName()))) {
                // whatever comes in keeps the name of its file, where everybody reads it
                throw new Refusal("platform.workbook.numberInName");
            }
            long size = Files.size(path);
            if (size == 0) {
                throw refusal("empty", path);
            }
            if (size > LARGEST) {
                throw new Refusal("platform.workbook.tooLarge", name(path), size >> 20, LARGEST >> 20);
            }
            try (InputStream stream = Files.newInputStream(path)) {
                return stream.readNBytes(HEAD);
            }
        } catch (NoSuchFileException e) {
            throw refusal("missing", path);
        } catch (IOException e) {
            throw refusal("unreadable", path);
        }
    }

    static Refusal refusal(String what, Path path) {
        return new Refusal("platform.workbook." + what, name(path));
    }

    private static String name(Path path) {
        return ShownName.of(path);
    }

    /** The file's sheets by name and width alone, once their rows have been dealt with. */
    public TableFile withoutRows() {
        return new TableFile(path, kind, sheets.stream().map(Sheet::withoutRows).toList());
    }
}
