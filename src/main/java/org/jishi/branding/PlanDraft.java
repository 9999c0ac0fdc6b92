package org.jishi.branding;

import java.util.List;
import java.util.UUID;

/** What a clerk plans for a case: the diagnosis, who does it under which contract, and the items. */
public record PlanDraft(String diagnosis, UUID providerId, String contractNo, List<ItemPlan> items) {
    public PlanDraft {
        items = List.copyOf(items);
    }
}
