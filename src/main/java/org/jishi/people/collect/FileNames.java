package org.jishi.people.collect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Names of the files that go out to places. */
final class FileNames {
    private FileNames() {}

    /** Without what a file's name cannot hold on one system or another. */
    static String plain(String name) {
        return name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_");
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
