package org.jishi.sample;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What happens on which day. An act may put further acts on its own or a later day; days after the last are not told. */
final class Agenda {
    private final TreeMap<LocalDate, Deque<Runnable>> days = new TreeMap<>();
    private final LocalDate last;
    private LocalDate day;

    Agenda(LocalDate last) {
        this.last = last;
        this.day = last;
    }

    /** The day that is being told. */
    LocalDate day() {
        return day;
    }

    void on(LocalDate day, Runnable act) {
        if (!day.isAfter(last)) {
            days.computeIfAbsent(day, key -> new ArrayDeque<>()).add(act);
        }
    }

    /** @param morning is told each day before its first act */
    void run(Consumer<LocalDate> morning) {
        while (!days.isEmpty()) {
            Map.Entry<LocalDate, Deque<Runnable>> now = days.firstEntry();
            day = now.getKey();
            morning.accept(day);
            while (!now.getValue().isEmpty()) {
                now.getValue().remove().run();
            }
            days.remove(day);
        }
    }
}
