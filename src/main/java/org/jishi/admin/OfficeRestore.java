package org.jishi.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.audit.Seal;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.files.FullDisk;
import org.jishi.platform.files.PrivateFiles;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.keys.FileKey;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.BackupAge;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.store.RowCounts;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/**
 * Goes back to a backup of this very office, in three steps: a review of what would be lost, a backup of what there is
 * now, and, once the office is closed, one rename. Passwords stay as they are now: the key file is not exchanged. A kill
 * leaves the office as it was or as it is in the backup.
 */
public final class OfficeRestore {
    /** What of a person's work is newer than the backup. */
    public record Since(String name, long entries, Instant first, Instant last) {}

    /**
     * What would be lost.
     *
     * @param entries of the trail that are newer than the backup
     * @param rows by table, how many more there are now; only tables that have more
     */
    public record Review(
            Path file,
            Instant madeAt,
            Seal seal,
            RowCounts counts,
            long entries,
            List<Since> since,
            Map<String, Long> rows) {
        public Review {
            since = List.copyOf(since);
            rows = Map.copyOf(rows);
        }

        /** How many more there are now than in the backup. */
        public long more(String table) {
            return rows.getOrDefault(table, 0L);
        }
    }

    private final OpenOffice office;
    private final KeyService keys;
    private final Access access;
    private final AuditTrail trail;
    private final OfficeClock clock;

    public OfficeRestore(OpenOffice office, KeyService keys, Access access, AuditTrail trail, OfficeClock clock) {
        this.office = office;
        this.keys = keys;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Reads a backup and compares it with what there is now; changes nothing.
     *
     * @throws Refusal when it is no backup of this office, is damaged, or whoever asks could not sign in afterwards
     */
    public Review review(Path path, Progress progress) {
        Actor actor = access.require(Act.RESTORE);
        Path copy = unpack(path, progress);
        try {
            BackupManifest manifest = manifest(path);
            return BackupMaker.read(
                    copy,
                    office.key(),
                    old -> old.read(before -> {
                        mayComeBack(before, actor);
                        RowCounts counts = RowCounts.of(before);
                        long head = head(before);
                        return office.database()
                                .snapshot(now -> compare(
                                        now,
                                        path,
                                        Instant.parse(manifest.madeAt()),
                                        Seal.parse(manifest.seal()).orElseThrow(),
                                        counts,
                                        head));
                    }));
        } finally {
            remove(copy);
        }
    }

    private Review compare(Handle now, Path path, Instant madeAt, Seal seal, RowCounts counts, long head) {
        List<Since> since = now.createQuery("""
                        SELECT staff_name, COUNT(*) AS entries, MIN(at) AS first_at, MAX(at) AS last_at
                          FROM audit_entry WHERE seq > :head GROUP BY staff_name ORDER BY COUNT(*) DESC, staff_name""")
                .bind("head", head)
                .map((row, context) -> new Since(
                        row.getString("staff_name"),
                        row.getLong("entries"),
                        row.getTimestamp("first_at").toInstant(),
                        row.getTimestamp("last_at").toInstant()))
                .list();
        Map<String, Long> rows = new TreeMap<>();
        RowCounts.of(now).tables().forEach((table, count) -> {
            if (count > counts.of(table)) {
                rows.put(table, count - counts.of(table));
            }
        });
        return new Review(
                path,
                madeAt,
                seal,
                counts,
                since.stream().mapToLong(Since::entries).sum(),
                since,
                rows);
    }

    private static long head(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(seq), 0) FROM audit_entry")
                .mapTo(Long.class)
                .one();
    }

    /** Whoever restores must be able to go on afterwards. */
    private static void mayComeBack(Handle before, Actor actor) {
        boolean may = new LoginRepository()
                .find(before, actor.loginId())
                .filter(login -> !login.disabled() && login.isAdministrator())
                .isPresent();
        if (!may) {
            throw new Refusal("admin.restore.noLogin", actor.name());
        }
    }

    private static BackupManifest manifest(Path path) {
        try (BackupFile file = BackupFile.open(path)) {
            return file.manifest();
        }
    }

