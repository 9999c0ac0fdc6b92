package org.jishi.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.audit.Seal;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.keys.FileKey;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.BackupAge;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Refusal;

/**
 * Copies a running office into one encrypted file: database, key file and papers, as they were at one moment, while
 * others go on working. The copy of the database is opened and the finished file read back before anything is said to be
 * saved. An administrator does it.
 */
public final class BackupService {
    private final OpenOffice office;
    private final KeyService keys;
    private final Acts acts;
    private final AuditTrail trail;
    private final SettingRows settings;

    public BackupService(Acts acts, OpenOffice office, KeyService keys) {
        this.acts = acts;
        this.office = office;
        this.keys = keys;
        this.trail = acts.trail();
        this.settings = new SettingRows(acts.trail(), acts.ids());
    }

    /** The name that the file dialog suggests, with the day in it. */
    public String suggestedName() {
        String day = acts.today().toString();
        String name = acts.read(
                Right.SIGNED_IN,
                handle -> Settings.find(handle, Settings.COUNTY_NAME).orElse(""));
        return "jishi-" + name + "-" + day + ".jishi";
    }

    /** The day of the last backup; empty before the first. */
    public Optional<String> last() {
        return acts.read(Right.SIGNED_IN, handle -> Settings.find(handle, BackupAge.LAST));
    }

    /**
     * Makes a backup.
     *
     * @param file must not be there yet; when this fails, it is not there either
     */
    public Backup make(Path file, Progress progress) {
        Granted granted = acts.require(Act.BACKUP);
        refuse(file);
        Path folder = office.folder().scratch().newFile("backup");
        try {
            Files.createDirectories(folder);
            Path zip = folder.resolve(BackupFile.DATABASE);
            office.database().backupTo(zip);
            progress.check();
            Seal seal = sealOfCopy(zip, folder);
            // Papers are on the disk before their rows and are never removed: this list holds all that the copy names.
            List<Path> papers = papers();
            write(file, zip, papers, seal, progress);
            verify(file);
            boolean elsewhere = new OutsideFolder(
                            OutsideFolder.Drives.SYSTEM, office.folder().path(), keys.office())
                    .holds(file);
            Backup backup = new Backup(file, Files.size(file), papers.size(), seal);
            granted.change((handle, actor) -> {
                trail.note(
                        handle,
                        actor,
                        "admin.backup",
                        Map.of("file", String.valueOf(file.getFileName()), "seal", seal.toString()));
                settings.put(handle, actor, BackupAge.LAST, acts.today().toString());
                settings.put(handle, actor, BackupAge.TROUBLE, "");
                if (elsewhere) {
                    settings.put(handle, actor, BackupAge.OUTSIDE, acts.today().toString());
                }
            });
            return backup;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            empty(folder);
        }
    }

    private void refuse(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.exists(file)) {
            throw new Refusal("admin.backup.exists", file.toString());
        }
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new Refusal("admin.backup.folder", String.valueOf(folder));
        }
        try {
            long needed = office.folder().databaseSize();
            for (Path paper : papers()) {
                needed += Files.size(paper);
            }
            long free = folder.toFile().getUsableSpace();
            if (free < needed) {
                throw new Refusal("admin.backup.space", free >> 20, needed >> 20);
            }
        } catch (IOException e) {
            throw new Refusal("admin.backup.folder", String.valueOf(folder));
        }
    }

    private List<Path> papers() {
        List<Path> papers = new ArrayList<>();
        try (var files = Files.newDirectoryStream(office.folder().evidence(), "[0-9a-f]*")) {
            for (Path file : files) {
                if (file.getFileName().toString().matches("[0-9a-f]{64}")) {
                    papers.add(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        papers.sort(null);
        return papers;
    }

    private Seal sealOfCopy(Path zip, Path folder) {
        DatabaseCopy.unpack(zip, folder);
        byte[] key = office.key().derive(FileKey.Purpose.DATABASE);
        try (Database copy = Database.open(folder.resolve("jishi"), key)) {
            return copy.read(trail::seal);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private void write(Path file, Path zip, List<Path> papers, Seal seal, Progress progress) {
        AtomicFiles.write(file, out -> {
            try (BackupFile.Writer writer = new BackupFile.Writer(out)) {
                writer.add(BackupFile.KEYS, keys.bytes());
                writer.add(BackupFile.DATABASE, zip);
                for (int i = 0; i < papers.size(); i++) {
                    progress.check();
                    progress.report(i, papers.size());
                    writer.add(BackupFile.EVIDENCE + papers.get(i).getFileName(), papers.get(i));
                }
                writer.finish(new BackupManifest(
                                BackupManifest.WHOLE,
                                acts.clock().now().toString(),
                                keys.office(),
                                seal.text(),
                                writer.parts(),
                                null,
                                "")
                        .signed(office.key()));
            }
        });
    }

    private void verify(Path file) throws IOException {
        boolean good = false;
        try (BackupFile written = BackupFile.open(file)) {
            written.verify();
            good = written.manifest().isSignedBy(office.key());
        } catch (Refusal e) {
            good = false;
        }
        if (!good) {
            Files.deleteIfExists(file);
            throw new Refusal("admin.backup.broken", file.toString());
        }
    }

    private static void empty(Path folder) {
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // What is left lies in the scratch folder, which is emptied at lock, exit and start.
        }
    }
}
