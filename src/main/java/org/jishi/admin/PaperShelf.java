package org.jishi.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.files.ContentFailure;
import org.jishi.platform.files.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The papers of all backups of a folder, each once. They are encrypted already and named by their content. On the disk
 * of the papers themselves one is a second name of the same file, which takes no room: a paper is never changed in
 * place, so the second name keeps it whatever becomes of the first. Elsewhere it is copied.
 */
final class PaperShelf {
    private static final Logger LOG = LoggerFactory.getLogger(PaperShelf.class);
    private static final String FOLDER = "papers";
    private static final String NAME = "[0-9a-f]{64}";

    private final Path folder;

    PaperShelf(Path shelf) {
        this.folder = shelf.resolve(FOLDER);
    }

    static PaperShelf beside(Path backup) {
        return new PaperShelf(Objects.requireNonNull(backup.toAbsolutePath().getParent()));
    }

    private Path path(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    boolean has(String name, long size) {
        try {
            return Files.size(path(name)) == size;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a paper of the folder can have a second name here: tried with a file of its own. */
    boolean canLink(Path papers) throws IOException {
        PrivateFiles.inner(folder);
        Path one = papers.resolve("link" + AtomicFiles.ENDING);
        Path other = folder.resolve("link" + AtomicFiles.ENDING);
        try {
            Files.deleteIfExists(other);
            AtomicFiles.write(one, new byte[0]);
            return linked(one, other);
        } finally {
            Files.deleteIfExists(one);
            Files.deleteIfExists(other);
        }
    }

    /** Takes a paper in and reads it to its end. Empty when it cannot be read: one such holds up none of the others. */
    Optional<BackupManifest.Part> add(Path paper, boolean mayLink) throws IOException {
        String name = paper.getFileName().toString();
        Path to = place(name);
        try {
            if (Files.notExists(to) && !(mayLink && linked(paper, to))) {
                AtomicFiles.write(to, out -> Files.copy(paper, out));
            }
            return Optional.of(new BackupManifest.Part(name, Files.size(to), hash(to)));
        } catch (ContentFailure e) {
            return unread(e.getCause());
        } catch (IOException e) {
            if (mayLink) {
                return unread(e); // another name of the paper itself, or on its disk
            }
            throw e;
        }
    }

    private static Optional<BackupManifest.Part> unread(IOException why) {
        LOG.warn("a paper cannot be read: {}", why.getClass().getSimpleName());
        return Optional.empty();
    }

    /** Where a paper goes. Only its folder is made: where a stick was is perhaps this computer's own disk. */
    private Path place(String name) throws IOException {
        Path to = path(name);
        Path own = Objects.requireNonNull(to.getParent());
        if (!Files.isDirectory(own)) {
            PrivateFiles.inner(folder);
            PrivateFiles.inner(own);
        }
        return to;
    }

    /** Makes the names of papers last that were just added. */
    void sync(List<BackupManifest.Part> added) throws IOException {
        Set<Path> folders = new HashSet<>();
        added.forEach(
                paper -> folders.add(Objects.requireNonNull(path(paper.name()).getParent())));
        for (Path each : folders) {
            AtomicFiles.syncFolder(each);
        }
        AtomicFiles.syncFolder(folder);
    }

    private static boolean linked(Path paper, Path to) {
        try {
            Files.createLink(to, paper);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false; // FAT, or another disk
        }
    }

    /** Copies a paper of this shelf; whatever cannot be read, or is not as it was written down, is not left there. */
    boolean copy(BackupManifest.Part paper, Path to) {
        if (!has(paper.name(), paper.size())) {
            return false;
        }
        MessageDigest digest = BackupFile.sha256();
        try {
            AtomicFiles.write(to, out -> {
                try (InputStream in = new DigestInputStream(Files.newInputStream(path(paper.name())), digest)) {
                    in.transferTo(out);
                }
                if (!HexFormat.of().formatHex(digest.digest()).equals(paper.sha256())) {
                    throw new Damaged();
                }
            });
            return true;
        } catch (ContentFailure e) {
            LOG.warn("a paper is not whole: {}", e.getCause().getClass().getSimpleName());
            return false;
        }
    }

    /** Copies a paper of this shelf to another one. */
    boolean copyTo(PaperShelf other, BackupManifest.Part paper) {
        try {
            return copy(paper, other.place(paper.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what no backup of the folder names any more. */
    void keepOnly(Set<String> names) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder, 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!names.contains(name) && name.matches(NAME + "(\\..*\\.part)?")) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = BackupFile.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What lies here is not what was put here. */
    private static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
