package org.jishi.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private final TrainingOffice it = new TrainingOffice();
    private final Completers completers = new Completers();

    @AfterEach
    void close() {
        it.office.database.change(
                handle -> assertThat(TrailCheck.run(handle, null)).isEmpty());
        it.close();
    }

    @Test
    void closingFixesOutcomesAndNumbersCertificates() {
        TrainingClass of = it.plan("直播班", 5);
        List<Enrolment> people = it.enrol(of, it.people(4));
        it.markAll(of, Attendance.PRESENT);
        // 3 of 4 sessions is 75 %: not enough.
        it.attendance.mark(
                of.id(),
                List.of(new MarkChange(
                        it.file(of).sessions().getFirst().id(), people.get(1).id(), Attendance.LEAVE)),
                MarkSource.BOARD);
        it.score(of, 60);
        it.outcomes.enterScores(of.id(), List.of(new ScoreEntry(people.get(2).id(), 59)));
        it.outcomes.enterScores(of.id(), List.of(new ScoreEntry(people.get(3).id(), null)));
        it.outcomes.setWorkSubmitted(of.id(), people.get(3).id(), true);

        ClosingPreview preview = it.outcomes.preview(of.id());
        assertThat(preview).isEqualTo(new ClosingPreview(4, 2, 1, 0, 1, 0, List.of()));
        TrainingClass closed = it.close(of);

        assertThat(closed.status()).isEqualTo(ClassStatus.CLOSED);
        assertThat(it.file(of).learners())
                .extracting(Learner::certificateNo)
                .containsExactly(of.number() + "-001", null, null, of.number() + "-002");
        assertThat(it.file(of).learners().get(1).enrolment())
                .satisfies(e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_COMPLETED))
                .satisfies(e -> assertThat(e.attended()).isEqualTo(3))
                .satisfies(e -> assertThat(e.sessions()).isEqualTo(4));
        it.office.database.change(handle -> {
            assertThat(completers.closed(handle)).extracting(TrainingClass::id).containsExactly(of.id());
            assertThat(completers.completers(handle, of.id()))
                    .extracting(Completer::personId)
                    .containsExactly(people.get(0).personId(), people.get(3).personId());
        });
    }

    /** The battery of the computer is dead: a certificate of 2001 would be none. */
    @Test
    void aCertificateIsNotIssuedBeforeTheClass() {
        TrainingClass of = it.plan("直播班", 1);
        it.enrol(of, it.people(1));
        it.markAll(of, Attendance.PRESENT);
        it.score(of, 80);
        it.office.time.goTo(LocalDate.of(2001, 1, 1));
        assertThatThrownBy(() -> it.close(of)).hasMessage("training.close.ahead");
        it.office.time.goTo(Office.TODAY);
        assertThat(it.close(of).status()).isEqualTo(ClassStatus.CLOSED);
    }

    @Test
    void sessionsMustBeHeldOrCancelledBeforeClosing() {
        TrainingClass of = it.plan("直播班", 5);
        Enrolment person = it.enrol(of, it.people(1)).getFirst();
        assertThatThrownBy(() -> it.outcomes.close(it.file(of).trainingClass())).hasMessage("training.close.notHeld");
        List<ClassSession> sessions = it.file(of).sessions();
        it.attendance.mark(
                of.id(),
                List.of(new MarkChange(sessions.getFirst().id(), person.id(), Attendance.PRESENT)),
                MarkSource.BOARD);
        assertThatThrownBy(() -> it.outcomes.close(it.file(of).trainingClass()))
                .hasMessage("training.close.sessionsOpen");
        sessions.subList(1, 4).forEach(session -> it.sessions.cancel(session, "合并授课"));
        it.score(of, 90);

        it.close(of);

        assertThat(it.file(of).learners().getFirst().certificateNo()).isNotNull();
    }

    @Test
    void aClosedClassTakesNoMarksScoresOrPeople() {
        TrainingClass of = it.completed("直播班", 2);
        Learner one = it.file(of).learners().getFirst();
        assertThatThrownBy(() -> it.markAll(of, Attendance.ABSENT)).hasMessage("training.class.closed");
        assertThatThrownBy(() -> it.score(of, 1)).hasMessage("training.class.closed");
        assertThatThrownBy(() -> it.enrol(of, it.people(1))).hasMessage("training.class.closed");
        assertThatThrownBy(() -> it.enrolments.withdraw(one.enrolment(), "x")).hasMessage("training.class.closed");
    }

    @Test
    void aCorrectionTakesAReasonAndASecondPersonAndFindsTheOutcomeAnew() {
        TrainingClass of = it.completed("直播班", 2);
        Learner one = it.file(of).learners().getFirst();
        UUID session = it.file(of).sessions().getFirst().id();
        assertThatThrownBy(() -> it.corrections.askMark(one.id(), session, Attendance.ABSENT, " "))
                .hasMessage("training.reasonMissing");
        Correction asked = it.corrections.askMark(one.id(), session, Attendance.ABSENT, "签到表上未签名");
        Actor sameDesk = new Actor(it.office.ids.next(), it.clerk.staffId(), "李经办", java.util.Set.of(Role.REVIEWER));
        assertThatThrownBy(() -> it.office.as(sameDesk, () -> {
                    it.corrections.decide(asked, true, "");
                    return true;
                }))
                .hasMessage("training.correct.own");
        assertThatThrownBy(() -> it.office.database.change(handle ->
                        handle.execute("UPDATE correction SET decided_by = asked_by WHERE id = ?", asked.id())))
                .isInstanceOf(org.jishi.platform.store.StoreException.class);

        it.office.signIn(it.reviewer);
        it.corrections.decide(asked, true, "");

        Learner after = it.file(of).learners().getFirst();
        assertThat(after.enrolment().outcome()).isEqualTo(Outcome.NOT_COMPLETED);
        assertThat(after.certificateNo()).isNull();
        assertThat(after.marks()).containsEntry(session, Attendance.ABSENT);
        assertThat(it.file(of).learners().get(1).certificateNo()).isNotNull();
    }

    @Test
    void aRefusedCorrectionChangesNothingAndAGrantedScoreGivesACertificate() {
        TrainingClass of = it.plan("直播班", 2);
        it.enrol(of, it.people(1));
        it.markAll(of, Attendance.PRESENT);
        it.score(of, 50);
        it.close(of);
        Learner one = it.file(of).learners().getFirst();
        Correction asked = it.corrections.askScore(one.id(), 75, "登分有误");
        assertThatThrownBy(() -> it.corrections.askScore(one.id(), 80, "再改")).hasMessage("training.correct.asked");
        it.office.signIn(it.reviewer);
        it.corrections.decide(asked, false, "试卷显示 50 分");
        assertThat(it.file(of).learners().getFirst().score()).isEqualTo(50);

        it.office.signIn(it.clerk);
        Correction again = it.corrections.askScore(one.id(), 75, "复核试卷");
        it.office.signIn(it.reviewer);
        it.office.time.goTo(LocalDate.of(2001, 1, 1));
        assertThatThrownBy(() -> it.corrections.decide(again, true, ""))
                .as("nor by a correction, while the computer's battery is dead")
                .hasMessage("training.close.ahead");
        it.office.time.goTo(Office.TODAY);
        it.corrections.decide(again, true, "");

        assertThat(Objects.requireNonNull(it.file(of).learners().getFirst().certificateNo()))
                .endsWith("-001");
    }

    @Test
    void onlyAReviewerWaivesTheRule() {
        TrainingClass of = it.plan("直播班", 2);
        Enrolment one = it.enrol(of, it.people(1)).getFirst();
        it.markAll(of, Attendance.ABSENT);
        assertThatThrownBy(() -> it.outcomes.waive(of.id(), one.id(), "残疾学员居家学习"))
                .hasMessage("platform.access.denied.ATTENDANCE_CORRECT");
        it.office.signIn(it.reviewer);
        it.outcomes.waive(of.id(), one.id(), "残疾学员居家学习");
        assertThat(it.file(of).learners().getFirst().verdict().completed()).isTrue();
    }

    @Test
    void aClosedClassIsArchivedOnceItsCorrectionsAreDecided() {
        TrainingClass of = it.completed("直播班", 1);
        Learner one = it.file(of).learners().getFirst();
        Correction asked = it.corrections.askScore(one.id(), 75, "登分有误");
        assertThatThrownBy(() -> it.classes.archive(of)).hasMessage("training.class.archiveCorrections");
        it.office.as(it.reviewer, () -> {
            it.corrections.decide(asked, true, "");
            return true;
        });
        assertThat(it.classes.archive(of).status()).isEqualTo(ClassStatus.ARCHIVED);
    }
}
