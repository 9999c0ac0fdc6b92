package org.jishi.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jishi.casework.HomeCard;
import org.jishi.casework.HomeCard.State;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrainingHomeTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 9, 18);

    private final TrainingOffice it = new TrainingOffice();

    @AfterEach
    void close() {
        it.close();
    }

    private List<HomeCard> cards(Actor actor, LocalDate today) {
        return it.office.database.read(handle -> new TrainingHome().cards(handle, actor, today));
    }

    private List<HomeCard.Line> lines(Actor actor, LocalDate today) {
        return cards(actor, today).getFirst().lines();
    }

    @Test
    void theWeekShowsEachHalfDayWithItsMarks() {
        TrainingClass of = it.plan("网店运营班", 20);
        it.enrol(of, it.people(3));
        ClassFile file = it.file(of);
        it.office.as(
                it.clerk,
                () -> it.attendance.mark(
                        of.id(),
                        List.of(new MarkChange(
                                file.live().getFirst().id(),
                                file.enrolled().getFirst().id(),
                                Attendance.PRESENT)),
                        MarkSource.BOARD));
        List<HomeCard.Line> lines = lines(it.trainer, FRIDAY.plusDays(1));
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0).how().key()).isEqualTo("training.home.marked");
        assertThat(lines.get(0).how().args()).containsExactly(1L, 3L);
        assertThat(lines)
                .extracting(HomeCard.Line::state)
                .containsExactly(State.LATE, State.LATE, State.PLAIN, State.PLAIN);

        assertThat(lines(it.trainer, FRIDAY.plusDays(20)))
                .as("still missing three weeks later")
                .hasSize(4);
        it.markAll(of, Attendance.PRESENT);
        assertThat(lines(it.trainer, FRIDAY)).extracting(HomeCard.Line::state).containsOnly(State.DONE);
        assertThat(lines(it.trainer, FRIDAY.plusDays(20))).isEmpty();
    }

    @Test
    void aTrainerSeesTheirOwnAndWhoKeepsNoSheetsNothing() {
        it.plan("网店运营班", 20);
        Actor other = it.office.person("周老师", Role.TRAINER);
        assertThat(lines(it.trainer, FRIDAY)).hasSize(4);
        assertThat(lines(it.clerk, FRIDAY)).hasSize(4);
        assertThat(lines(other, FRIDAY)).isEmpty();
        assertThat(cards(it.reviewer, FRIDAY)).isEmpty();
    }
}
