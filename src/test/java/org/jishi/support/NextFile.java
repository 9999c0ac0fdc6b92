package org.jishi.support;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * New files of a test, named by count. Names with digits that chance draws come to somebody's identity number once in a
 * while, and a file whose name holds one is refused.
 */
public final class NextFile {
    private NextFile() {}

    /** A file in a folder that is not there yet. */
    public static Path in(Path folder, String name, String ending) {
        int number = 1;
        while (Files.exists(folder.resolve(name + number + ending))) {
            number++;
        }
        return folder.resolve(name + number + ending);
    }
}
