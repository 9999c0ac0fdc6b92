package org.jishi.branding;

import java.util.List;
import org.jishi.approval.ApprovalStep;
import org.jishi.casework.TimelineEntry;
import org.jishi.payment.Payable;
import org.jishi.payment.ReturnedMoney;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A case with all that its page shows.
 *
 * @param steps of the plan
 * @param acceptance steps of the acceptance
 * @param hindrance why whoever is signed in cannot take it, leaving rights aside; null when nothing stands against it
 * @param stopped why no plan for the person is made or approved: they died; null for the living, and past the plan
 * @param returned what its money waits for that the bank sent back; null when it did not
 * @param missingPapers types of papers that the delivery needs and nobody has filed
 */
public record BrandingFile(
        BrandingCase branding,
        String place,
        BrandingRule rule,
        List<BrandingItem> items,
        List<ApprovalStep> steps,
        List<ApprovalStep> acceptance,
        List<Payable> payables,
        List<BrandingResult> results,
        List<String> missingPapers,
        List<TimelineEntry> story,
        @Nullable Problem hindrance,
        @Nullable Problem stopped,
        @Nullable ReturnedMoney returned) {
    public BrandingFile {
        items = List.copyOf(items);
        steps = List.copyOf(steps);
        acceptance = List.copyOf(acceptance);
        payables = List.copyOf(payables);
        results = List.copyOf(results);
        missingPapers = List.copyOf(missingPapers);
        story = List.copyOf(story);
    }
}
