package org.jishi.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import org.jishi.person.Person;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.store.StoreException;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttendanceTest {
    private final TrainingOffice it = new TrainingOffice();

    @AfterEach
    void close() {
        it.office.database.change(
                handle -> assertThat(TrailCheck.run(handle, null)).isEmpty());
        it.close();
    }

    private long entries() {
        return it.office.database.read(
                handle -> it.office.trail.head(handle).orElseThrow().seq());
    }

    @Test
    void theFirstMarkOpensTheClassAndHoldsTheSession() {
        TrainingClass of = it.plan("直播班", 5);
        Enrolment person = it.enrol(of, it.people(1)).getFirst();
        ClassSession session = it.file(of).sessions().getFirst();

        int changed = it.office.as(
                it.trainer,
                () -> it.attendance.mark(
                        of.id(),
                        List.of(new MarkChange(session.id(), person.id(), Attendance.LATE)),
                        MarkSource.BOARD));

        assertThat(changed).isEqualTo(1);
        ClassFile file = it.file(of);
        assertThat(file.trainingClass().status()).isEqualTo(ClassStatus.OPEN);
        assertThat(file.held()).extracting(ClassSession::id).containsExactly(session.id());
        assertThat(file.enrolled().getFirst().marks()).containsEntry(session.id(), Attendance.LATE);
    }

    @Test
    void theSameMarkAgainWritesNothing() {
        TrainingClass of = it.plan("直播班", 5);
        it.enrol(of, it.people(2));
        it.markAll(of, Attendance.PRESENT);
        long before = entries();

        it.markAll(of, Attendance.PRESENT);

        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void ofTwoMarksForOneCellTheLaterWinsAndAMarkCanBeTakenBack() {
        TrainingClass of = it.plan("直播班", 5);
        Enrolment person = it.enrol(of, it.people(1)).getFirst();
        UUID session = it.file(of).sessions().getFirst().id();
        it.attendance.mark(
                of.id(),
                List.of(
                        new MarkChange(session, person.id(), Attendance.LATE),
                        new MarkChange(session, person.id(), Attendance.ABSENT)),
                MarkSource.BOARD);
        assertThat(it.file(of).enrolled().getFirst().marks()).containsEntry(session, Attendance.ABSENT);

        it.attendance.mark(of.id(), List.of(new MarkChange(session, person.id(), null)), MarkSource.BOARD);
        assertThat(it.file(of).enrolled().getFirst().marks()).isEmpty();
    }

    @Test
    void nothingIsWrittenWhenOneMarkOfTheBatchCannotBe() {
        TrainingClass of = it.plan("直播班", 5);
        List<Enrolment> people = it.enrol(of, it.people(2));
        ClassSession session = it.file(of).sessions().getFirst();
        it.enrolments.withdraw(people.getLast(), "外出");

        assertThatThrownBy(() -> it.attendance.mark(
                        of.id(),
                        people.stream()
                                .map(one -> new MarkChange(session.id(), one.id(), Attendance.PRESENT))
                                .toList(),
                        MarkSource.BOARD))
                .hasMessage("training.mark.notInClass");
        assertThat(it.file(of).enrolled().getFirst().marks()).isEmpty();
    }

    @Test
    void noMarksInTheFutureInCancelledSessionsOrByStrangers() {
        TrainingClass of = it.classes.plan(
                ClassDraft.of(
                        "十月班",
                        ClassKind.BASIC,
                        java.time.LocalDate.of(2026, 9, 30),
                        java.time.LocalDate.of(2026, 10, 1),
                        5),
                java.util.Set.of(Half.MORNING));
        Enrolment person = it.enrol(of, it.people(1)).getFirst();
        List<ClassSession> sessions = it.file(of).sessions();

        assertThatThrownBy(() -> mark(of, sessions.getLast(), person)).hasMessage("training.mark.future");
        it.sessions.cancel(sessions.getFirst(), "停电");
        assertThatThrownBy(() -> mark(of, sessions.getFirst(), person)).hasMessage("training.mark.cancelled");
        it.office.signIn(it.trainer);
        assertThatThrownBy(() -> mark(of, sessions.getFirst(), person)).hasMessage("training.class.unknown");
    }

    private void mark(TrainingClass of, ClassSession session, Enrolment person) {
        it.attendance.mark(
                of.id(), List.of(new MarkChange(session.id(), person.id(), Attendance.PRESENT)), MarkSource.BOARD);
    }

    @Test
    void quickMarksAreWrittenTogetherAndABadOneAlone() {
        TrainingClass of = it.plan("直播班", 5);
        List<Enrolment> people = it.enrol(of, it.people(3));
        UUID session = it.file(of).sessions().getFirst().id();
        it.enrolments.withdraw(people.get(1), "外出");
        MarkQueue queue = new MarkQueue(it.attendance, of.id());
        List<String> told = new ArrayList<>();
        boolean first = false;
        for (Enrolment one : people) {
            first |= queue.add(
                    List.of(new MarkChange(session, one.id(), Attendance.PRESENT)),
                    () -> told.add("saved " + one.seat()),
                    refusal -> told.add("refused " + one.seat()));
        }
        assertThat(first).isTrue();

        queue.writeNext().forEach(Runnable::run);

        assertThat(told).containsExactly("saved 1", "refused 2", "saved 3");
        assertThat(queue.more()).isFalse();
        queue.add(List.of(new MarkChange(session, people.getFirst().id(), null)), () -> {}, refusal -> {});
        queue.add(List.of(new MarkChange(session, people.getLast().id(), null)), () -> {}, refusal -> {});
        assertThat(queue.writeNext()).hasSize(2);
        assertThat(it.file(of).learners()).allMatch(one -> one.marks().isEmpty());
    }

    @Test
    void marksThatTheStoreDidNotTakeGoBeforeThoseThatWerePressedMeanwhile() {
        TrainingClass of = it.plan("直播班", 5);
        Enrolment person = it.enrol(of, it.people(1)).getFirst();
        UUID session = it.file(of).sessions().getFirst().id();
        MarkQueue queue = new MarkQueue(it.attendance, of.id());
        queue.add(List.of(new MarkChange(session, person.id(), Attendance.ABSENT)), () -> {}, refusal -> {});
        FutureTask<List<Runnable>> writing = new FutureTask<>(queue::writeNext);
        Thread writer = Thread.ofPlatform().unstarted(writing);
        it.office.database.write(handle -> {
            writer.start();
            while (writer.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            queue.add(List.of(new MarkChange(session, person.id(), Attendance.PRESENT)), () -> {}, refusal -> {});
            return handle.execute("ALTER TABLE mark RENAME TO mark_gone");
        });
        assertThatThrownBy(writing::get).hasCauseInstanceOf(StoreException.class);
        it.office.database.write(handle -> handle.execute("ALTER TABLE mark_gone RENAME TO mark"));
        assertThat(queue.again()).isTrue();
        assertThat(queue.again()).as("one writer is enough").isFalse();

        assertThat(queue.writeNext()).hasSize(2);

        assertThat(it.file(of).learners().getFirst().marks()).containsEntry(session, Attendance.PRESENT);
        assertThat(queue.more()).isFalse();
    }

    @Test
    void personsPersonTimesByClassAndBySessionAreThreeFigures() {
        TrainingClass first = it.plan("直播班", 5);
        TrainingClass second = it.plan("网店班", 5);
        List<Person> people = it.people(3);
        it.enrol(first, people);
        it.enrol(second, people.subList(0, 1));
        it.markAll(first, Attendance.PRESENT);
        it.markAll(second, Attendance.LATE);
        // The third only asks for leave: neither a person nor a person-time.
        Learner third = it.file(first).enrolled().get(2);
        it.attendance.mark(
                first.id(),
                it.file(first).sessions().stream()
                        .map(session -> new MarkChange(session.id(), third.id(), Attendance.LEAVE))
                        .toList(),
                MarkSource.BOARD);
        TrainingFigures figures = new TrainingFigures(it.office.acts);

        TrainingFigures.Figures found = figures.of(Period.quarter(2026, 3));

        assertThat(found.persons()).isEqualTo(2);
        assertThat(found.byClass()).isEqualTo(3);
        assertThat(found.bySession()).isEqualTo(12);
        assertThat(found.classes()).isEqualTo(2);
        assertThat(found.sessions()).isEqualTo(8);
        assertThat(figures.of(Period.quarter(2026, 2)).persons()).isZero();
    }

    @Test
    void aMergedPersonCountsOnce() {
        TrainingClass first = it.plan("直播班", 5);
        TrainingClass second = it.plan("网店班", 5);
        List<Person> people = it.people(2);
        it.enrol(first, people);
        it.enrol(second, people.subList(1, 2));
        it.markAll(first, Attendance.PRESENT);
        it.markAll(second, Attendance.PRESENT);
        List<Problem> asked = it.office.database.read(handle ->
                new SeatedTwice().of(handle, people.get(0).id(), people.get(1).id()));
        assertThat(asked).singleElement().satisfies(ask -> {
            assertThat(ask.key()).isEqualTo("training.merge.sameClass");
            assertThat(ask.args()).containsExactly(List.of("直播班"));
        });
        it.merge(people.get(0), people.get(1));

        TrainingFigures.Figures found = new TrainingFigures(it.office.acts).of(Period.year(2026));

        assertThat(found.persons()).isEqualTo(1);
        assertThat(found.byClass()).isEqualTo(2);
        assertThat(found.bySession()).isEqualTo(8);
    }
}
