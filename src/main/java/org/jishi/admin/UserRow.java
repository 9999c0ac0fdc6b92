package org.jishi.admin;

import java.util.Set;
import org.jishi.platform.access.Role;

/**
 * A login as the list of users shows it.
 *
 * @param waiting deciding roles that a second person has not confirmed yet
 */
public record UserRow(Login login, Set<Role> waiting) {
    public UserRow {
        waiting = Set.copyOf(waiting);
    }
}
