package org.jishi.branding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jishi.branding.Waited.Pressure;
import org.jishi.place.WorkingDays;
import org.junit.jupiter.api.Test;

class WaitingRulesTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 9, 18);

    private final WaitingRules rules = new WaitingRules(WorkingDays.bundled());

    private Waited waited(BrandingStatus status, boolean working, LocalDate today) {
        return rules.waited(status, FRIDAY, working, null, today);
    }

    @Test
    void daysBeginOnTheDayAfterAndWorkingDaysPassOverTheWeekend() {
        assertThat(waited(BrandingStatus.PLANNED, true, FRIDAY).days()).isZero();
        assertThat(waited(BrandingStatus.PLANNED, true, FRIDAY.plusDays(3)).days())
                .as("Sunday the 20th is worked for the holidays after it")
                .isEqualTo(2);
        assertThat(waited(BrandingStatus.PLANNED, false, FRIDAY.plusDays(3)).days())
                .isEqualTo(3);
        assertThat(waited(BrandingStatus.PLANNED, true, FRIDAY.minusDays(1)).days())
                .as("a clock that was put back")
                .isZero();
    }

    @Test
    void aStepOfTheOfficeWaitsLongAfterAWeekAndItsLimitIsTold() {
        assertThat(waited(BrandingStatus.PLANNED, false, FRIDAY.plusDays(5)).pressure())
                .isEqualTo(Pressure.NONE);
        assertThat(waited(BrandingStatus.PLANNED, false, FRIDAY.plusDays(6)).pressure())
                .isEqualTo(Pressure.NEAR);
        assertThat(waited(BrandingStatus.PLANNED, false, FRIDAY.plusDays(7)).pressure())
                .isEqualTo(Pressure.NEAR);
        assertThat(waited(BrandingStatus.PLANNED, false, FRIDAY.plusDays(8)).pressure())
                .isEqualTo(Pressure.LATE);
        assertThat(waited(BrandingStatus.APPROVED, false, FRIDAY.plusDays(80)).pressure())
                .as("the provider has it")
                .isEqualTo(Pressure.NONE);
        assertThat(waited(BrandingStatus.PAID, false, FRIDAY.plusDays(80)).pressure())
                .isEqualTo(Pressure.NONE);
    }

    @Test
    void aNoticePressesByItsOwnLastDay() {
        LocalDate last = FRIDAY.plusDays(20);
        assertThat(posted(last, last.minusDays(2))).isEqualTo(Pressure.NONE);
        assertThat(posted(last, last.minusDays(1))).isEqualTo(Pressure.NEAR);
        assertThat(posted(last, last)).isEqualTo(Pressure.NEAR);
        assertThat(posted(last, last.plusDays(1))).isEqualTo(Pressure.LATE);
    }

    private Pressure posted(LocalDate last, LocalDate today) {
        return rules.waited(BrandingStatus.POSTED, FRIDAY, true, last, today).pressure();
    }
}
