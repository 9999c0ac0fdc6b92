package org.jishi.bench;

import java.util.List;
import java.util.Locale;

/**
 * One line of the outcome: how long something took, each time it was done.
 *
 * @param nanos each time, at least once
 * @param limit what it must stay under, in milliseconds; 0 for none
 * @param atMost which of the times the limit is for
 * @param note sizes, what differs from the others
 * @param unit "ms", or "MiB" where memory is told: then {@code nanos} are millionths of one
 */
record Figure(String what, List<Long> nanos, double limit, Of atMost, String note, String unit) {
    /** Which of several times. */
    enum Of {
        MIDDLE("median"),
        AT_95("95 %"),
        MOST("max");

        private final String words;

        Of(String words) {
            this.words = words;
        }
    }

    private static final int ENOUGH_FOR_95 = 40;

    Figure {
        nanos = nanos.stream().sorted().toList();
    }

    static Figure of(String what, List<Long> nanos, String note) {
        return new Figure(what, nanos, 0, Of.MIDDLE, note, "ms");
    }

    /** Memory that was held once, in MiB. */
    static Figure ofMemory(String what, double held, String note) {
        return new Figure(what, List.of((long) (held * 1e6)), 0, Of.MOST, note, "MiB");
    }

    Figure limit(double milliseconds, Of which) {
        return new Figure(what, nanos, milliseconds, which, note, unit);
    }

    double middle() {
        return nanos.get(nanos.size() / 2) / 1e6;
    }

    double at95() {
        return nanos.get(nanos.size() * 95 / 100) / 1e6;
    }

    double most() {
        return nanos.getLast() / 1e6;
    }

    boolean kept() {
        double held = switch (atMost) {
            case MIDDLE -> middle();
            case AT_95 -> at95();
            case MOST -> most();
        };
        return limit == 0 || held < limit;
    }

    String heads() {
        return String.format(
                Locale.ROOT, "  %-44s %5s %10s %10s %10s %10s  %s", "", "runs", "min", "median", "95 %", "max", unit);
    }

    /** @param ours what this is a peer of; null when it is the program's own */
    String line(@org.jspecify.annotations.Nullable Figure ours) {
        String times = String.format(
                Locale.ROOT,
                "  %-44s %5d %10.2f %10.2f %10s %10.2f",
                what,
                nanos.size(),
                nanos.getFirst() / 1e6,
                middle(),
                nanos.size() < ENOUGH_FOR_95 ? "" : String.format(Locale.ROOT, "%.2f", at95()),
                most());
        String beside =
                ours == null ? "" : String.format(Locale.ROOT, "Jishi takes %.2f of it", ours.middle() / middle());
        String held = limit == 0
                ? ""
                : String.format(
                        Locale.ROOT, "%s %s under %.0f %s", kept() ? "kept:" : "NOT KEPT:", atMost.words, limit, unit);
        String rest = String.join(
                "; ",
                List.of(beside, held, note).stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
        return rest.isEmpty() ? times : times + "  " + rest;
    }
}
