package org.jishi.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every answer of the four-eyes rules. A story is written as steps: E entry, R first review, A approval, C confirmation;
 * the person as a digit, 0 for somebody outside; + yes, b sent back, x rejected. "E1 R2+ A3+" is a whole round.
 */
class ApprovalRulesTest {
    private static final UUID SUBJECT = new UUID(1, 1);

    @ParameterizedTest
    @CsvSource({
        "'', 1, none",
        "E1, 1, none",
        "E1, 2, none",
        "E1 R2+, 1, approval.entry.underReview",
        "E1 R2+, 3, approval.entry.underReview",
        "E1 R2+, 2, approval.entry.underReview",
        "E1 R2b, 1, none",
        "E1 R2b, 3, none",
        "E1 R2b, 2, approval.entry.decidedBefore",
        "E1 R2x, 1, none",
        "E1 R2+ A3+, 1, none",
        "E1 R2+ A3+, 3, approval.entry.decidedBefore",
        "E1 R2+ A3b, 2, approval.entry.decidedBefore",
        "E1 A3+, 1, none",
        "E1 C0+, 1, none",
        "E1 R2b E1, 3, none",
        "E1 R2b E1 R3+, 1, approval.entry.underReview",
        "E1 R2b E1 R3b, 2, approval.entry.decidedBefore",
    })
    void whoMayPutASubjectForward(String story, int person, String answer) {
        assertThat(ApprovalRules.refuseEntry(steps(story), staff(person))
                        .map(Problem::key)
                        .orElse("none"))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "'', R, 2, approval.step.notEntered",
        "'', A, 0, approval.step.notEntered",
        "E1, R, 2, none",
        "E1, A, 2, none",
        "E1, C, 0, none",
        "E1, R, 1, approval.step.ownEntry",
        "E1, C, 1, approval.step.ownEntry",
        "E1 R2+, R, 3, approval.step.takenAlready",
        "E1 A2+, R, 3, approval.step.takenAlready",
        "E1 A2+, A, 0, approval.step.takenAlready",
        "E1 A2+, C, 3, none",
        "E1 R2+, A, 2, approval.step.twoSteps",
        "E1 R2+, A, 3, none",
        "E1 R2+, A, 0, none",
        "E1 R0+, A, 0, none",
        "E1 R0+, A, 2, none",
        "E1 R2b, A, 3, approval.step.roundEnded",
        "E1 R2x, R, 3, approval.step.roundEnded",
        "E1 R2b E3, R, 1, approval.step.ownEntry",
        "E1 R2b E1, R, 2, none",
        "E1 R2b E1, A, 3, none",
    })
    void whoMayTakeAStep(String story, char step, int person, String answer) {
        assertThat(ApprovalRules.refuseStep(steps(story), step(step), person == 0 ? null : staff(person))
                        .map(Problem::key)
                        .orElse("none"))
                .isEqualTo(answer);
    }

    @Test
    void anEntryIsNoDecision() {
        assertThatThrownBy(() -> ApprovalRules.refuseStep(steps("E1"), Step.ENTRY, staff(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1, 1",
        "E1, 1, 1",
        "E1, 2, 2",
        "E1, 0, 1",
        "E1 R2+, 3, 3",
        "E1 R2+, 2, 2",
        "E1 R0+, 2, 2",
        "E1 R2+, 0, 2",
        "E1 R2b E1, 3, 2",
    })
    void onlyPeopleOfTheOfficeInTheLatestRoundCount(String story, int deciding, long people) {
        assertThat(ApprovalRules.insidePeople(steps(story), deciding == 0 ? null : staff(deciding)))
                .isEqualTo(people);
    }

    private static UUID staff(int person) {
        return new UUID(2, person);
    }

    private static Step step(char letter) {
        return switch (letter) {
            case 'E' -> Step.ENTRY;
            case 'R' -> Step.FIRST_REVIEW;
            case 'A' -> Step.APPROVAL;
            case 'C' -> Step.CONFIRMATION;
            default -> throw new IllegalArgumentException("no step " + letter);
        };
    }

    private static List<ApprovalStep> steps(String story) {
        List<ApprovalStep> steps = new ArrayList<>();
        int round = 0;
        for (String word : story.isEmpty() ? new String[0] : story.split(" ")) {
            Step step = step(word.charAt(0));
            round += step == Step.ENTRY ? 1 : 0;
            int person = word.charAt(1) - '0';
            steps.add(taken(round, step, outcome(word), person == 0 ? null : staff(person)));
        }
        return steps;
    }

    private static Outcome outcome(String word) {
        return word.length() == 2
                ? Outcome.ENTERED
                : switch (word.charAt(2)) {
                    case '+' -> Outcome.APPROVED;
                    case 'b' -> Outcome.SENT_BACK;
                    case 'x' -> Outcome.REJECTED;
                    default -> throw new IllegalArgumentException("no outcome in " + word);
                };
    }

    private static ApprovalStep taken(int round, Step step, Outcome outcome, @Nullable UUID staff) {
        return new ApprovalStep(
                UUID.randomUUID(),
                "claim",
                SUBJECT,
                round,
                step,
                outcome,
                null,
                staff,
                staff(9),
                "某人",
                Instant.EPOCH,
                null,
                null,
                null,
                null);
    }
}
