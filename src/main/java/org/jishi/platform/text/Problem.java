package org.jishi.platform.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is not right with an input, told by a text key so that it can be shown in any language.
 *
 * @param field the input it stands at (a form's field name), or null when it concerns the whole act
 * @param key the text's key in the bundles; the text says what to do next
 * @param args what goes into the text's {0}, {1} …; never a whole identity number or account
 */
public record Problem(@Nullable String field, String key, List<Object> args) {
    public Problem {
        args = List.copyOf(args);
    }

    public static Problem of(String key, Object... args) {
        return new Problem(null, key, List.of(args));
    }

    public static Problem at(String field, String key, Object... args) {
        return new Problem(field, key, List.of(args));
    }
}
