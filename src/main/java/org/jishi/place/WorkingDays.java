package org.jishi.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Working days by the State Council's yearly notice, from {@code data/holidays.csv}. Day 1 of a public notice is the day
 * after posting (domain rule 8).
 */
public final class WorkingDays {
    private static final String FILE = "/data/holidays.csv";

    /** Day to whether it is worked, where that differs from the week. */
    private final Map<LocalDate, Boolean> exceptions;

    private final Set<Integer> years;

    private WorkingDays(Map<LocalDate, Boolean> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
        Set<Integer> years = new HashSet<>();
        exceptions.keySet().forEach(day -> years.add(day.getYear()));
        this.years = Set.copyOf(years);
    }

    /** The table that came with the program. */
    public static WorkingDays bundled() {
        try (InputStream stream = WorkingDays.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("the program came without " + FILE);
            }
            return read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    static WorkingDays read(BufferedReader lines) throws IOException {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split(",", 3);
                exceptions.put(LocalDate.parse(cells[0]), cells[1].equals("work"));
            }
        }
        return new WorkingDays(exceptions);
    }

    /** Whether the year's holidays are known. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    public boolean isWorkingDay(LocalDate day) {
        Boolean exception = exceptions.get(day);
        return exception != null
                ? exception
                : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /**
     * @param posted the day of posting
     * @param days how many days it stands, 1 or more
     * @param working whether only working days count
     */
    public NoticeEnd end(LocalDate posted, int days, boolean working) {
        if (days < 1) {
            throw new IllegalArgumentException("a notice of " + days + " days");
        }
        if (!working) {
            return new NoticeEnd(posted.plusDays(days), false);
        }
        LocalDate day = posted;
        boolean provisional = false;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            provisional |= !knows(day.getYear());
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return new NoticeEnd(day, provisional);
    }
}
