package org.jishi.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.keys.FileKey;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;

/**
 * Brings an office back from a backup into an empty folder, for somebody with a login of the backup. Whole or not at
 * all: whatever goes wrong, a kill included, leaves the folder empty.
 */
public final class RestoreService {
    private final OfficeOpener opener;
    private final AuditTrail trail;

    public RestoreService(OfficeClock clock) {
        this.opener = new OfficeOpener(clock);
        this.trail = new AuditTrail(clock);
    }

    /**
     * Restores and signs in.
     *
     * @param folder taken by the caller and without data; stays the caller's
     * @param password wiped when this returns
     * @throws Refusal when the file is no backup, was damaged or changed, or the password does not open it
     */
    public SignedIn restore(Path file, DataFolder folder, String login, char[] password, Progress progress) {
        SignedIn in = null;
        try {
            if (!Files.isRegularFile(file)) {
                throw new Refusal("admin.restore.missing", file.toString());
            }
            if (folder.hasData()) {
                throw new Refusal("admin.setup.hasData", folder.path().toString());
            }
            try (BackupFile backup = BackupFile.open(file)) {
                folder.making();
                KeyService.restore(folder.path(), backup.keys());
                KeyService keys = new KeyService(folder.path());
                FileKey key = keys.unlock(login, password);
                if (!backup.manifest().isSignedBy(key)) {
                    key.close();
                    throw new Refusal("admin.restore.damaged", String.valueOf(file.getFileName()));
                }
                int missing = unpack(backup, folder, progress);
                in = finish(backup, folder, keys, key, login, missing);
            }
            folder.made();
            return in;
        } finally {
            Arrays.fill(password, '\0');
            if (folder.isMaking()) {
                if (in != null) {
                    in.close();
                }
                folder.discard();
            }
        }
    }

    /** Unpacks all; a paper that is damaged or gone stops nothing, since the rest is then all there is. */
    private static int unpack(BackupFile backup, DataFolder folder, Progress progress) {
        for (BackupManifest.Part part : backup.manifest().parts()) {
            if (part.name().equals(BackupFile.DATABASE)) {
                Path zip = folder.scratch().newFile(BackupFile.DATABASE);
                AtomicFiles.write(zip, out -> backup.copy(part, out));
                DatabaseCopy.unpack(zip, folder.path());
                remove(zip);
            }
        }
        List<BackupManifest.Part> papers = backup.papers();
        int missing = 0;
        for (int i = 0; i < papers.size(); i++) {
            progress.check();
            progress.report(i, papers.size());
            BackupManifest.Part paper = papers.get(i);
            if (!backup.copyPaper(paper, folder.evidence().resolve(paper.name()))) {
                missing++;
            }
        }
        if (missing == papers.size() && missing > 0) {
            throw new Refusal("admin.restore.noPapers", missing);
        }
        return missing;
    }

    private SignedIn finish(
            BackupFile backup, DataFolder folder, KeyService keys, FileKey key, String login, int missing) {
        SignedIn in = opener.open(folder, keys, key, login);
        boolean good = false;
        try {
            String seal = backup.manifest().seal();
            in.office()
                    .database()
                    .change(handle -> trail.note(
                            handle,
                            in.actor(),
                            "admin.restore",
                            Map.of(
                                    "seal",
                                    seal,
                                    "madeAt",
                                    backup.manifest().madeAt(),
                                    "papersMissing",
                                    String.valueOf(missing))));
            good = true;
            return in;
        } finally {
            if (!good) {
                in.close();
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