    private Path unpack(Path path, Progress progress) {
        if (!Files.isRegularFile(path)) {
            throw new Refusal("admin.restore.missing", path.toString());
        }
        Path copy = folder();
        remove(copy);
        boolean good = false;
        try (BackupFile file = BackupFile.open(path)) {
            if (!file.manifest().isSignedBy(office.key())) {
                throw new Refusal("admin.restore.otherOffice", String.valueOf(path.getFileName()));
            }
            PrivateFiles.folder(copy);
            Path zip = copy.resolve(BackupFile.DATABASE);
            BackupManifest.Part part = file.manifest().parts().stream()
                    .filter(each -> each.name().equals(BackupFile.DATABASE))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("admin.restore.damaged", String.valueOf(path.getFileName())));
            AtomicFiles.write(zip, out -> file.copy(part, out));
            progress.check();
            DatabaseCopy.unpack(zip, copy);
            Files.delete(zip);
            good = true;
            return copy;
        } catch (IOException | UncheckedIOException e) {
            Path data = office.folder().path();
            throw FullDisk.or(e, data, new Refusal("admin.restore.disk", data.toString()));
        } finally {
            if (!good) {
                remove(copy);
            }
        }
    }

    private Path folder() {
        return office.folder().backups().resolve("restoring");
    }

    private static void remove(Path copy) {
        if (!Files.isDirectory(copy)) {
            return;
        }
        try (var files = Files.walk(copy)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Backs up what there is now, and lays ready what the backup holds. The office is as before until
     * {@link Ready#carryOut}.
     */
    public Ready prepare(Review review, Progress progress) {
        Actor actor = access.require(Act.RESTORE);
        KeptBackup kept = new BackupMaker(office.folder(), office.key(), keys, trail, clock)
                .make(office.database(), BackupKind.RESTORE, progress);
        Path copy = unpack(review.file(), progress);
        boolean good = false;
        try (BackupFile file = BackupFile.open(review.file())) {
            int missing = papers(file, progress);
            good = true;
            return new Ready(
                    this,
                    copy.resolve("jishi.mv.db"),
                    review.seal(),
                    kept,
                    actor,
                    missing,
                    office.database().read(BackupAge::of),
                    review.madeAt(),
                    office.key().copy());
        } finally {
            if (!good) {
                remove(copy);
            }
        }
    }

    /** Papers that are not here any more come back; those of later stay, and no row names them. */
    private int papers(BackupFile file, Progress progress) {
        List<BackupManifest.Part> gone = new ArrayList<>(file.papers());
        gone.removeIf(paper -> Files.exists(office.folder().evidence().resolve(paper.name())));
        int missing = 0;
        for (int i = 0; i < gone.size(); i++) {
            progress.check();
            progress.report(i, gone.size());
            BackupManifest.Part paper = gone.get(i);
            if (!file.copyPaper(paper, office.folder().evidence().resolve(paper.name()))) {
                missing++;
            }
        }
        return missing;
    }

    /**
     * What lies ready; carried out once the office is closed, off the window's thread.
     *
     * @param age what is known of backups now, which stays so
     * @param madeAt when the backup was made that is gone back to
     */
    public record Ready(
            OfficeRestore restore,
            Path database,
            Seal seal,
            KeptBackup kept,
            Actor actor,
            int missing,
            BackupAge age,
            Instant madeAt,
            FileKey key) {
        /** Puts the backup's database in the place of the closed office's, and tells the trail. */
        public void carryOut() {
            restore.carryOut(this);
        }
    }

    /** Backups lie where they lay: what is told of them, and where copies go, does not go back with the data. */
    private static void keepAge(Handle handle, Ready ready) {
        SettingRows settings = new SettingRows(ready.restore().trail, new Ids());
        Actor actor = ready.actor();
        BackupAge age = ready.age();
        settings.put(
                handle,
                actor,
                BackupAge.LAST,
                OfficeClock.day(ready.kept().madeAt()).toString());
        LocalDate outside = age.outside();
        putText(handle, ready, BackupAge.OUTSIDE, outside == null ? null : outside.toString());
        putText(handle, ready, BackupAge.FOLDER, age.folder());
        putText(handle, ready, BackupAge.TROUBLE, age.trouble());
    }

    private static void putText(Handle handle, Ready ready, String name, @Nullable String text) {
        String now = text == null ? "" : text;
        if (!now.equals(Settings.find(handle, name).orElse(""))) {
            new SettingRows(ready.restore().trail, new Ids()).put(handle, ready.actor(), name, now);
        }
    }

    private void carryOut(Ready ready) {
        try {
            office.folder().putDatabase(ready.database());
            OpenOffice restored = OpenOffice.open(office.folder(), ready.key().copy());
            try {
                restored.database().change(handle -> {
                    trail.note(
                            handle,
                            ready.actor(),
                            "admin.restore",
                            Map.of(
                                    "seal",
                                    ready.seal().toString(),
                                    "kept",
                                    String.valueOf(ready.kept().file().getFileName()),
                                    "papersMissing",
                                    String.valueOf(ready.missing())));
                    keepAge(handle, ready);
                });
            } finally {
                restored.close();
            }
        } catch (UncheckedIOException e) {
            throw new Refusal("admin.restore.disk", office.folder().path().toString());
        } finally {
            ready.key().close();
            remove(folder());
        }
    }
}
