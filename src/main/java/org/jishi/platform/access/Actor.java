package org.jishi.platform.access;

import java.util.Set;
import java.util.UUID;

/**
 * Who acts.
 *
 * @param loginId the login used
 * @param staffId the person behind the login: four eyes compare this
 * @param name the person's name, as the trail shows it
 * @param roles the login's roles
 */
public record Actor(UUID loginId, UUID staffId, String name, Set<Role> roles) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean may(Act act) {
        return act.allowedTo(roles);
    }
}
