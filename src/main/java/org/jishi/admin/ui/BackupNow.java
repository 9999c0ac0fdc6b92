package org.jishi.admin.ui;

import java.util.List;
import org.jishi.admin.Backup;
import org.jishi.admin.BackupService;
import org.jishi.kit.FileKind;
import org.jishi.kit.Ui;

/** A backup that somebody asks for: where to, made behind the window, and what became of it. */
final class BackupNow {
    private static final FileKind KIND = new FileKind("admin.backup.kind", List.of("*.jishi"));

    private final Ui ui;
    private final BackupService backups;

    BackupNow(Ui ui, BackupService backups) {
        this.ui = ui;
        this.backups = backups;
    }

    /** @param made told once there is one */
    void ask(Runnable made) {
        ui.background()
                .run(
                        this,
                        "admin.backups.loading",
                        backups::suggestedName,
                        name -> ui.dialogs()
                                .saveFile("admin.backup.choose", name, KIND)
                                .ifPresent(file -> ui.background()
                                        .track(
                                                "admin.backup.making",
                                                progress -> backups.make(file, progress),
                                                backup -> {
                                                    made.run();
                                                    tell(backup);
                                                },
                                                ui.dialogs()::refusal)));
    }

    private void tell(Backup backup) {
        ui.dialogs()
                .info(
                        "admin.backup.made",
                        backup.file().toString(),
                        Math.max(1, backup.size() >> 20),
                        backup.papers(),
                        backup.seal().toString());
        ui.dialogs()
                .saved(
                        backup.file(),
                        "admin.backup.saved",
                        String.valueOf(backup.file().getFileName()));
    }
}
