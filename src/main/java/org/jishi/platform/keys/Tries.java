package org.jishi.platform.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jishi.platform.files.AtomicFiles;

/**
 * Makes guessing at the sign-in slow: the wait after a wrong password doubles from half a second to half a minute, and
 * the count survives a restart. A right password begins anew.
 */
final class Tries {
    static final String FILE = "keys.tries";

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Path file;
    private final Consumer<Duration> pause;

    Tries(Path folder, Consumer<Duration> pause) {
        this.file = folder.resolve(FILE);
        this.pause = pause;
    }

    /**
     * Counts a wrong one, on the disk first, and waits.
     *
     * @param waits told how long, before it begins
     */
    void wrong(Consumer<Duration> waits) {
        int count = count() + 1;
        AtomicFiles.write(file, String.valueOf(count).getBytes(StandardCharsets.US_ASCII));
        Duration wait = wait(count);
        waits.accept(wait);
        pause.accept(wait);
    }

    void right() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A count that cannot be removed only makes the next slip slower.
        }
    }

    /** How long the answer to the given wrong password in a row is held back. */
    static Duration wait(int count) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(count - 1, 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private int count() {
        try {
            return Math.clamp(Long.parseLong(Files.readString(file).strip()), 0, 1_000);
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
