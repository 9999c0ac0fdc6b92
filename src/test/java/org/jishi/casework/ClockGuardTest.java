package org.jishi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.jishi.platform.access.Actor;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.support.CaseOffice;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClockGuardTest {
    private CaseOffice cases;
    private Office office;

    @BeforeEach
    void open() {
        cases = new CaseOffice();
        office = cases.office;
    }

    @AfterEach
    void close() {
        cases.close();
    }

    @Test
    void weekendIsOrdinary() {
        workOn("2026-09-11");
        office.time.goTo(LocalDate.of(2026, 9, 14));
        assertThat(day()).isEqualTo("2026-09-14");
    }

    @Test
    void nationalDayIsOrdinary() {
        workOn("2026-09-30");
        office.time.goTo(LocalDate.of(2026, 10, 8));
        assertThat(day()).isEqualTo("2026-10-08");
    }

    @Test
    void missedWorkingDayAsksTwoDifferentPeople() {
        workOn("2026-09-15");
        office.time.goTo(LocalDate.of(2026, 9, 17));
        refused();
        confirm(cases.reviewer);
        confirm(cases.reviewer);
        assertThatThrownBy(this::day)
                .as("who has looked already is named")
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems().getFirst())
                                .isEqualTo(Problem.of(
                                        "casework.clock.jumpedOne", LocalDate.of(2026, 9, 17), cases.reviewer.name())));
        confirm(cases.approver);
        assertThat(day()).isEqualTo("2026-09-17");
        workOn("2026-09-18");
        assertThat(day()).as("once is enough").isEqualTo("2026-09-18");
    }

    @Test
    void missedWorkingDayInTheTrailAsksEvenWhenWorkWentOn() {
        workOn("2026-09-15");
        workOn("2026-09-17");
        workOn("2026-09-18");
        refused();
    }

    @Test
    void missedWorkingSaturdayAsks() {
        workOn("2026-10-09");
        office.time.goTo(LocalDate.of(2026, 10, 12));
        refused();
    }

    @Test
    void clockPutBackDoesNotTakeTheDayBack() {
        workOn("2026-09-17");
        office.time.goTo(LocalDate.of(2026, 9, 1));
        assertThat(day()).isEqualTo("2026-09-17");
    }

    private void workOn(String day) {
        office.time.goTo(LocalDate.parse(day));
        office.database.change(handle -> office.trail.note(handle, cases.clerk, "test.work", Map.of()));
    }

    private void confirm(Actor actor) {
        office.as(actor, cases.clockGuard::confirm);
    }

    private LocalDate day() {
        return office.database.read(cases.clockGuard::day);
    }

    private void refused() {
        assertThatThrownBy(this::day).hasMessage("casework.clock.jumped");
    }
}
