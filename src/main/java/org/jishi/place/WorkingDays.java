package org.jishi.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Working days by the State Council's yearly notice: from {@code data/holidays.csv}, and by what the office entered for
 * years that came out later. Day 1 of a public notice is the day after posting (domain rule 8).
 */
public final class WorkingDays {
    private static final String FILE = "/data/holidays.csv";

    /** What came with the program, by year. */
    private final Map<Integer, List<Holiday>> bundled;

    private volatile Known known;

    /**
     * What holds now; replaced as a whole.
     *
     * @param exceptions day to whether it is worked, where that differs from the week
     */
    private record Known(Map<Integer, List<Holiday>> years, Map<LocalDate, Boolean> exceptions, Set<Integer> own) {
        static Known of(Map<Integer, List<Holiday>> years, Set<Integer> own) {
            return new Known(
                    Map.copyOf(years),
                    years.values().stream()
                            .flatMap(Collection::stream)
                            .collect(Collectors.toUnmodifiableMap(Holiday::day, Holiday::work, (one, same) -> one)),
                    Set.copyOf(own));
        }
    }

    private WorkingDays(Map<Integer, List<Holiday>> bundled) {
        this.bundled = Map.copyOf(bundled);
        this.known = Known.of(bundled, Set.of());
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
        return new WorkingDays(parse(lines.lines()::iterator).stream()
                .collect(Collectors.groupingBy(day -> day.day().getYear())));
    }

    /** Lines of {@code day,off|work,name}, blank ones and remarks apart. */
    public static List<Holiday> parse(Iterable<String> lines) {
        Map<LocalDate, Holiday> days = new HashMap<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split(",", 3);
                LocalDate day = LocalDate.parse(cells[0]);
                days.put(day, new Holiday(day, cells[1].equals("work"), cells.length < 3 ? "" : cells[2]));
            }
        }
        return days.values().stream().sorted(Comparator.comparing(Holiday::day)).toList();
    }

    /** Lines that {@link #parse} reads back. */
    public static String lines(Collection<Holiday> days) {
        Function<Holiday, String> line =
                day -> String.join(",", day.day().toString(), day.work() ? "work" : "off", day.name());
        return days.stream().map(line).collect(Collectors.joining("\n"));
    }

    /** From now on the office's own years stand in the place of those that came with the program. */
    public void use(Map<Integer, List<Holiday>> own) {
        Map<Integer, List<Holiday>> years = new HashMap<>(bundled);
        years.putAll(own);
        known = Known.of(years, own.keySet());
    }

    /** The days of a year that are not as the week has them; none when the year is not known. */
    public List<Holiday> of(int year) {
        return known.years().getOrDefault(year, List.of());
    }

    /** Whether the office entered the year itself. */
    public boolean isOwn(int year) {
        return known.own().contains(year);
    }

    /** Whether the year's holidays are known. */
    public boolean knows(int year) {
        return known.years().containsKey(year);
    }

    public boolean isWorkingDay(LocalDate day) {
        Boolean exception = known.exceptions().get(day);
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
