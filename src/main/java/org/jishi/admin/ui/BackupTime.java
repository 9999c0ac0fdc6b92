package org.jishi.admin.ui;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jishi.admin.BackupKeeper;
import org.jishi.kit.Ui;
import org.jishi.platform.store.BackupAge;
import org.jishi.platform.time.OfficeClock;

/** Tells when a backup was made, and how long one takes before somebody waits for it. */
public final class BackupTime {
    private static final int MINUTE = 60;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private BackupTime() {}

    /** When a backup was made, as people read it. */
    public static String moment(Instant moment) {
        return LocalDateTime.ofInstant(moment, OfficeClock.ZONE).format(MOMENT);
    }

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
