package org.jishi.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jishi.support.Refused.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.text.Problem;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps as they are kept: by whom, why, on what paper, and by how many people. */
class ApprovalsTest {
    private static final Decision YES = new Decision.Approve();

    private final Office office = new Office();
    private final Approvals approvals = new Approvals(office.trail, office.ids, office.clock);
    private final Actor clerk = office.person("李经办", Role.CLERK);
    private final Actor reviewer = office.person("王复核", Role.REVIEWER);
    private final Actor approver = office.person("周审定", Role.APPROVER);
    private final Subject subject = new Subject("claim", office.ids.next());

    @AfterEach
    void close() {
        assertThat(office.database.<List<?>>read(handle -> TrailCheck.run(handle, null)))
                .isEmpty();
        office.close();
    }

    private ApprovalStep begin(Actor actor) {
        return office.database.write(handle -> approvals.begin(handle, subject, actor));
    }

    private ApprovalStep decide(Step step, Decision decision, Actor actor) {
        return office.database.write(handle -> approvals.decide(handle, subject, step, decision, actor));
    }

    private ApprovalStep outside(Step step, OutsideDecider outside) {
        return office.database.write(handle -> approvals.decideOutside(handle, subject, step, YES, outside, clerk));
    }

    private void leastPeople(String content) {
        office.setting(Approvals.LEAST_PEOPLE, content);
    }

    private OutsideDecider group(UUID paper) {
        return new OutsideDecider("县电商领导小组 ", "奉电商办〔2026〕12号", Office.TODAY, " 何组长", paper);
    }

    @Test
    void aSubjectGoesThroughItsStepsAndEachIsKept() {
        begin(clerk);
        ApprovalStep review = decide(Step.FIRST_REVIEW, new Decision.SendBack(" 缺结业证 "), reviewer);
        assertThat(review.reason()).isEqualTo("缺结业证");
        assertThat(begin(clerk).roundNo()).isEqualTo(2);
        decide(Step.FIRST_REVIEW, YES, reviewer);
        ApprovalStep last = decide(Step.APPROVAL, YES, approver);
        assertThat(last.reason()).isNull();
        assertThat(last.outside()).isFalse();
        assertThat(last.recordedBy()).isEqualTo(approver.staffId());
        office.database.change(handle -> {
            assertThat(approvals.steps(handle, subject))
                    .extracting(
                            step -> step.roundNo() + " " + step.step() + " " + step.outcome() + " " + step.personName())
                    .containsExactly(
                            "1 ENTRY ENTERED 李经办",
                            "1 FIRST_REVIEW SENT_BACK 王复核",
                            "2 ENTRY ENTERED 李经办",
                            "2 FIRST_REVIEW APPROVED 王复核",
                            "2 APPROVAL APPROVED 周审定");
            assertThat(approvals.steps(handle, List.of(subject.id(), new UUID(5, 5))))
                    .isEqualTo(Map.of(subject.id(), approvals.steps(handle, subject)));
        });
    }

    @Test
    void whatTheRulesRefuseIsNotKept() {
        refused(() -> decide(Step.APPROVAL, YES, approver), "approval.step.notEntered");
        begin(clerk);
        refused(() -> decide(Step.FIRST_REVIEW, YES, clerk), "approval.step.ownEntry");
        decide(Step.FIRST_REVIEW, YES, reviewer);
        refused(() -> begin(clerk), "approval.entry.underReview");
        refused(() -> decide(Step.APPROVAL, YES, reviewer), "approval.step.twoSteps");
        refused(() -> decide(Step.FIRST_REVIEW, YES, approver), "approval.step.takenAlready");
        refused(() -> decide(Step.APPROVAL, new Decision.Reject("  "), approver), "approval.reason.missing");
        decide(Step.APPROVAL, new Decision.Reject("重复申领"), approver);
        refused(() -> decide(Step.CONFIRMATION, YES, office.person("钱财务")), "approval.step.roundEnded");
        refused(() -> begin(approver), "approval.entry.decidedBefore");
        office.database.change(
                handle -> assertThat(approvals.steps(handle, subject)).hasSize(3));
    }

