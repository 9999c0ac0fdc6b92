package org.jishi.platform.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The head of the trail in 16 characters, printed on whatever leaves the office: "0000 1F3A 9B2C 77D0". The first six
 * hexadecimal digits are the entry's number, the other ten begin its hash.
 *
 * @param text 16 hexadecimal digits
 */
public record Seal(String text) {
    private static final Pattern FORM = Pattern.compile("[0-9A-F]{16}");

    static Seal of(long seq, String hash) {
        if (seq > 0xFFFFFFL) {
            throw new IllegalStateException("the trail is longer than a seal can name");
        }
        return new Seal(String.format("%06X", seq) + hash.substring(0, 10).toUpperCase(Locale.ROOT));
    }

    /** Reads a seal as a person types it, with or without spaces. */
    public static Optional<Seal> parse(String written) {
        String plain = written.replaceAll("[\\s·-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(plain).matches() ? Optional.of(new Seal(plain)) : Optional.empty();
    }

    /** A kept seal, in groups of four. */
    public static String shown(String kept) {
        return new Seal(kept).toString();
    }

    /** The number of the entry that it seals. */
    long seq() {
        return Long.parseLong(text.substring(0, 6), 16);
    }

    boolean matches(String hash) {
        return hash.substring(0, 10).equalsIgnoreCase(text.substring(6));
    }

    /** In groups of four, as it is printed. */
    @Override
    public String toString() {
        return text.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
