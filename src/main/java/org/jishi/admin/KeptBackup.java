package org.jishi.admin;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jishi.platform.audit.Seal;

/**
 * A backup in a folder of backups.
 *
 * @param order among those of its folder, as they came into it; 0 where its name tells none. The clock does not order
 *     backups: a computer whose battery died makes them in 2001
 * @param size of its own file in bytes; papers lie beside it, once for all
 * @param seal of the trail as the copy has it
 */
public record KeptBackup(Path file, long order, Instant madeAt, long size, Seal seal, BackupSummary summary) {
    static final Comparator<KeptBackup> OLDEST_FIRST =
            Comparator.comparingLong(KeptBackup::order).thenComparing(KeptBackup::madeAt);

    private static final Pattern ORDER = Pattern.compile("-n(\\d{1,9})-");

    /** How a name tells the order. */
    static String orderInName(long order) {
        return "-n" + order + "-";
    }

    static long orderOf(Path file) {
        Matcher matcher = ORDER.matcher(String.valueOf(file.getFileName()));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    /** Whether it is a copy of the other. */
    boolean isSame(KeptBackup other) {
        return madeAt.equals(other.madeAt) && seal.equals(other.seal) && size == other.size;
    }
}
