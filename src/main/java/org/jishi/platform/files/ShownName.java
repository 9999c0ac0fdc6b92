package org.jishi.platform.files;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file's name as it is told: on one line, without what steers a terminal or turns the direction of writing. */
public final class ShownName {
    private static final int LONGEST = 100;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private ShownName() {}

    public static String of(@Nullable Path path) {
        Path name = path == null ? null : path.getFileName();
        return name == null ? String.valueOf(path) : of(name.toString());
    }

    /** Cut where it is very long. */
    public static String of(String name) {
        String seen = UNSEEN.matcher(name).replaceAll("?");
        if (seen.length() <= LONGEST) {
            return seen;
        }
        return seen.substring(0, seen.offsetByCodePoints(0, seen.codePointCount(0, LONGEST - 1))) + "…";
    }
}
