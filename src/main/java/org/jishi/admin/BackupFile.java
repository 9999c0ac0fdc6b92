package org.jishi.admin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.text.Refusal;

/**
 * The one file of a backup: a zip that compresses nothing, since all in it is encrypted.
 *
 * <pre>
 * keys.json      the key file
 * database.zip   the database as H2 copies it, encrypted
 * evidence/NAME  each paper, encrypted; or
 * papers.txt     the names of the papers, which lie in the folder "papers" beside the file
 * backup.json    the manifest, last
 * </pre>
 */
final class BackupFile implements AutoCloseable {
    static final String KEYS = "keys.json";
    static final String DATABASE = "database.zip";
    static final String EVIDENCE = "evidence/";
    static final String PAPERS = "papers.txt";

    static final String ENDING = ".jishi";
    /** How an entry of a zip begins, and how many bytes stand before its name. */
    private static final String ENTRY_MARK = "PK\u0003\u0004";

    private static final int ENTRY_HEAD = 30;

    private static final String MANIFEST = "backup.json";
    private static final int MOST_IN_MEMORY = 64 << 20;

    private final Path path;
    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(Path path, ZipFile zip) throws IOException {
        this.path = path;
        this.zip = zip;
        this.manifest = BackupManifest.parse(small(MANIFEST), name());
    }

    /** Opens a backup to read it. */
    static BackupFile open(Path path) {
        ZipFile zip = null;
        BackupFile file = null;
        try {
            zip = new ZipFile(path.toFile());
            file = new BackupFile(path, zip);
            return file;
        } catch (ZipException e) {
            throw new Refusal(
                    beginsAsOne(path) ? "admin.restore.cut" : "admin.restore.notABackup",
                    String.valueOf(path.getFileName()));
        } catch (IOException e) {
            throw new Refusal("admin.restore.unreadable", String.valueOf(path.getFileName()));
        } finally {
            if (file == null && zip != null) {
                close(zip);
            }
        }
    }

    /** Whether it is a backup by what is left of its beginning: the end is missing when it was not copied whole. */
    private static boolean beginsAsOne(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(ENTRY_HEAD + KEYS.length());
            if (head.length == 0) {
                return String.valueOf(path.getFileName()).endsWith(ENDING);
            }
            String first = new String(head, StandardCharsets.ISO_8859_1);
            return first.length() > ENTRY_HEAD
                    ? first.startsWith(ENTRY_MARK) && KEYS.startsWith(first.substring(ENTRY_HEAD))
                    : first.startsWith(ENTRY_MARK) || ENTRY_MARK.startsWith(first);
        } catch (IOException e) {
            return false;
        }
    }

    private String name() {
        return String.valueOf(path.getFileName());
    }

    BackupManifest manifest() {
        return manifest;
    }

    byte[] keys() {
        return small(KEYS);
    }

    private byte[] small(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refusal("admin.restore.notABackup", name());
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_IN_MEMORY);
            if (in.read() >= 0) {
                throw damaged();
            }
            return bytes;
        } catch (IOException e) {
            throw damaged();
        }
    }

    /** The papers that belong to it, in the file or beside it. */
    List<BackupManifest.Part> papers() {
        if (manifest.format() > BackupManifest.WHOLE) {
            return PaperList.parse(small(PAPERS)).orElseThrow(this::damaged);
        }
        return manifest.parts().stream()
                .filter(part -> part.name().matches(EVIDENCE + "[0-9a-f]{64}"))
                .map(part ->
                        new BackupManifest.Part(part.name().substring(EVIDENCE.length()), part.size(), part.sha256()))
                .toList();
    }

    /**
     * Copies a paper and compares it with what was written down of it.
     *
     * @return whether it is there and whole
     */
    boolean copyPaper(BackupManifest.Part paper, Path to) {
        if (manifest.format() > BackupManifest.WHOLE) {
            return PaperShelf.beside(path).copy(paper, to);
        }
        BackupManifest.Part part = new BackupManifest.Part(EVIDENCE + paper.name(), paper.size(), paper.sha256());
        AtomicFiles.write(to, out -> copy(part, out));
        return true;
    }

    /** Copies a part and compares it with the manifest. */
    void copy(BackupManifest.Part part, OutputStream out) {
        ZipEntry entry = zip.getEntry(part.name());
        if (entry == null) {
            throw damaged();
        }
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            byte[] buffer = new byte[1 << 16];
            long left = part.size();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw damaged();
                }
                out.write(buffer, 0, read);
            }
            if (left != 0 || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
                throw damaged();
            }
        } catch (ZipException e) {
            throw damaged();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Reads every part through. */
    void verify() {
        manifest.parts().forEach(part -> copy(part, OutputStream.nullOutputStream()));
    }

    private Refusal damaged() {
        return new Refusal("admin.restore.damaged", name());
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a backup part by part. */
    static final class Writer implements AutoCloseable {
        private final ZipOutputStream zip;
        private final List<BackupManifest.Part> parts = new ArrayList<>();

        Writer(OutputStream out) {
            zip = new ZipOutputStream(out);
            zip.setLevel(Deflater.NO_COMPRESSION);
        }

        void add(String name, byte[] bytes) throws IOException {
            add(name, new ByteArrayInputStream(bytes));
        }

        void add(String name, Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                add(name, in);
            }
        }

        private void add(String name, InputStream from) throws IOException {
            MessageDigest digest = sha256();
            zip.putNextEntry(new ZipEntry(name));
            long size = new DigestInputStream(from, digest).transferTo(zip);
            zip.closeEntry();
            parts.add(new BackupManifest.Part(name, size, HexFormat.of().formatHex(digest.digest())));
        }

        List<BackupManifest.Part> parts() {
            return List.copyOf(parts);
        }

        void finish(BackupManifest manifest) throws IOException {
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest.bytes());
            zip.closeEntry();
            zip.finish();
        }

        @Override
        public void close() throws IOException {
            zip.flush();
        }
    }
}