    @Test
    void theObjectionIsToldBeforeAnybodyTries() {
        office.database.change(handle -> {
            assertThat(approvals.objection(handle, subject, Step.ENTRY, clerk)).isEmpty();
            assertThat(approvals.objection(handle, subject, Step.APPROVAL, approver))
                    .contains(Problem.of("approval.step.notEntered"));
            approvals.begin(handle, subject, clerk);
            assertThat(approvals.objection(handle, subject, Step.APPROVAL, clerk))
                    .contains(Problem.of("approval.step.ownEntry"));
            assertThat(approvals.objection(handle, subject, Step.APPROVAL, approver))
                    .isEmpty();
            approvals.decide(handle, subject, Step.FIRST_REVIEW, YES, reviewer);
            assertThat(approvals.objection(handle, subject, Step.ENTRY, clerk))
                    .contains(Problem.of("approval.entry.underReview"));
        });
    }

    /** The office's setting asks for three: two do not approve, whoever decided outside does not count. */
    @Test
    void anOfficeMayAskForMorePeopleOnACase() {
        leastPeople(" 3 ");
        begin(clerk);
        refused(() -> decide(Step.APPROVAL, YES, approver), "approval.step.tooFewPeople");
        decide(Step.FIRST_REVIEW, YES, reviewer);
        refused(
                () -> outside(Step.APPROVAL, group(office.paper("claim", subject.id(), "decision"))),
                "approval.step.tooFewPeople");
        assertThat(decide(Step.APPROVAL, YES, approver).outcome()).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void whoSaysNoNeedsNoThirdPerson() {
        leastPeople("3");
        begin(clerk);
        assertThat(decide(Step.APPROVAL, new Decision.SendBack("缺结业证"), approver)
                        .outcome())
                .isEqualTo(Outcome.SENT_BACK);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 2", "5, 5", "三人, 5", "-3, 5", "'', 5"})
    void neverFewerThanTwo(String content, int least) {
        assertThat(office.database.<Integer>read(approvals::leastPeople)).isEqualTo(2);
        leastPeople(content);
        assertThat(office.database.<Integer>read(approvals::leastPeople)).isEqualTo(least);
    }

    @Test
    void aPaperOfSomebodyOutsideIsRecordedByAnybody() {
        begin(clerk);
        decide(Step.FIRST_REVIEW, YES, reviewer);
        UUID paper = office.paper("claim", subject.id(), "decision");
        ApprovalStep taken = outside(Step.APPROVAL, group(paper));
        assertThat(taken.outside()).isTrue();
        assertThat(taken.recordedBy()).isEqualTo(clerk.staffId());
        assertThat(taken.personName()).isEqualTo("何组长");
        assertThat(taken.outsideBody()).isEqualTo("县电商领导小组");
        assertThat(taken.outsidePaper()).isEqualTo(paper);
    }

    @ParameterizedTest
    @CsvSource({"' ', 12号, 何组长", "领导小组, '', 何组长", "领导小组, 12号, ' '"})
    void aPaperOfSomebodyOutsideSaysWhoWhatAndByWhichNumber(String body, String number, String name) {
        begin(clerk);
        OutsideDecider half = new OutsideDecider(body, number, Office.TODAY, name, new UUID(9, 9));
        refused(() -> outside(Step.APPROVAL, half), "approval.outside.incomplete");
    }

    @Test
    void aPaperOfSomebodyOutsideIsNotOfTomorrowAndIsFiled() {
        begin(clerk);
        LocalDate tomorrow = Office.TODAY.plusDays(1);
        UUID paper = office.paper("claim", subject.id(), "decision");
        refused(
                () -> outside(Step.APPROVAL, new OutsideDecider("领导小组", "12号", tomorrow, "何组长", paper)),
                "approval.outside.future");
        UUID elsewhere = office.paper("claim", office.ids.next(), "decision");
        refused(() -> outside(Step.APPROVAL, group(elsewhere)), "approval.outside.noPaper");
    }
}
