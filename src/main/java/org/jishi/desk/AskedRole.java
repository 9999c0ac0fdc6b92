package org.jishi.desk;

import java.util.List;
import java.util.Set;
import org.jishi.platform.access.Role;

/**
 * Roles that were given to somebody and that a second person has still to confirm.
 *
 * @param mine whether the one who is signed in may confirm them
 * @param confirmers the names of all who may
 */
public record AskedRole(Set<Role> roles, boolean mine, List<String> confirmers) {
    public AskedRole {
        roles = Set.copyOf(roles);
        confirmers = List.copyOf(confirmers);
    }
}
