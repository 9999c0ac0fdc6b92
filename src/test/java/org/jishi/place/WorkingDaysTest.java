package org.jishi.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
    private final WorkingDays days = WorkingDays.bundled();

    @ParameterizedTest
    @CsvSource(textBlock = """
            # posted,   days, working, last day
            2026-09-17, 5,    true,    2026-09-23
            2026-09-24, 3,    true,    2026-09-30
            2026-09-30, 5,    true,    2026-10-13
            2026-09-30, 5,    false,   2026-10-05
            2026-02-13, 7,    true,    2026-03-02
            2025-01-24, 3,    true,    2025-02-05
            2024-04-30, 2,    true,    2024-05-07
            2023-10-06, 3,    true,    2023-10-09
            """)
    void countsFromTheDayAfterPosting(LocalDate posted, int count, boolean working, LocalDate last) {
        assertThat(days.end(posted, count, working)).isEqualTo(new NoticeEnd(last, false));
    }

    @Test
    void aYearWithoutATableGivesAProvisionalEnd() {
        assertThat(days.end(LocalDate.of(2026, 12, 30), 1, true).provisional()).isFalse();
        assertThat(days.end(LocalDate.of(2026, 12, 31), 1, true).provisional()).isTrue();
        assertThat(days.end(LocalDate.of(2026, 12, 31), 5, false).provisional()).isFalse();
        assertThat(days.knows(2027)).isFalse();
    }

    /** As many days off as the State Council's notices give, make-up days taken away: 11 a year to 2024, then 13. */
    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025, 2026})
    void holidaysAndMakeUpDaysBalance(int year) {
        int statutory = year < 2025 ? 11 : 13;
        long working = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(days::isWorkingDay)
                .count();
        long week = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .count();

        assertThat(week - working).isBetween(statutory - 2L, statutory + 2L);
    }

    @Test
    void aNoticeOfNoDaysIsAnError() {
        assertThatThrownBy(() -> days.end(LocalDate.of(2026, 1, 5), 0, true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
