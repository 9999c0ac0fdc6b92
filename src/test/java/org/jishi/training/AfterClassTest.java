package org.jishi.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jishi.casework.Task;
import org.jishi.person.TimelineEntry;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.act.Acts;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens after a class: follow-ups, call-backs, and what the desk and a person's page are told. */
class AfterClassTest {
    private static final LocalDate LATER = LocalDate.of(2026, 11, 1);

    private final TrainingOffice room = new TrainingOffice();
    private final FollowUpService followUps = new FollowUpService(room.office.acts);
    private final CallBackService callBacks = new CallBackService(room.office.acts);

    @AfterEach
    void close() {
        room.close();
    }

    private static FollowUpDraft shop(int months, LocalDate on) {
        return new FollowUpDraft(
                months,
                on,
                true,
                true,
                "抖音",
                "https://v.example/1",
                Money.ofYuan(1200),
                "",
                "脐橙包装",
                NextStep.BRANDING,
                "");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                2026-09-19, 0, 2026-10-18, 1
                2026-09-19, 0, 2026-10-19, 1
                2026-09-19, 0, 2027-01-01, 3
                2026-09-19, 1, 2026-11-01, 3
                2026-09-19, 3, 2027-12-01, 12
                2026-09-19, 12, 2027-12-01, 0
                """)
    void theContactThatIsDue(LocalDate completedOn, int last, LocalDate today, int due) {
        assertThat(FollowUpRules.due(completedOn, last, today)).isEqualTo(due);
    }

    @Test
    void aContactIsEnteredOnceAndChangedAfterwards() {
        TrainingClass of = room.completed("抖音直播入门", 3);
        room.office.time.goTo(LATER);
        assertThat(followUps.page(PageRequest.first(10).filter("due", "yes")).total())
                .isEqualTo(3);
        FollowUpRow row = followUps.page(PageRequest.first(10)).rows().getFirst();
        assertThat(row.dueMonths()).isEqualTo(1);

        FollowUp made = followUps.record(row.enrolmentId(), shop(1, LATER));
        assertThat(made.shopOpened()).isTrue();
        assertThat(followUps.page(PageRequest.first(10).filter("due", "yes")).total())
                .isEqualTo(2);
        assertThat(followUps
                        .page(PageRequest.first(10).filter("step", "BRANDING"))
                        .rows())
                .singleElement()
                .returns("脐橙包装", FollowUpRow::helpWanted)
                .returns(made.id(), FollowUpRow::followUpId)
                .returns(3, FollowUpRow::dueMonths);

        FollowUp after = followUps.record(
                row.enrolmentId(),
                new FollowUpDraft(1, LATER, false, true, "抖音", "", null, "务工", "", NextStep.NONE, "没有接通"));
        assertThat(after.id()).isEqualTo(made.id());
        assertThat(after.shopOpened()).isFalse();
        assertThat(after.job()).isEmpty();
        assertThat(followUps.of(row.enrolmentId())).hasSize(1);
        assertThat(followUps
                        .page(PageRequest.first(10).filter("class", of.id().toString()))
                        .total())
                .isEqualTo(3);
    }

    @Test
    void whoDidNotCompleteIsNotFollowedUpAndDaysMustMakeSense() {
        TrainingClass of = room.completed("抖音直播入门", 1);
        UUID enrolment = room.file(of).enrolled().getFirst().id();
        assertThatThrownBy(() -> followUps.record(enrolment, shop(1, LATER))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> followUps.record(enrolment, shop(2, LocalDate.of(2026, 9, 30))))
                .isInstanceOf(Refusal.class);
        TrainingClass open = room.plan("还没上完", 5);
        UUID other = room.enrol(open, room.people(1)).getFirst().id();
        assertThatThrownBy(() -> followUps.record(other, shop(1, LocalDate.of(2026, 9, 30))))
                .isInstanceOf(Refusal.class);
        assertThat(followUps.of(enrolment)).isEmpty();
    }

    @Test
    void aSampleIsDrawnByAReviewerAndCalledByAnother() {
        room.completed("抖音直播入门", 30);
        LocalDate first = LocalDate.of(2026, 9, 1);
        LocalDate last = LocalDate.of(2026, 9, 30);
        assertThatThrownBy(() -> callBacks.draw(first, last, null, 5, 10)).isInstanceOf(Refusal.class);
        CallBackSample sample = room.office.as(room.reviewer, () -> callBacks.draw(first, last, null, 5, 10));
        assertThat(sample.population()).isEqualTo(30);
        List<CallBack> lines = callBacks.lines(sample.id());
        assertThat(lines).hasSize(10).allMatch(line -> line.result() == null);

        CallBack.Call call = new CallBack.Call(
                LocalDate.of(2026, 9, 30), CallBack.Result.REACHED, CallBack.Answer.YES, CallBack.Answer.NO, 5, "");
        callBacks.record(lines.getFirst(), call);
        assertThat(callBacks.page(PageRequest.first(10)).rows())
                .singleElement()
                .returns(10, CallBackRow::size)
                .returns(1, CallBackRow::called)
                .returns(1, CallBackRow::confirmed);
        assertThatThrownBy(() -> callBacks.record(lines.getFirst(), call)).isInstanceOf(Refusal.class);

        Actor both = room.office.person("两个岗位", Role.REVIEWER, Role.CLERK);
        CallBackSample own = room.office.as(both, () -> callBacks.draw(first, last, null, 5, 10));
        assertThatThrownBy(() -> room.office.as(both, () -> {
                    callBacks.record(callBacks.lines(own.id()).getFirst(), call);
                    return true;
                }))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theSameSeedDrawsTheSamePeople() {
        List<UUID> population =
                IntStream.range(0, 400).mapToObj(i -> new UUID(7, i)).toList();
        List<UUID> drawn = CallBackService.drawn(population, 5, 10, 42);
        assertThat(drawn).hasSize(20).doesNotHaveDuplicates().isEqualTo(CallBackService.drawn(population, 5, 10, 42));
        assertThat(CallBackService.drawn(population, 5, 10, 43)).isNotEqualTo(drawn);
        assertThat(CallBackService.drawn(population.subList(0, 6), 5, 10, 1)).hasSize(6);
    }

    /** The battery of the clock is dead: the sample is of the year that its number says. */
    @Test
    void aClockOf2001SetsNoYearBesideTheSamplesNumber() {
        room.completed("抖音直播入门", 12);
        Office of = room.office;
        CallBackService on2001 = new CallBackService(
                new Acts(of.database, of.access, of.trail, of.ids, OfficeClock.fixed(LocalDate.of(2001, 1, 1))));
        CallBackSample drawn = of.as(room.reviewer, () -> on2001.draw(LocalDate.of(2026, 9, 1), LATER, null, 5, 10));
        assertThat(drawn.number()).isEqualTo("HF-2026-0001");
        assertThat(drawn.numberYear()).isEqualTo(2026);
    }

    @Test
    void theDeskIsToldWhatWaits() {
        room.completed("抖音直播入门", 12);
        TrainingClass unmarked = room.plan("没有登记考勤的班", 5);
        room.enrol(unmarked, room.people(1));
        TrainingClass toClose = room.plan("可以结班的班", 5);
        room.enrol(toClose, room.people(1));
        room.markAll(toClose, Attendance.PRESENT);
        room.office.as(room.reviewer, () -> callBacks.draw(LocalDate.of(2026, 9, 1), LATER, null, 5, 10));
        room.office.time.goTo(LATER);
        List<Task> tasks = room.office.database.read(handle -> new TrainingTasks().tasks(handle, room.clerk, LATER));
        assertThat(tasks)
                .extracting(Task::key, task -> task.args().getFirst())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("training.task.unmarked", 1L),
                        org.assertj.core.groups.Tuple.tuple("training.task.toClose", 1L),
                        org.assertj.core.groups.Tuple.tuple("training.task.followUps", 12L),
                        org.assertj.core.groups.Tuple.tuple("training.task.callBacks", 10L));
        Actor stranger = room.office.person("别的老师", Role.TRAINER);
        assertThat(room.office.database.read(handle -> new TrainingTasks().tasks(handle, stranger, LATER)).stream()
                        .filter(task -> task.isFor(stranger)))
                .isEmpty();
    }

    /** An auditor reads every class; marks only the own ones, and only those wait for marks. */
    @Test
    void aTrainerWithASecondRoleSeesInTheListWhatHomeCounts() {
        Actor both = room.office.person("兼审计的老师", Role.TRAINER, Role.AUDITOR);
        TrainingClass ofAnother = room.plan("别人的班", 5);
        room.enrol(ofAnother, room.people(1));
        room.office.time.goTo(LATER);
        PageRequest unmarked = PageRequest.first(10).filter("todo", ClassTodo.UNMARKED.name());
        assertThat(room.office
                        .as(room.trainer, () -> room.classes.page(unmarked))
                        .total())
                .isEqualTo(1);
        room.office.signIn(both);
        assertThat(room.classes.page(PageRequest.first(10)).total()).isEqualTo(1);
        assertThat(room.classes.page(unmarked).total()).isZero();
        List<Task> counted = room.office.database.read(handle -> new TrainingTasks().tasks(handle, both, LATER));
        assertThat(counted).filteredOn(task -> task.isFor(both)).isEmpty();
    }

    @Test
    void aPersonsPageTellsTheClassesAndWhatCameAfter() {
        TrainingClass of = room.completed("抖音直播入门", 1);
        Learner one = room.file(of).enrolled().getFirst();
        room.office.time.goTo(LATER);
        followUps.record(one.id(), shop(1, LATER));
        List<TimelineEntry> entries = room.office.database.read(
                handle -> new TrainingTimeline().of(handle, one.enrolment().personId()));
        assertThat(entries.stream()
                        .map(entry -> Map.entry(entry.on(), entry.what().key())))
                .containsExactly(
                        Map.entry(LocalDate.of(2026, 9, 30), "training.timeline.enrolled"),
                        Map.entry(LocalDate.of(2026, 9, 19), "training.timeline.certified"),
                        Map.entry(LATER, "training.timeline.shop"));
    }
}
