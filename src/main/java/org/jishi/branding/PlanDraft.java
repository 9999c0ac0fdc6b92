package org.jishi.branding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk plans for a case: the diagnosis, who does it under which contract, and the items.
 *
 * @param procurement how the provider was found, null while that is not known
 * @param contractedOn when the contract was signed, null while it is not
 */
public record PlanDraft(
        String diagnosis,
        UUID providerId,
        String contractNo,
        @Nullable Procurement procurement,
        @Nullable LocalDate contractedOn,
        List<ItemPlan> items) {
    public PlanDraft {
        items = List.copyOf(items);
    }
}
