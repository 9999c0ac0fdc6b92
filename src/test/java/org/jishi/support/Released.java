package org.jishi.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.h2.tools.ChangeFileEncryption;
import org.jishi.platform.keys.FileKey;
import org.jishi.platform.keys.KeyService;

/**
 * Offices as released versions of the program left them (docs/howto/keep-a-released-database.md). All are sample
 * counties. The database lies in the zip without its encryption, so that the zip can be small, and is encrypted again
 * when it is taken out.
 */
public final class Released {
    /** Of all logins. */
    public static final String PASSWORD = "jishi-sample";

    private Released() {}

    /**
     * Takes an office out.
     *
     * @param schema the number of its last migration, and what it is about where there are several
     * @param folder is made
     */
    public static void unpack(String schema, Path folder) {
        String name = "/released/" + schema + "/office.zip";
        try (InputStream in = Objects.requireNonNull(Released.class.getResourceAsStream(name));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(Objects.requireNonNull(file.getParent()));
                    Files.copy(zip, file);
                }
            }
            FileKey key = KeyService.ofNoStrength(folder).unlock("admin", PASSWORD.toCharArray());
            char[] password = HexFormat.of()
                    .formatHex(key.derive(FileKey.Purpose.DATABASE))
                    .toCharArray();
            ChangeFileEncryption.execute(folder.toString(), "jishi", "AES", null, password, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
