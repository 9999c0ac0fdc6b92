package org.jishi.platform.store;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How old the newest backup is, and the newest copy outside this computer, and how long one takes; any room may tell it.
 *
 * @param last the day, null before the first
 * @param outside the day of the newest copy on another drive, null before the first
 * @param folder where copies go on another drive; null while nobody has chosen one
 * @param trouble text key of why the last try came to nothing; null when it did not
 * @param seconds how long the last one took with its copy, rounded up; 0 while that is not known
 */
public record BackupAge(
        @Nullable LocalDate last,
        @Nullable LocalDate outside,
        @Nullable String folder,
        @Nullable String trouble,
        long seconds) {
    /** From here on a backup is too old, in days. */
    public static final long DAYS = 7;

    public static final String LAST = "backup.last";
    public static final String OUTSIDE = "backup.outside.last";
    public static final String FOLDER = "backup.outside.folder";
    public static final String TROUBLE = "backup.trouble";
    public static final String SECONDS = "backup.seconds";

    private static final List<Long> STEPS = List.of(5L, 10L, 20L, 30L, 45L, 60L, 90L);

    public static BackupAge of(Handle handle) {
        return new BackupAge(
                Settings.find(handle, LAST).map(LocalDate::parse).orElse(null),
                Settings.find(handle, OUTSIDE)
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse)
                        .orElse(null),
                text(handle, FOLDER),
                text(handle, TROUBLE),
                Settings.find(handle, SECONDS).map(Long::parseLong).orElse(0L));
    }

    /** A time as it is told and kept: in few steps, since each change of a setting stands in the trail. */
    public static long roundedUp(Duration took) {
        long seconds = took.plusMillis(999).toSeconds();
        return STEPS.stream()
                .filter(step -> step >= seconds)
                .findFirst()
                .orElseGet(() -> Math.ceilDiv(seconds, 60) * 60);
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
