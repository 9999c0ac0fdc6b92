package org.jishi.platform.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How old the newest backup is, and the newest copy outside this computer; any room may tell it.
 *
 * @param last the day, null before the first
 * @param outside the day of the newest copy on another drive, null before the first
 * @param folder where copies go on another drive; null while nobody has chosen one
 * @param trouble text key of why the last try came to nothing; null when it did not
 */
public record BackupAge(
        @Nullable LocalDate last,
        @Nullable LocalDate outside,
        @Nullable String folder,
        @Nullable String trouble) {
    /** From here on a backup is too old, in days. */
    public static final long DAYS = 7;

    public static final String LAST = "backup.last";
    public static final String OUTSIDE = "backup.outside.last";
    public static final String FOLDER = "backup.outside.folder";
    public static final String TROUBLE = "backup.trouble";

    public static BackupAge of(Handle handle) {
        return new BackupAge(
                Settings.find(handle, LAST).map(LocalDate::parse).orElse(null),
                Settings.find(handle, OUTSIDE).map(LocalDate::parse).orElse(null),
                text(handle, FOLDER),
                text(handle, TROUBLE));
    }

    private static @Nullable String text(Handle handle, String name) {
        return Settings.find(handle, name).filter(text -> !text.isEmpty()).orElse(null);
    }

    public boolean isOld(LocalDate today) {
        return isOld(last, today);
    }

    public boolean isOutsideOld(LocalDate today) {
        return isOld(outside, today);
    }

    /** A day that is still to come was written down by a wrong clock: nobody knows how old that backup is. */
    private static boolean isOld(@Nullable LocalDate day, LocalDate today) {
        return day == null || day.isAfter(today) || ChronoUnit.DAYS.between(day, today) >= DAYS;
    }
}
