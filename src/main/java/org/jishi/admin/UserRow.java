package org.jishi.admin;

import java.util.List;
import java.util.Set;
import org.jishi.platform.access.Role;

/**
 * A login as the list of users shows it.
 *
 * @param waiting deciding roles that a second person has not confirmed yet
 * @param confirmers the names of all who may confirm them
 */
public record UserRow(Login login, Set<Role> waiting, List<String> confirmers) {
    public UserRow {
        waiting = Set.copyOf(waiting);
        confirmers = List.copyOf(confirmers);
    }
}
