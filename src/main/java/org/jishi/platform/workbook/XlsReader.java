package org.jishi.platform.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jishi.platform.files.ShownName;
import org.jishi.platform.text.Refusal;

/** Reads every sheet of an .xls of Excel 97 or later, and knows the other files that begin like one. */
final class XlsReader {
    /** As large as a text may be, in bytes; more than a sheet with borders around all its cells takes. */
    private static final long LARGEST = 64L << 20;

    private XlsReader() {}

    /** Whether it is the package that an .xlsx with a password lies in. */
    static boolean isLocked(Path path) {
        try (POIFSFileSystem files = new POIFSFileSystem(path.toFile(), true)) {
            return files.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            // whatever it is, the reader of the old kind says so
            return false;
        }
    }

    static List<Sheet> read(Path path) {
        try {
            if (Files.size(path) > LARGEST) {
                throw new Refusal(
                        "platform.workbook.tooLarge", ShownName.of(path), Files.size(path) >> 20, LARGEST >> 20);
            }
            try (POIFSFileSystem files = new POIFSFileSystem(path.toFile(), true)) {
                DirectoryNode root = files.getRoot();
                if (root.hasEntryCaseInsensitive("WordDocument")) {
                    throw TableFile.refusal("word", path);
                }
                if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                    throw TableFile.refusal("slides", path);
                }
                if (!root.hasEntryCaseInsensitive("Workbook")) {
                    throw TableFile.refusal(root.hasEntryCaseInsensitive("Book") ? "oldExcel" : "notTable", path);
                }
                Entry book = root.getEntryCaseInsensitive("Workbook");
                try (InputStream stream = root.createDocumentInputStream(book)) {
                    return new XlsRecords(path).read(stream);
                }
            }
        } catch (EncryptedDocumentException e) {
            throw TableFile.refusal("password", path);
        } catch (OldExcelFormatException e) {
            throw TableFile.refusal("oldExcel", path);
        } catch (IOException e) {
            throw TableFile.refusal("damaged", path);
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            // POI meets a cut or crafted file with many kinds of these; all mean the same to a clerk.
            throw TableFile.refusal("damaged", path);
        }
    }
}
