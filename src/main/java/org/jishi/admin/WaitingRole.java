package org.jishi.admin;

import java.util.List;

/**
 * A request for deciding roles as one person sees it.
 *
 * @param mine whether the person signed in may decide on it
 * @param confirmers the names of all who may
 */
public record WaitingRole(RoleRequest request, boolean mine, List<String> confirmers) {
    public WaitingRole {
        confirmers = List.copyOf(confirmers);
    }
}
