package org.jishi.admin.ui;

import java.util.Optional;
import org.jishi.admin.BackupKeeper;
import org.jishi.kit.Ui;
import org.jishi.platform.store.BackupAge;

/** Tells how long a backup takes, before somebody waits for one. */
public final class BackupTime {
    private static final int MINUTE = 60;

    private BackupTime() {}

    /** Empty before the first one. */
    public static Optional<String> words(Ui ui, BackupAge age) {
        long seconds = age.seconds();
        if (seconds == 0) {
            return Optional.empty();
        }
        String took = seconds < 2 * MINUTE
                ? ui.text("admin.backups.seconds", seconds)
                : ui.text("admin.backups.minutes", seconds / MINUTE);
        return Optional.of(ui.text("admin.backups.time", took, BackupKeeper.MOST_AT_LEAVING.toMinutes()));
    }
}
