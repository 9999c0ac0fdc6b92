package org.jishi.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.keys.FileKey;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.text.Refusal;

/**
 * The encrypted files of the evidence folder. A name is the HMAC of the content, so that it tells nothing without the
 * key and the same scan filed twice lies there once.
 */
public final class PaperStore {
    private final Path folder;
    private final byte[] nameKey;
    private final PaperCipher cipher;

    public PaperStore(OpenOffice office) {
        this(office.folder().evidence(), office.key());
    }

    PaperStore(Path folder, FileKey key) {
        this.folder = folder;
        this.nameKey = key.derive(FileKey.Purpose.EVIDENCE_NAME);
        this.cipher = new PaperCipher(key.derive(FileKey.Purpose.EVIDENCE_CONTENT));
    }

    String nameOf(String sha256) {
        return HexFormat.of().formatHex(PaperCipher.hmac(nameKey, sha256.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Encrypts the file; it is on the disk when this returns. Refuses a file that changed since it was looked at. */
    String put(IncomingFile file) {
        String name = nameOf(file.sha256());
        MessageDigest digest = PaperCipher.sha256();
        AtomicFiles.write(folder.resolve(name), out -> {
            try (InputStream in = new DigestInputStream(Files.newInputStream(file.path()), digest)) {
                cipher.encrypt(in, out, name);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
                throw Refusal.at("file", "evidence.file.changed", file.name());
            }
        });
        return name;
    }

    /** Writes the readable content. */
    void read(String name, OutputStream out) {
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            cipher.decrypt(in, out, name);
        } catch (IOException e) {
            throw new Refusal("evidence.read.damaged");
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean exists(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    /** Whether the file holds what its row says, read to its end. */
    boolean holds(String name, String sha256) {
        MessageDigest digest = PaperCipher.sha256();
        try (InputStream in = Files.newInputStream(folder.resolve(name));
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            cipher.decrypt(in, out, name);
        } catch (IOException e) {
            return false;
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    /** Removes files that no row names: what a kill left between the file and its row. */
    int removeAllBut(Set<String> named) {
        int removed = 0;
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!named.contains(name) && name.matches("[0-9a-f]{64}(\\..*\\.part)?")) {
                    Files.deleteIfExists(file);
                    removed++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return removed;
    }
}
