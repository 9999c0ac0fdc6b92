package org.jishi.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** Working days as another program's table would have them. */
public final class Calendars {
    private Calendars() {}

    /** @param lines of a table, each a day, "off" or "work", and why */
    public static WorkingDays of(String... lines) {
        try {
            return WorkingDays.read(new BufferedReader(new StringReader(String.join("\n", lines))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
