package org.jishi.people.many;

import java.util.List;
import java.util.UUID;

/**
 * What a change would do.
 *
 * @param asked of which it was asked
 * @param changed which it would change, in the order asked
 * @param already of how many it is so already
 * @param over how many have died or were struck off, and are left as they are
 */
public record ManyPlan(ManyChange change, List<UUID> asked, List<UUID> changed, int already, int over) {
    public ManyPlan {
        asked = List.copyOf(asked);
        changed = List.copyOf(changed);
    }
}
