package org.jishi.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jishi.platform.audit.Seal;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.files.ContentFailure;
import org.jishi.platform.files.FullDisk;
import org.jishi.platform.files.PrivateFiles;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.keys.FileKey;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of backups of one office: a file for each, the papers of all beside them once, and {@code work/}, where one
 * is being made. A file is there whole or not at all.
 */
final class BackupShelf {
    private static final Logger LOG = LoggerFactory.getLogger(BackupShelf.class);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final Path folder;
    private final String office;
    private final PaperShelf papers;
    private final LongSupplier free;

    /** @param office the office's own random name: backups of others on the same stick are not touched */
    BackupShelf(Path folder, String office) {
        this(folder, office, () -> folder.toFile().getUsableSpace());
    }

    /** @param free how many bytes the disk has left */
    BackupShelf(Path folder, String office, LongSupplier free) {
        this.free = free;
        this.folder = folder;
        this.office = office;
        this.papers = new PaperShelf(folder);
    }

    PaperShelf papers() {
        return papers;
    }

    Path folder() {
        return folder;
    }

    /** Makes the folder, in one that is there, and clears away what a kill left. */
    void prepare() {
        try {
            PrivateFiles.inner(folder);
            AtomicFiles.sweep(folder);
            clearWork();
        } catch (IOException | UncheckedIOException e) {
            throw FullDisk.or(e, folder, gone().because(e));
        }
    }

    private Refusal gone() {
        return new Refusal("admin.backup.folder", folder.toString());
    }

    /** A stick that was pulled out is neither full nor made anew on the disk that its folder stood in. */
    private void requireThere() {
        if (!Files.isDirectory(folder)) {
            throw gone();
        }
    }

    /** An empty folder for what is not a backup yet; encrypted like all here. */
    Path work() throws IOException {
        clearWork();
        Path work = folder.resolve("work");
        PrivateFiles.inner(work);
        return work;
    }

