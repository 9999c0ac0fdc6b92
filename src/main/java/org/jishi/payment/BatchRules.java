package org.jishi.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jishi.approval.ApprovalStep;
import org.jishi.approval.Outcome;
import org.jishi.approval.Step;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** What may go into a batch. */
final class BatchRules {
    /** More do not fit into one file of most banks. */
    static final int MOST_LINES = 5_000;

    private BatchRules() {}

    /**
     * Why the payable cannot be paid now.
     *
     * @param diedOn when the beneficiary died, null for the living
     */
    static Optional<Problem> hindrance(
            Payable payable, AccountBook.@Nullable Account account, @Nullable LocalDate diedOn) {
        if (!payable.status().waits()) {
            return Optional.of(Problem.of("payment.batch.notWaiting", payable.payableNo()));
        }
        if (diedOn != null) {
            return Optional.of(DeadPayees.stopped(payable, diedOn));
        }
        if (account == null) {
            return Optional.of(Problem.of("payment.batch.noAccount", payable.beneficiaryName()));
        }
        if (payable.returnedAt() != null && !account.confirmedAt().isAfter(payable.returnedAt())) {
            return Optional.of(Problem.of(
                    "payment.batch.accountBeforeReturn",
                    payable.beneficiaryName(),
                    String.valueOf(payable.returnReason())));
        }
        if (!pays(account, payable)) {
            return Optional.of(Problem.of(
                    "payment.batch.otherHolder", payable.payableNo(), account.holder(), payable.payeeName()));
        }
        return Optional.empty();
    }

    /** Whether it is the payee's: a beneficiary's name may have been put right, or merged away, since the payable was made. */
    private static boolean pays(AccountBook.Account account, Payable payable) {
        boolean beneficiary = payable.payeeName().equals(payable.beneficiaryName());
        return account.holder().equals(payable.payeeName())
                || (beneficiary && account.holder().equals(account.owner()));
    }

    /** The step that a batch put forward waits for: a first review where the office asks for three people. */
    static Step next(List<ApprovalStep> all, int leastPeople) {
        boolean reviewed = all.stream()
                .filter(step -> step.roundNo() == all.getLast().roundNo())
                .anyMatch(step -> step.step() == Step.FIRST_REVIEW && step.outcome() == Outcome.APPROVED);
        return !reviewed && leastPeople > 2 ? Step.FIRST_REVIEW : Step.APPROVAL;
    }

    static List<Problem> problems(NewBatch batch) {
        List<Problem> problems = new ArrayList<>();
        if (batch.payableIds().isEmpty()) {
            problems.add(Problem.of("payment.batch.empty"));
        }
        if (batch.payableIds().size() > MOST_LINES) {
            problems.add(Problem.of("payment.batch.tooMany", MOST_LINES));
        }
        if (new HashSet<>(batch.payableIds()).size() < batch.payableIds().size()) {
            problems.add(Problem.of("payment.batch.twice"));
        }
        if (batch.purpose().isBlank()) {
            problems.add(Problem.at("purpose", "payment.batch.purposeMissing"));
        } else if (!BankSheetRules.plain(batch.purpose())) {
            problems.add(Problem.at("purpose", "payment.batch.purposePlain"));
        }
        if (!batch.batchNo().isBlank() && !batch.batchNo().strip().matches("[A-Za-z0-9-]{1,30}")) {
            problems.add(Problem.at("batchNo", "payment.batch.number"));
        }
        return problems;
    }
}
