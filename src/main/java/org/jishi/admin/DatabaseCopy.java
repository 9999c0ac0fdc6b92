package org.jishi.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.text.Refusal;

/** The database inside the zip that H2's BACKUP TO makes: one file whose name ends in .mv.db. */
final class DatabaseCopy {
    private static final String ENDING = ".mv.db";

    private DatabaseCopy() {}

    /** Takes the database out of the zip into a folder, as {@code jishi.mv.db}. */
    static void unpack(Path zip, Path folder) {
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(ENDING)) {
                    AtomicFiles.write(folder.resolve("jishi" + ENDING), entries::transferTo);
                    return;
                }
            }
            throw new Refusal("admin.restore.damaged", String.valueOf(zip.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
