package org.jishi.admin;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jishi.platform.access.Role;

/**
 * Deciding roles that an administrator wants to give and a second person has to confirm.
 *
 * @param staffId the person who is to have them
 * @param roles as the table keeps them
 * @param askedBy the administrator's person
 */
public record RoleRequest(
        UUID id,
        UUID loginId,
        UUID staffId,
        String login,
        String staffName,
        String roles,
        UUID askedBy,
        String askedByName,
        Instant askedAt) {

    public Set<Role> asked() {
        return Login.read(roles);
    }
}
