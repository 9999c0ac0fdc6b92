package org.jishi.casework;

import java.util.List;

/** A text to be looked up where it is shown, since a source knows no language; what goes into it may be such a text again. */
public record Words(String key, List<Object> args) {
    public Words {
        args = List.copyOf(args);
    }

    public static Words of(String key, Object... args) {
        return new Words(key, List.of(args));
    }

    /** The word for an enum's value: key {@code prefix.VALUE}. */
    public static Words of(String prefix, Enum<?> value) {
        return new Words(prefix + "." + value.name(), List.of());
    }
}
