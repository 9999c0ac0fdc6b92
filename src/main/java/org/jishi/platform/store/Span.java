package org.jishi.platform.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a filter "from … to …" carries in a request: {@code 2020-01-01..2020-12-31}, both ends included, either may be
 * missing.
 *
 * @param from the first, null for no beginning
 * @param to the last, null for no end
 */
public record Span(@Nullable String from, @Nullable String to) {
    private static final String BETWEEN = "..";

    /** @throws IllegalArgumentException for what no filter writes */
    public static Span read(String code) {
        int at = code.indexOf(BETWEEN);
        if (at < 0) {
            throw new IllegalArgumentException("no span: " + code.length() + " characters");
        }
        String from = code.substring(0, at);
        String to = code.substring(at + BETWEEN.length());
        return new Span(from.isEmpty() ? null : from, to.isEmpty() ? null : to);
    }

    public static Span of(@Nullable Object from, @Nullable Object to) {
        return new Span(from == null ? null : from.toString(), to == null ? null : to.toString());
    }

    /** As a request carries it. */
    public String code() {
        return (from == null ? "" : from) + BETWEEN + (to == null ? "" : to);
    }

    public @Nullable LocalDate firstDay() {
        return from == null ? null : LocalDate.parse(from);
    }

    public @Nullable LocalDate lastDay() {
        return to == null ? null : LocalDate.parse(to);
    }

    public @Nullable Integer least() {
        return from == null ? null : Integer.valueOf(from);
    }

    public @Nullable Integer most() {
        return to == null ? null : Integer.valueOf(to);
    }

    /** Of whole yuan. */
    public @Nullable Long leastFen() {
        return fen(least());
    }

    public @Nullable Long mostFen() {
        return fen(most());
    }

    private static @Nullable Long fen(@Nullable Integer yuan) {
        return yuan == null ? null : yuan * 100L;
    }
}
