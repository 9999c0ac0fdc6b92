package org.jishi.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jishi.evidence.PaperService;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.audit.Seal;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.files.FullDisk;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.keys.FileKey;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.RowCounts;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/**
 * Makes a backup on a shelf: the database is copied, the copy opened and counted against the database, the papers taken
 * in, the file written and read back. Only then is it one. Asks nobody: it also runs before a migration, when no one is
 * signed in yet.
 */
final class BackupMaker {
    /** What stays free on the disk beside a backup, in bytes. */
    private static final long SPARE = 50L << 20;

    private final DataFolder folder;
    private final FileKey key;
    private final KeyService keys;
    private final AuditTrail trail;
    private final OfficeClock clock;

    BackupMaker(DataFolder folder, FileKey key, KeyService keys, AuditTrail trail, OfficeClock clock) {
        this.folder = folder;
        this.key = key;
        this.keys = keys;
        this.trail = trail;
        this.clock = clock;
    }

    /** What was found in a copy of the database. */
    record Counted(RowCounts rows, Seal seal, Set<String> papers) {}

    /** The shelf in the data folder itself. */
    BackupShelf shelf() {
        return new BackupShelf(folder.backups(), keys.office());
    }

    /** @throws Refusal when there is too little room, or what was written does not read back; then nothing is there */
    KeptBackup make(Database database, BackupKind kind, Progress progress) {
        BackupShelf shelf = shelf();
        shelf.prepare();
        // The copy, unpacked beside it, and the file that it goes into.
        shelf.makeRoom(3 * folder.databaseSize() + SPARE);
        try {
            Path work = shelf.work();
            Path zip = work.resolve(BackupFile.DATABASE);
            Counted counted = copy(database, zip, work);
            progress.check();
            List<BackupManifest.Part> papers = takePapers(shelf, counted.papers(), progress);
            Path file = shelf.newFile(kind, clock.now());
            write(file, zip, papers, counted, kind);
            KeptBackup made = shelf.readBack(file, key);
            shelf.prune();
            return made;
        } catch (IOException | UncheckedIOException e) {
            throw FullDisk.or(
                    e,
                    folder.backups(),
                    new Refusal("admin.backup.disk", folder.backups().toString()));
        } finally {
            clear(shelf);
        }
    }

    private static void clear(BackupShelf shelf) {
        try {
            shelf.clearWork();
        } catch (IOException | UncheckedIOException e) {
            // the next backup clears it before it begins
        }
    }

    /** Others may write meanwhile; if they did, it is copied once more while they wait. */
    private Counted copy(Database database, Path zip, Path work) throws IOException {
        for (boolean alone : new boolean[] {false, true}) {
            Files.deleteIfExists(zip);
            RowCounts rows = database.copyTo(zip, alone);
            DatabaseCopy.unpack(zip, work);
            Counted counted = count(work);
            if (counted.rows().equals(rows)) {
                return counted;
            }
        }
        throw new Refusal("admin.backup.broken", zip.toString());
    }

    private Counted count(Path work) {
        return read(
                work,
                key,
                database -> database.read(handle ->
                        new Counted(RowCounts.of(handle), trail.seal(handle), PaperService.fileNames(handle))));
    }

    /** Opens a copy of a database to read it. */
    static <T> T read(Path folder, FileKey key, Function<Database, T> work) {
        byte[] derived = key.derive(FileKey.Purpose.DATABASE);
        try (Database copy = Database.openToRead(folder.resolve("jishi"), derived)) {
            return work.apply(copy);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    /** Papers that lie on the shelf already are not read again; their names tell their content. */
    private List<BackupManifest.Part> takePapers(BackupShelf shelf, Set<String> named, Progress progress)
            throws IOException {
        Map<String, BackupManifest.Part> known = shelf.knownPapers().stream()
                .collect(Collectors.toMap(BackupManifest.Part::name, Function.identity(), (one, same) -> one));
        List<BackupManifest.Part> papers = new ArrayList<>();
        List<Path> fresh = new ArrayList<>();
        for (String name : named.stream().sorted().toList()) {
            BackupManifest.@Nullable Part there = known.get(name);
            Path paper = folder.evidence().resolve(name);
            if (there != null && shelf.papers().has(name, there.size())) {
                papers.add(there);
            } else if (Files.isRegularFile(paper)) {
                fresh.add(paper);
            }
        }
        boolean mayLink = shelf.papers().canLink(folder.evidence());
        if (!mayLink) {
            long bytes = 0;
            for (Path paper : fresh) {
                bytes += Files.size(paper);
            }
            shelf.makeRoom(bytes + 2 * folder.databaseSize() + SPARE);
        }
        List<BackupManifest.Part> added = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            progress.check();
            progress.report(i, fresh.size());
            shelf.papers().add(fresh.get(i), mayLink).ifPresent(added::add);
        }
        shelf.papers().sync(added);
        papers.addAll(added);
        return papers;
    }

    private void write(Path file, Path zip, List<BackupManifest.Part> papers, Counted counted, BackupKind kind) {
        BackupSummary summary = new BackupSummary(
                kind,
                counted.rows(),
                papers.size(),
                papers.stream().mapToLong(BackupManifest.Part::size).sum(),
                counted.papers().size() - papers.size());
        AtomicFiles.write(file, out -> {
            try (BackupFile.Writer writer = new BackupFile.Writer(out)) {
                writer.add(BackupFile.KEYS, keys.bytes());
                writer.add(BackupFile.DATABASE, zip);
                writer.add(BackupFile.PAPERS, PaperList.bytes(papers));
                writer.finish(new BackupManifest(
                                BackupManifest.FORMAT,
                                clock.now().toString(),
                                keys.office(),
                                counted.seal().text(),
                                writer.parts(),
                                summary,
                                "")
                        .signed(key));
            }
        });
    }
}
