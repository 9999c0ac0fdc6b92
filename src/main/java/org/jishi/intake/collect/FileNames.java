package org.jishi.intake.collect;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Names of the files that go out to places. */
final class FileNames {
    private static final int LONGEST_TITLE = 30;

    private FileNames() {}

    /** Linux and network drives take 255 bytes for a name; its ending, a number and a temporary ending come behind. */
    private static final int MOST_BYTES = 180;

    /** Without what a file's name cannot hold on one system or another, and not longer than any can. */
    static String plain(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_");
        while (plain.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            plain = plain.substring(0, plain.offsetByCodePoints(plain.length(), -1));
        }
        return plain;
    }

    /** The beginning of a long title, so that what stands behind it in a name is not lost. */
    static String begin(String title) {
        int points = title.codePointCount(0, title.length());
        return points <= LONGEST_TITLE ? title : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
    }

    /** A name that neither lies there yet nor was taken in this run. */
    static Path free(Path folder, String name, String ending, Set<Path> taken) {
        int number = 1;
        Path free = numbered(folder, name, ending, number);
        while (Files.exists(free) || !taken.add(free)) {
            free = numbered(folder, name, ending, ++number);
        }
        return free;
    }

    /** The first of a name and the same with (2), (3) … behind it. */
    static Path numbered(Path folder, String name, String ending, int number) {
        return folder.resolve(plain(name) + (number == 1 ? "" : "(" + number + ")") + ending);
    }
}
