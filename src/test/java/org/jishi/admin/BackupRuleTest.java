package org.jishi.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jishi.platform.time.OfficeClock;
import org.junit.jupiter.api.Test;

class BackupRuleTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static BackupRule.Candidate at(LocalDate day, int hour, BackupKind kind, long rows) {
        Instant moment = day.atTime(hour, 0).atZone(OfficeClock.ZONE).toInstant();
        return new BackupRule.Candidate(day + "-" + hour + kind, kind, 0, moment, rows);
    }

    private static BackupRule.Candidate at(LocalDate day) {
        return at(day, 18, BackupKind.DAILY, 1_000);
    }

    @Test
    void sevenDaysEightWeeksAndTwelveMonthsStayHoweverLongTheOfficeWorks() {
        List<BackupRule.Candidate> there = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            there.add(at(FIRST.plusDays(i)));
            Set<String> kept = BackupRule.kept(there);
            there.removeIf(each -> !kept.contains(each.name()));
            assertThat(there).hasSizeLessThanOrEqualTo(7 + 8 + 12);
        }
        LocalDate last = FIRST.plusDays(899);
        assertThat(there)
                .extracting(BackupRule.Candidate::name)
                .contains(at(last.minusDays(6)).name());
        // pruned day by day, the newest of each month is still there
        for (int month = 1; month < 12; month++) {
            LocalDate end =
                    last.minusMonths(month).withDayOfMonth(1).plusMonths(1).minusDays(1);
            assertThat(there).extracting(BackupRule.Candidate::name).contains(at(end).name());
        }
        assertThat(there.stream()
                        .map(BackupRule.Candidate::madeAt)
                        .min(Instant::compareTo)
                        .orElseThrow())
                .isAfter(last.minusMonths(13).atStartOfDay(OfficeClock.ZONE).toInstant());
    }

    @Test
    void ofOneDayTheNewestStaysAndAHolidayPushesNothingOut() {
        List<BackupRule.Candidate> there = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            there.add(at(FIRST.plusDays(i)));
        }
        LocalDate back = FIRST.plusDays(40);
        there.add(at(back, 9, BackupKind.DAILY, 1_000));
        there.add(at(back, 18, BackupKind.DAILY, 1_000));
        assertThat(BackupRule.kept(there))
                .hasSize(7)
                .contains(at(FIRST).name(), at(back).name())
                .doesNotContain(at(back, 9, BackupKind.DAILY, 0).name());
    }

    @Test
    void oneOfHalfTheSizeTakesNoPlaceFromAFullOne() {
        List<BackupRule.Candidate> there = new ArrayList<>(List.of(at(FIRST), at(FIRST.plusDays(1))));
        for (int i = 2; i < 60; i++) {
            there.add(at(FIRST.plusDays(i), 18, BackupKind.DAILY, 499));
        }
        assertThat(BackupRule.kept(there))
                .contains(at(FIRST).name(), at(FIRST.plusDays(1)).name());
        assertThat(BackupRule.isSmall(there.getLast(), there)).isTrue();
        assertThat(BackupRule.isSmall(there.getFirst(), there)).isFalse();
        // of the same day
        List<BackupRule.Candidate> day = List.of(at(FIRST), at(FIRST, 19, BackupKind.DAILY, 0));
        assertThat(BackupRule.kept(day)).hasSize(2);
    }

    @Test
    void thoseBeforeAMigrationOrARestoreAreKeptBesideTheDaily() {
        List<BackupRule.Candidate> there = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            there.add(at(FIRST.plusDays(i), 8, BackupKind.MIGRATION, 1_000));
            there.add(at(FIRST.plusDays(i), 9, BackupKind.RESTORE, 1_000));
        }
        for (int i = 0; i < 200; i++) {
            there.add(at(FIRST.plusDays(i)));
        }
        Set<String> kept = BackupRule.kept(there);
        assertThat(kept.stream().filter(name -> name.endsWith("MIGRATION"))).hasSize(3);
        assertThat(kept.stream().filter(name -> name.endsWith("RESTORE"))).hasSize(3);
        assertThat(kept)
                .contains(at(FIRST.plusDays(4), 8, BackupKind.MIGRATION, 0).name());
    }

    /** The battery died in the third week: some days of 2001, some of next year, and the right ones again. */
    @Test
    void aWrongClockPushesOutNeitherTheNewestNorTheFullHistory() {
        List<BackupRule.Candidate> there = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            days.add(FIRST.plusDays(i));
        }
        for (int i = 0; i < 5; i++) {
            days.add(LocalDate.of(2001, 1, 1).plusDays(i));
            days.add(LocalDate.of(2030, 1, 1).plusDays(i));
        }
        for (int i = 400; i < 460; i++) {
            days.add(FIRST.plusDays(i));
        }
        int order = 0;
        for (LocalDate day : days) {
            BackupRule.Candidate made = new BackupRule.Candidate(
                    day.toString(),
                    BackupKind.DAILY,
                    ++order,
                    day.atTime(18, 0).atZone(OfficeClock.ZONE).toInstant(),
                    1_000 + order);
            there.add(made);
            Set<String> kept = BackupRule.kept(there);
            assertThat(kept).as("what was just made").contains(made.name());
            there.removeIf(each -> !kept.contains(each.name()));
            assertThat(there).hasSizeBetween(Math.min(order, 7), 7 + 8 + 12);
        }
        LocalDate last = FIRST.plusDays(459);
        for (int i = 0; i < 7; i++) {
            assertThat(there)
                    .extracting(BackupRule.Candidate::name)
                    .contains(last.minusDays(i).toString());
        }
        assertThat(there)
                .extracting(BackupRule.Candidate::name)
                .as("a month of before the wrong days is still there")
                .contains("2026-07-31", "2026-10-31");
    }
}
