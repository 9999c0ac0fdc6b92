package org.jishi.platform.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reporting period, written 2026 (year), 2026Q3 (quarter) or 2026-09 (month).
 *
 * @param first its first day
 * @param last its last day
 */
public record Period(Kind kind, LocalDate first, LocalDate last) {
    public enum Kind {
        YEAR,
        QUARTER,
        MONTH
    }

    private static final Pattern WRITTEN = Pattern.compile("(20\\d{2})(?:Q([1-4])|-(0[1-9]|1[0-2]))?");

    public static Optional<Period> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip().toUpperCase(java.util.Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return Optional.of(quarter(year, Integer.parseInt(matcher.group(2))));
        }
        if (matcher.group(3) != null) {
            return Optional.of(month(YearMonth.of(year, Integer.parseInt(matcher.group(3)))));
        }
        return Optional.of(year(year));
    }

    public static Period year(int year) {
        return new Period(Kind.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static Period quarter(int year, int quarter) {
        LocalDate first = LocalDate.of(year, quarter * 3 - 2, 1);
        return new Period(Kind.QUARTER, first, first.plusMonths(3).minusDays(1));
    }

    public static Period quarterOf(LocalDate day) {
        return quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public static Period month(YearMonth month) {
        return new Period(Kind.MONTH, month.atDay(1), month.atEndOfMonth());
    }

    public int year() {
        return first.getYear();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** From the first of January to this period's last day. */
    public Period yearToDate() {
        return new Period(Kind.YEAR, LocalDate.of(year(), 1, 1), last);
    }

    /** The same period one year before. */
    public Period yearBefore() {
        return new Period(
                kind, first.minusYears(1), YearMonth.from(last).minusYears(1).atEndOfMonth());
    }

    /** The quarter that it is or begins in, from 1. */
    public int quarter() {
        return (first.getMonthValue() + 2) / 3;
    }

    /** As papers of the office say it, which are in Chinese: 2026 年, 2026 年第 3 季度, 2026 年 9 月. */
    public String onPaper() {
        return switch (kind) {
            case YEAR -> year() + " 年";
            case QUARTER -> year() + " 年第 " + quarter() + " 季度";
            case MONTH -> year() + " 年 " + first.getMonthValue() + " 月";
        };
    }

    /** As it is written: 2026, 2026Q3, 2026-09. */
    @Override
    public String toString() {
        return switch (kind) {
            case YEAR -> String.valueOf(year());
            case QUARTER -> year() + "Q" + quarter();
            case MONTH -> YearMonth.from(first).toString();
        };
    }
}
