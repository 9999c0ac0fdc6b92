package org.jishi.admin;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jishi.place.Holiday;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/**
 * Reads the State Council's notice of a year's holidays as it is published, an item a festival: "一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。" All
 * of a year or nothing: half a table would end public notices on wrong days. What was copied from a page or a PDF breaks its
 * lines anywhere, so only a new item begins one, and a sentence of an item that has a day and is not understood is told.
 */
public final class HolidayNotice {
    private static final String FIELD = "text";
    private static final List<String> FESTIVALS = List.of("元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆");
    /** More in one line is a slip of the pen. */
    private static final int LONGEST = 12;

    private static final Pattern REMARK = Pattern.compile("（[^（）]{0,60}）|\\([^()]{0,60}\\)");
    private static final Pattern NUMBERED = Pattern.compile("^[一二三四五六七八九十0-9]{1,3}[、.．]");
    /** "二、春节：" or "春节：" */
    private static final Pattern ITEM =
            Pattern.compile("^(?:[一二三四五六七八九十0-9]{1,3}[、.．])?[^：。；0-9]{2,12}：|^[一二三四五六七八九十]{1,3}、");

    private static final Pattern DAY = Pattern.compile("(?:([0-9]{4})年)?(?:([0-9]{1,2})月)?([0-9]{1,2})日");

    private final int year;
    private final Map<LocalDate, Holiday> days = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private HolidayNotice(int year) {
        this.year = year;
    }

    /**
     * @return the days that are not as the week has them, the first one first
     * @throws Refusal when it is not the whole of that year's notice
     */
    public static List<Holiday> read(int year, String text) {
        HolidayNotice notice = new HolidayNotice(year);
        items(text).forEach(notice::item);
        notice.check();
        Refusal.ifAny(notice.problems);
        return notice.days.values().stream()
                .sorted(Comparator.comparing(Holiday::day))
                .toList();
    }

    private static List<String> items(String text) {
        List<StringBuilder> items = new ArrayList<>();
        for (String each : text.lines().toList()) {
            String line = each.strip().replace(':', '：');
            if (items.isEmpty() || ITEM.matcher(line).find()) {
                items.add(new StringBuilder());
            }
            items.getLast().append(line);
        }
        return items.stream().map(StringBuilder::toString).toList();
    }

    private void item(String written) {
        String line = REMARK.matcher(written).replaceAll("");
        int colon = line.indexOf('：');
        String name = colon < 0
                ? ""
                : NUMBERED.matcher(line.substring(0, colon).strip())
                        .replaceFirst("")
                        .strip();
        if (FESTIVALS.stream().noneMatch(name::contains)) {
            return;
        }
        for (String sentence : line.substring(colon + 1).split("[。；;]")) {
            if (sentence.contains("上班") || sentence.contains("补班")) {
                days(name, sentence).forEach(day -> work(day, name));
            } else if (sentence.contains("放假") || sentence.contains("休")) {
                days(name, sentence).forEach(day -> days.put(day, new Holiday(day, false, name)));
            } else if (DAY.matcher(sentence).find() && !sentence.contains("国务院")) {
                // whose day of issue stands behind the last item
                problems.add(Problem.at(FIELD, "admin.holidays.unread", name, sentence.strip()));
            }
        }
    }

    private void work(LocalDate day, String name) {
        if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            problems.add(Problem.at(FIELD, "admin.holidays.workAnyway", day));
        }
        days.put(day, new Holiday(day, true, name));
    }

    /** The days that a sentence names; what stands between two with "至" belongs to it. A month is told once. */
    private List<LocalDate> days(String name, String sentence) {
        List<LocalDate> found = new ArrayList<>();
        Matcher matcher = DAY.matcher(sentence);
        int inYear = year;
        int inMonth = 0;
        int from = 0;
        while (matcher.find()) {
            int before = inMonth;
            inMonth = matcher.group(2) == null ? inMonth : Integer.parseInt(matcher.group(2));
            if (matcher.group(1) != null) {
                inYear = Integer.parseInt(matcher.group(1));
            } else if (found.isEmpty() && inMonth == 12 && name.contains("元旦")) {
                inYear = year - 1;
            } else if (inMonth < before) {
                inYear++;
            }
            try {
                LocalDate day = LocalDate.of(inYear, inMonth, Integer.parseInt(matcher.group(3)));
                String between = sentence.substring(from, matcher.start());
                if (!found.isEmpty() && (between.contains("至") || between.contains("—") || between.contains("-"))) {
                    span(found, day);
                } else {
                    found.add(day);
                }
            } catch (DateTimeException e) {
                problems.add(Problem.at(FIELD, "admin.holidays.noDay", name, matcher.group()));
            }
            from = matcher.end();
        }
        return found;
    }

    private void span(List<LocalDate> found, LocalDate last) {
        LocalDate first = found.getLast();
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST))) {
            problems.add(Problem.at(FIELD, "admin.holidays.span", first, last));
            return;
        }
        first.plusDays(1).datesUntil(last.plusDays(1)).forEach(found::add);
    }

    private void check() {
        List<String> missing = FESTIVALS.stream()
                .filter(festival -> days.values().stream()
                        .noneMatch(day -> !day.work() && day.name().contains(festival)))
                .toList();
        if (!missing.isEmpty()) {
            problems.add(Problem.at(FIELD, "admin.holidays.missing", missing));
        }
        days.keySet().stream()
                .filter(day -> day.isBefore(LocalDate.of(year - 1, 12, 20)) || day.getYear() > year)
                .findFirst()
                .ifPresent(
                        day -> problems.add(Problem.at(FIELD, "admin.holidays.otherYear", day, String.valueOf(year))));
    }
}
