package org.jishi.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.jishi.platform.text.Refusal;

/**
 * A file that somebody wants to file, looked at before anything is written.
 *
 * @param size in bytes
 * @param sha256 of the content, hex
 */
record IncomingFile(Path path, String name, PaperFormat format, long size, String sha256) {
    /** Photographs of a phone have some MB, a video of a live show some hundred. */
    static final long LARGEST = 300L << 20;

    private static final int HEAD = 4_096;
    private static final int TAIL = 70_000;

    /** Reads it through once; refuses what is empty, too large, renamed, cut short, locked or a program. */
    static IncomingFile look(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            if (!Files.isRegularFile(path)) {
                throw refuse("evidence.file.missing", name);
            }
            long size = Files.size(path);
            if (size == 0) {
                throw refuse("evidence.file.empty", name);
            }
            if (size > LARGEST) {
                throw Refusal.at("file", "evidence.file.large", name, size >> 20, LARGEST >> 20);
            }
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            PaperFormat format = PaperFormat.ofEnding(ending).orElseThrow(() -> refuse("evidence.file.kind", name));
            byte[] tail;
            byte[] head;
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
                head = part(file, 0, (int) Math.min(HEAD, size));
                int length = (int) Math.min(TAIL, size);
                tail = part(file, size - length, length);
            }
            if (!format.begins(head)) {
                throw refuse("evidence.file.renamed", name);
            }
            if (!format.ends(tail)) {
                throw refuse("evidence.file.cut", name);
            }
            if (format == PaperFormat.PDF && holdsText(tail, "/Encrypt")) {
                throw refuse("evidence.file.locked", name);
            }
            return new IncomingFile(path, name, format, size, hash(path));
        } catch (IOException e) {
            throw refuse("evidence.file.unreadable", name);
        }
    }

    /** A file that a room has read already and found sound: its size and content, whatever it is called. */
    static IncomingFile read(Path path) {
        String name = String.valueOf(path.getFileName());
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(HEAD);
            PaperFormat format = PaperFormat.ZIPPED.begins(head)
                    ? PaperFormat.ZIPPED
                    : PaperFormat.OFFICE.begins(head) ? PaperFormat.OFFICE : PaperFormat.TEXT;
            return new IncomingFile(path, name, format, Files.size(path), hash(path));
        } catch (IOException e) {
            throw refuse("evidence.file.unreadable", name);
        }
    }

    private static Refusal refuse(String key, String name) {
        return Refusal.at("file", key, name);
    }

    private static byte[] part(RandomAccessFile file, long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(from);
        file.readFully(bytes);
        return bytes;
    }

    private static boolean holdsText(byte[] bytes, String text) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains(text);
    }

    private static String hash(Path path) throws IOException {
        MessageDigest digest = PaperCipher.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
