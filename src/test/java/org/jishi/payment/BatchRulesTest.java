package org.jishi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jishi.approval.ApprovalStep;
import org.jishi.approval.Outcome;
import org.jishi.approval.Step;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BatchRulesTest {
    private static final Instant RETURNED = Instant.parse("2026-09-20T02:00:00Z");
    private static final UUID ONE = new UUID(1, 1);

    private static Payable payable(Payable.Status status, String payee, @Nullable Instant returnedAt) {
        return new Payable(
                ONE,
                "ZF-2026-0001",
                "claim",
                ONE,
                1,
                Money.ofYuan(600),
                Money.ofYuan(600),
                BeneficiaryKind.PERSON,
                ONE,
                "李梅花",
                payee,
                null,
                null,
                ONE,
                "培训补贴",
                "8号",
                status,
                returnedAt == null ? null : "户名不符",
                returnedAt,
                LocalDate.of(2026, 9, 1),
                ONE,
                1);
    }

    private static AccountBook.Account account(String holder, String owner, Instant confirmedAt) {
        return new AccountBook.Account(ONE, holder, "6228480001858355553", "农业银行", confirmedAt, owner);
    }

    private static String hindrance(Payable payable, AccountBook.@Nullable Account account, @Nullable LocalDate died) {
        return BatchRules.hindrance(payable, account, died).map(Problem::key).orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, none",
        "RETURNED, none",
        "IN_BATCH, payment.batch.notWaiting",
        "SENT, payment.batch.notWaiting",
        "PAID, payment.batch.notWaiting",
        "CANCELLED, payment.batch.notWaiting",
    })
    void onlyWhatWaitsIsPaid(Payable.Status status, String answer) {
        assertThat(hindrance(payable(status, "李梅花", null), account("李梅花", "李梅花", RETURNED), null))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"-1, payment.batch.accountBeforeReturn", "0, payment.batch.accountBeforeReturn", "1, none"})
    void whatCameBackWantsAnAccountOfLater(int seconds, String answer) {
        assertThat(hindrance(
                        payable(Payable.Status.RETURNED, "李梅花", RETURNED),
                        account("李梅花", "李梅花", RETURNED.plusSeconds(seconds)),
                        null))
                .isEqualTo(answer);
    }

    /** The register may have put the beneficiary's name right since; another payee's name stays as it was proved. */
    @ParameterizedTest
    @CsvSource({
        "李梅花, 李梅花, 李梅花, none",
        "李梅花, 李梅华, 李梅华, none",
        "李梅花, 李梅华, 李梅花, payment.batch.otherHolder",
        "王国庆, 王国庆, 李梅花, none",
        "王国庆, 李梅花, 李梅花, payment.batch.otherHolder",
    })
    void theAccountIsThePayees(String payee, String holder, String owner, String answer) {
        assertThat(hindrance(payable(Payable.Status.OPEN, payee, null), account(holder, owner, RETURNED), null))
                .isEqualTo(answer);
    }

    @Test
    void theDeadAndThoseWithoutAnAccountAreNotPaid() {
        Payable open = payable(Payable.Status.OPEN, "李梅花", null);
        assertThat(hindrance(open, null, null)).isEqualTo("payment.batch.noAccount");
        assertThat(hindrance(open, account("李梅花", "李梅花", RETURNED), LocalDate.of(2026, 9, 2)))
                .isNotEqualTo("none");
    }

    private static List<UUID> many(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }

    private static List<String> keys(List<UUID> payables, String purpose, String number) {
        return BatchRules.problems(new NewBatch(payables, purpose, number)).stream()
                .map(Problem::key)
                .toList();
    }

    @Test
    void aBatchHasLinesAPurposeAndANumber() {
        assertThat(keys(many(1), "电商培训补贴", "")).isEmpty();
        assertThat(keys(many(1), "电商培训补贴", " B-2026-1 ")).isEmpty();
        assertThat(keys(many(BatchRules.MOST_LINES), "补贴", "")).isEmpty();
        assertThat(keys(many(BatchRules.MOST_LINES + 1), "补贴", "")).containsExactly("payment.batch.tooMany");
        assertThat(keys(List.of(), "补贴", "")).containsExactly("payment.batch.empty");
        assertThat(keys(Collections.nCopies(2, ONE), "补贴", "")).containsExactly("payment.batch.twice");
        assertThat(keys(many(1), " ", "")).containsExactly("payment.batch.purposeMissing");
        assertThat(keys(many(1), "补贴,九月", "")).containsExactly("payment.batch.purposePlain");
        assertThat(keys(many(1), "补贴", "批次一")).containsExactly("payment.batch.number");
        assertThat(keys(many(1), "补贴", "B".repeat(31))).containsExactly("payment.batch.number");
    }

    private static ApprovalStep step(int round, Step step, Outcome outcome) {
        return new ApprovalStep(
                UUID.randomUUID(),
                "batch",
                ONE,
                round,
                step,
                outcome,
                null,
                ONE,
                ONE,
                "某人",
                RETURNED,
                null,
                null,
                null,
                null);
    }

    static Stream<Arguments> reviews() {
        List<ApprovalStep> entered = List.of(step(1, Step.ENTRY, Outcome.ENTERED));
        List<ApprovalStep> reviewed =
                List.of(step(1, Step.ENTRY, Outcome.ENTERED), step(1, Step.FIRST_REVIEW, Outcome.APPROVED));
        List<ApprovalStep> again = List.of(
                step(1, Step.ENTRY, Outcome.ENTERED),
                step(1, Step.FIRST_REVIEW, Outcome.APPROVED),
                step(1, Step.APPROVAL, Outcome.SENT_BACK),
                step(2, Step.ENTRY, Outcome.ENTERED));
        return Stream.of(
                Arguments.of(entered, 2, Step.APPROVAL),
                Arguments.of(entered, 3, Step.FIRST_REVIEW),
                Arguments.of(reviewed, 2, Step.APPROVAL),
                Arguments.of(reviewed, 3, Step.APPROVAL),
                Arguments.of(again, 3, Step.FIRST_REVIEW));
    }

    @ParameterizedTest
    @MethodSource("reviews")
    void threePeopleMeanAReviewOfEachRound(List<ApprovalStep> steps, int people, Step next) {
        assertThat(BatchRules.next(steps, people)).isEqualTo(next);
    }
}
