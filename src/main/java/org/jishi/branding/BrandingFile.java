package org.jishi.branding;

import java.util.List;
import org.jishi.approval.ApprovalStep;
import org.jishi.casework.TimelineEntry;
import org.jishi.payment.Payable;

/**
 * A case with all that its page shows.
 *
 * @param steps of the plan
 * @param acceptance steps of the acceptance
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
        List<TimelineEntry> story) {
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
