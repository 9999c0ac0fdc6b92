package org.jishi.training;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jishi.platform.text.Problem;
import org.jishi.platform.workbook.Cell;
import org.jishi.platform.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Finds which column of a sheet is which half-day: by a day and a half-day in the headings, the day standing above it or
 * further left; by the half-day alone in a class of one day; by a number (第3场).
 */
final class SignInColumns {
    /** Rows above the data in which headings may stand. */
    private static final int HEADING_ROWS = 4;

    private static final int MOST_COLUMNS = 200;
    private static final Pattern DAY = Pattern.compile("(?:(\\d{4})[-./年])?(\\d{1,2})[-./月](\\d{1,2})(?:日|号)?(.{0,8})");
    private static final Pattern NUMBERED = Pattern.compile("第?(\\d{1,3})(?:场|次|讲|节)");

    private final Sheet sheet;
    private final int firstDataRow;
    private final List<ClassSession> sessions;
    private final LocalDate today;

    SignInColumns(Sheet sheet, int firstDataRow, List<ClassSession> sessions, LocalDate today) {
        this.sheet = sheet;
        this.firstDataRow = firstDataRow;
        this.sessions = sessions;
        this.today = today;
    }

    /** A day without a year, where none is written. */
    private record Day(@Nullable Integer year, MonthDay day) {
        boolean is(LocalDate date) {
            return MonthDay.from(date).equals(day) && (year == null || year == date.getYear());
        }
    }

    /** @param taken columns that hold something else: name, number, village */
    List<SignInPlan.Column> find(Set<Integer> taken) {
        List<SignInPlan.Column> found = new ArrayList<>();
        int width = Math.min(MOST_COLUMNS, sheet.width());
        for (int column = 0; column < width; column++) {
            if (!taken.contains(column)) {
                read(column).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<SignInPlan.Column> read(int column) {
        Day own = null;
        Half half = null;
        Integer number = null;
        List<String> words = new ArrayList<>();
        for (int row = Math.max(0, firstDataRow - HEADING_ROWS); row < firstDataRow; row++) {
            String text = plain(sheet.cell(row, column).text());
            if (text.isEmpty()) {
                continue;
            }
            Day day = day(text);
            Half halfHere = half(text);
            Matcher numbered = NUMBERED.matcher(text);
            if (day != null || halfHere != null || numbered.matches()) {
                words.add(sheet.cell(row, column).text().strip());
            }
            own = day == null ? own : day;
            half = halfHere == null ? half : halfHere;
            number = numbered.matches() ? Integer.valueOf(numbered.group(1)) : number;
        }
        if (own == null && half == null && number == null) {
            return Optional.empty();
        }
        Day day = own == null ? left(column) : own;
        if (own == null && day != null) {
            words.addFirst(day.day().getMonthValue() + "-" + day.day().getDayOfMonth());
        }
        String heading = String.join(" ", words.stream().distinct().toList());
        return Optional.of(decide(column, heading, day, half, number));
    }

    private SignInPlan.Column decide(
            int column, String heading, @Nullable Day day, @Nullable Half half, @Nullable Integer number) {
        List<ClassSession> fits = sessions.stream()
                .filter(session -> day == null || day.is(session.heldOn()))
                .filter(session -> half == null || half == session.half())
                .filter(session -> number == null || sessions.indexOf(session) == number - 1)
                .toList();
        String place = Cell.columnName(column);
        if (fits.size() != 1) {
            return new SignInPlan.Column(
                    column,
                    heading,
                    null,
                    Problem.of(
                            fits.isEmpty() ? "training.sheet.noSession" : "training.sheet.whichSession",
                            place,
                            heading));
        }
        ClassSession session = fits.getFirst();
        return session.heldOn().isAfter(today)
                ? new SignInPlan.Column(
                        column, heading, null, Problem.of("training.sheet.toCome", place, session.heldOn()))
                : new SignInPlan.Column(column, heading, session, null);
    }

    /** The day nearest at the left in the headings. */
    private @Nullable Day left(int column) {
        for (int at = column - 1; at >= 0; at--) {
            for (int row = Math.max(0, firstDataRow - HEADING_ROWS); row < firstDataRow; row++) {
                Day day = day(plain(sheet.cell(row, at).text()));
                if (day != null) {
                    return day;
                }
            }
        }
        return null;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static @Nullable Day day(String text) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            String year = matcher.group(1);
            return new Day(
                    year == null ? null : Integer.valueOf(year),
                    MonthDay.of(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Half half(String text) {
        if (text.contains("上午") || text.equals("上") || text.endsWith("morning") || text.endsWith("am")) {
            return Half.MORNING;
        }
        if (text.contains("下午") || text.equals("下") || text.endsWith("afternoon") || text.endsWith("pm")) {
            return Half.AFTERNOON;
        }
        return text.contains("晚上") || text.equals("晚") || text.endsWith("evening") ? Half.EVENING : null;
    }
}
