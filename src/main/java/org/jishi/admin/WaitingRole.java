package org.jishi.admin;

import java.util.List;

/**
 * A request for deciding roles as one person sees it.
 *
 * @param mine whether the person signed in may decide on it
 * @param confirmers the names of all who may
 * @param narrows whether granting it makes its person the only one who may confirm what others asked: the first reviewer
 *     or approver of a new office
 */
public record WaitingRole(RoleRequest request, boolean mine, List<String> confirmers, boolean narrows) {
    public WaitingRole {
        confirmers = List.copyOf(confirmers);
    }
}
