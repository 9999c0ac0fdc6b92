package org.jishi.many;

import java.util.List;
import java.util.UUID;
import org.jishi.platform.text.Problem;

/**
 * What a change would do.
 *
 * @param asked of which it was asked
 * @param changed which it would change, in the order asked
 * @param already of how many it is so already
 * @param over how many have died or were struck off, and are left as they are
 * @param told what is to be looked at before, at its field
 */
public record ManyPlan(
        ManyChange change, List<UUID> asked, List<UUID> changed, int already, int over, List<Problem> told) {
    public ManyPlan {
        told = List.copyOf(told);
        asked = List.copyOf(asked);
        changed = List.copyOf(changed);
    }
}
