package org.jishi.people.many;

import java.util.List;
import java.util.UUID;

/**
 * What a change would do.
 *
 * @param asked of whom it was asked
 * @param changed whom it would change, in the order asked
 * @param already of how many it is so already
 * @param dead how many have died, and are left as they are
 */
public record ManyPlan(ManyChange change, List<UUID> asked, List<UUID> changed, int already, int dead) {
    public ManyPlan {
        asked = List.copyOf(asked);
        changed = List.copyOf(changed);
    }
}
