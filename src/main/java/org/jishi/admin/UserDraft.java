package org.jishi.admin;

import java.util.Set;
import java.util.UUID;
import org.jishi.platform.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * A new login.
 *
 * @param staffId the person of the staff it belongs to, or null for somebody new
 * @param name the new person's name; not read where staffId is given
 * @param phone the new person's phone or null
 * @param login letters, digits, dot, hyphen and underscore; small and capital letters are the same
 * @param roles at least one
 */
public record UserDraft(
        @Nullable UUID staffId, String name, @Nullable String phone, String login, Set<Role> roles) {
    public UserDraft {
        roles = Set.copyOf(roles);
    }

    public static UserDraft of(String name, String login, Role... roles) {
        return new UserDraft(null, name, null, login, Set.of(roles));
    }
}
