package org.jishi.payment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jishi.approval.ApprovalStep;
import org.jishi.approval.Step;
import org.jishi.platform.audit.Doers;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A batch with all that belongs to it.
 *
 * @param payables of its lines, by id
 * @param steps who put it forward and decided, oldest first
 * @param results the bank's answers read in so far
 * @param doers who drafted, sent and cancelled it and read the answers
 * @param next the step that it waits for, null when it waits for none
 * @param hindrance why whoever is signed in cannot take it, leaving rights aside; null when nothing stands against it
 * @param stopped lines that would pay somebody dead: while there is one, the batch goes no further
 */
public record BatchFile(
        Batch batch,
        List<BatchLine> lines,
        Map<UUID, Payable> payables,
        List<ApprovalStep> steps,
        List<BankResult> results,
        Doers doers,
        @Nullable Step next,
        @Nullable Problem hindrance,
        List<Problem> stopped) {
    /** How many lines are in a state, and what they sum to. */
    public Part part(BatchLine.Status status) {
        List<BatchLine> some =
                lines.stream().filter(line -> line.status() == status).toList();
        return new Part(some.size(), some.stream().map(BatchLine::amount).reduce(Money.ZERO, Money::plus));
    }

    public record Part(int count, Money sum) {}
}
