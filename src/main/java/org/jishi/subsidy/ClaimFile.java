package org.jishi.subsidy;

import java.util.List;
import org.jishi.approval.ApprovalStep;
import org.jishi.casework.TimelineEntry;
import org.jishi.payment.Payable;

/** A claim with all that its page shows. */
public record ClaimFile(
        Claim claim, String place, List<ApprovalStep> steps, List<Payable> payables, List<TimelineEntry> story) {
    public ClaimFile {
        steps = List.copyOf(steps);
        payables = List.copyOf(payables);
        story = List.copyOf(story);
    }
}
