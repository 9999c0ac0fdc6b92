package org.jishi.subsidy;

import java.util.List;
import org.jishi.approval.ApprovalStep;
import org.jishi.casework.TimelineEntry;
import org.jishi.payment.Payable;
import org.jishi.payment.ReturnedMoney;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A claim with all that its page shows.
 *
 * @param stopped why nothing of it is approved or paid, whoever asks: the person died; null for the living
 * @param returned what its money waits for that the bank sent back; null when it did not
 */
public record ClaimFile(
        Claim claim,
        String place,
        List<ApprovalStep> steps,
        List<Payable> payables,
        List<TimelineEntry> story,
        @Nullable Problem stopped,
        @Nullable ReturnedMoney returned) {
    public ClaimFile {
        steps = List.copyOf(steps);
        payables = List.copyOf(payables);
        story = List.copyOf(story);
    }
}
