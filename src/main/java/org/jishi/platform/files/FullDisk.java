package org.jishi.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Tells a full disk from all else that a disk refuses: what helps is different. */
public final class FullDisk {
    /** What systems say, in the languages that they say it in. */
    private static final List<String> WORDS =
            List.of("no space left", "not enough space", "quota exceeded", "空间不足", "没有空间", "没有剩余空间", "超出磁盘限额");

    /** In bytes: a disk that has less is full, whatever it says. */
    private static final long LITTLE = 1L << 20;

    private FullDisk() {}

    /**
     * Whether something failed because the disk is full.
     *
     * @param folder of the disk that was written to
     */
    public static boolean isReason(Throwable failure, Path folder) {
        // a stick that was pulled out has no folder any more
        return isTold(failure)
                || (isOfDisk(failure)
                        && Files.isDirectory(folder)
                        && folder.toFile().getUsableSpace() < LITTLE);
    }

    /** Whether the system says so. */
    public static boolean isTold(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String said = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
            if (each instanceof IOException && WORDS.stream().anyMatch(said::contains)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfDisk(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /** What the user is told of a write that failed: that the disk is full, or else what the caller says. */
    public static Refusal or(Throwable failure, Path folder, Refusal other) {
        return isReason(failure, folder) ? refusal(folder) : other;
    }

    /** What is thrown of a write that failed: the refusal when the disk is full, else the failure itself. */
    public static RuntimeException orUnchecked(IOException failure, @Nullable Path folder) {
        return folder != null && isReason(failure, folder) ? refusal(folder) : new UncheckedIOException(failure);
    }

    /** As above, where a library wrote files of its own, which lie in the system's folder for such. */
    public static RuntimeException orUnchecked(IOException failure) {
        return orUnchecked(failure, temporary());
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Of the disk that libraries put their files on. */
    public static Refusal refusal() {
        return refusal(temporary());
    }

    public static Refusal refusal(Path folder) {
        return new Refusal("platform.files.full", folder.toString());
    }
}
