package org.jishi.kit;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How a box shows its choices in words; nothing is typed into it. */
public final class Worded<T> extends StringConverter<T> {
    private final Function<? super T, String> words;
    private final String none;

    private Worded(Function<? super T, String> words, String none) {
        this.words = words;
        this.none = none;
    }

    /** Nothing chosen shows nothing. */
    public static <T> StringConverter<T> by(Function<? super T, String> words) {
        return new Worded<>(words, "");
    }

    /** @param none what stands there while nothing is chosen */
    public static <T> StringConverter<T> by(Function<? super T, String> words, String none) {
        return new Worded<>(words, none);
    }

    @Override
    public String toString(@Nullable T choice) {
        return choice == null ? none : words.apply(choice);
    }

    @Override
    public T fromString(String written) {
        throw new UnsupportedOperationException();
    }
}
