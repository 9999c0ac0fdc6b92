package org.jishi.platform.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Several contents of one filter in one: rows that any of them lets through. Written with a sign between that nobody types
 * and no code has.
 */
public final class Several {
    private static final String BETWEEN = "\u001f";

    private Several() {}

    /** @param contents one at least */
    public static String of(Collection<String> contents) {
        if (contents.isEmpty()) {
            throw new IllegalArgumentException("a filter without contents");
        }
        return String.join(BETWEEN, contents);
    }

    /** One or more. */
    public static List<String> read(String content) {
        return Arrays.asList(content.split(BETWEEN, -1));
    }
}
