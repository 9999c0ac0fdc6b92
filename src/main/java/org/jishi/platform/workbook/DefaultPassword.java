package org.jishi.platform.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Opens the .xlsx that is locked with the password that Excel tries by itself, so that no clerk knows of any. */
final class DefaultPassword {
    /** Larger ones are not unlocked in memory, in bytes. */
    private static final long LARGEST = 24L << 20;
    /** Excel writes 100,000; a number without measure only burns time. */
    private static final int MOST_ROUNDS = 1_000_000;

    private DefaultPassword() {}

    /** @throws org.jishi.platform.text.Refusal when the file has a password of its own */
    static byte[] open(Path path) throws IOException {
        if (Files.size(path) > LARGEST) {
            throw TableFile.refusal("password", path);
        }
        try (POIFSFileSystem files = new POIFSFileSystem(path.toFile(), true)) {
            EncryptionInfo info = new EncryptionInfo(files);
            if (info.getVerifier().getSpinCount() > MOST_ROUNDS) {
                throw TableFile.refusal("password", path);
            }
            Decryptor decryptor = Decryptor.getInstance(info);
            if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw TableFile.refusal("password", path);
            }
            try (InputStream plain = decryptor.getDataStream(files)) {
                byte[] bytes = plain.readNBytes((int) LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw TableFile.refusal("password", path);
                }
                return bytes;
            }
        } catch (GeneralSecurityException e) {
            throw TableFile.refusal("password", path);
        }
    }
}