    void clearWork() throws IOException {
        Path work = folder.resolve("work");
        if (Files.isDirectory(work)) {
            try (var files = Files.walk(work)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    /** Where a new one goes; its name tells the order, so that none takes another's name or place if the clock is wrong. */
    Path newFile(BackupKind kind, Instant moment) {
        long order = files().stream().mapToLong(KeptBackup::orderOf).max().orElse(0) + 1;
        String day = LocalDateTime.ofInstant(moment, OfficeClock.ZONE).format(MOMENT);
        return folder.resolve("jishi-" + day + KeptBackup.orderInName(order) + kind.word() + BackupFile.ENDING);
    }

    /** The backups that can be read, the newest first. */
    List<KeptBackup> list() {
        List<KeptBackup> found = new ArrayList<>();
        for (Path file : files()) {
            read(file).ifPresent(found::add);
        }
        found.sort(KeptBackup.OLDEST_FIRST.reversed());
        return found;
    }

    /** Files here that are no backups any more: cut in copying, or damaged. None is removed by itself. */
    List<Path> unreadable() {
        return files().stream().filter(BackupShelf::isUnreadable).sorted().toList();
    }

    private static boolean isUnreadable(Path path) {
        try (BackupFile file = BackupFile.open(path)) {
            return file.manifest().parts().isEmpty();
        } catch (Refusal e) {
            return true;
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.newDirectoryStream(folder, "jishi-*" + BackupFile.ENDING)) {
            List<Path> all = new ArrayList<>();
            files.forEach(all::add);
            return all;
        } catch (IOException | DirectoryIteratorException e) {
            throw gone().because(e);
        }
    }

    private Optional<KeptBackup> read(Path path) {
        try (BackupFile file = BackupFile.open(path)) {
            BackupManifest manifest = file.manifest();
            BackupSummary summary = manifest.summary();
            if (summary == null || !manifest.office().equals(office)) {
                return Optional.empty();
            }
            return Optional.of(new KeptBackup(
                    path,
                    KeptBackup.orderOf(path),
                    Instant.parse(manifest.madeAt()),
                    Files.size(path),
                    Seal.parse(manifest.seal()).orElseThrow(),
                    summary));
        } catch (Refusal | DateTimeParseException | java.util.NoSuchElementException | IOException e) {
            // damaged: no backup any more, and nothing counts on it
            return Optional.empty();
        }
    }

    /** What is known of the papers that lie here, from the newest backup. */
    List<BackupManifest.Part> knownPapers() {
        return list().stream()
                .findFirst()
                .map(newest -> papersOf(newest.file()))
                .orElse(List.of());
    }

    static List<BackupManifest.Part> papersOf(Path file) {
        try (BackupFile backup = BackupFile.open(file)) {
            return backup.papers();
        }
    }

    /**
     * Removes backups by the rule, then the papers that none of those left names. When one cannot be read, its papers
     * cannot be known: then all papers stay. What cannot be removed today stays until another day, and is no reason to
     * say that there is no backup.
     */
    void prune() {
        try {
            pruneNow();
        } catch (UncheckedIOException | Refusal e) {
            LOG.warn("not all was pruned: {}", e.getClass().getSimpleName());
        }
    }

    private void pruneNow() {
        List<KeptBackup> all = list();
        Set<String> kept =
                BackupRule.kept(all.stream().map(BackupRule.Candidate::of).toList());
        Set<String> named = new HashSet<>();
        try {
            for (KeptBackup each : all) {
                if (kept.contains(String.valueOf(each.file().getFileName()))) {
                    papersOf(each.file()).forEach(paper -> named.add(paper.name()));
                } else {
                    removeIfFree(each.file());
                }
            }
            AtomicFiles.syncFolder(folder);
            if (files().size() == kept.size()) {
                papers.keepOnly(named);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A copy of another folder's backup.
     *
     * @param whole whether each of its papers was there as it was written down
     */
    record Taken(KeptBackup backup, boolean whole) {}

    /**
     * Copies a backup of another folder, and those of its papers that are not here yet. All is read back. A paper that is
     * lost there holds up none of the others.
     *
     * @param key the office's
     * @throws Refusal when there is too little room, or what was written does not read back
     */
    Taken take(KeptBackup backup, FileKey key, Progress progress) {
        requireThere();
        prepare();
        try (BackupFile from = BackupFile.open(backup.file())) {
            List<BackupManifest.Part> missing = from.papers().stream()
                    .filter(paper -> !papers.has(paper.name(), paper.size()))
                    .toList();
            long needed = backup.size()
                    + missing.stream().mapToLong(BackupManifest.Part::size).sum();
            makeRoom(needed);
            PaperShelf there = PaperShelf.beside(backup.file());
            boolean whole = true;
            for (int i = 0; i < missing.size(); i++) {
                progress.check();
                progress.report(i, missing.size());
                whole &= there.copyTo(papers, missing.get(i));
            }
            Path file = list().stream()
                    .filter(backup::isSame)
                    .findFirst()
                    .map(KeptBackup::file)
                    .orElseGet(() -> newFile(backup.summary().kind(), backup.madeAt()));
            AtomicFiles.write(file, out -> Files.copy(backup.file(), out));
            return new Taken(readBack(file, key), whole);
        } catch (ContentFailure e) {
            throw e; // of the backup that was to be copied, not of this folder
        } catch (UncheckedIOException e) {
            throw FullDisk.or(e, folder, gone().because(e));
        }
    }

    /** Reads a backup that was just written from its beginning to its end; one that differs is removed. */
    KeptBackup readBack(Path file, FileKey key) {
        boolean good = false;
        try (BackupFile written = BackupFile.open(file)) {
            written.verify();
            good = written.manifest().isSignedBy(key);
        } catch (Refusal e) {
            good = false;
        } finally {
            if (!good) {
                remove(file);
            }
        }
        return Optional.of(file)
                .filter(path -> Files.exists(path))
                .flatMap(this::read)
                .orElseThrow(() -> new Refusal("admin.backup.broken", file.toString()));
    }

    /** Windows removes no file that another program reads. */
    private static void removeIfFree(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("a backup was not pruned: {}", e.getClass().getSimpleName());
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Prunes when the disk has not so much left; then the oldest go before their time, if that helps. If it does not, says
     * so before anything is written or taken away.
     */
    void makeRoom(long needed) {
        requireThere();
        if (free.getAsLong() < needed) {
            prune();
            spare(needed - free.getAsLong());
        }
        long left = free.getAsLong();
        if (left < needed) {
            throw new Refusal("admin.backup.space", left >> 20, (needed >> 20) + 1);
        }
    }

    private void spare(long missing) {
        List<KeptBackup> all = list();
        Set<String> names = BackupRule.toSpare(
                        all.stream().map(BackupRule.Candidate::of).toList())
                .stream()
                .map(BackupRule.Candidate::name)
                .collect(Collectors.toSet());
        List<KeptBackup> oldestFirst = all.reversed().stream()
                .filter(each -> names.contains(String.valueOf(each.file().getFileName())))
                .toList();
        if (oldestFirst.stream().mapToLong(KeptBackup::size).sum() < missing) {
            return;
        }
        long left = missing;
        for (KeptBackup each : oldestFirst) {
            if (left > 0) {
                removeIfFree(each.file());
                left -= each.size();
            }
        }
    }

    /** How much all backups take here; the papers once. */
    long size() {
        List<KeptBackup> all = list();
        return all.stream().mapToLong(KeptBackup::size).sum()
                + all.stream()
                        .mapToLong(each -> each.summary().paperBytes())
                        .max()
                        .orElse(0);
    }
}
