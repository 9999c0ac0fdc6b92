package org.jishi.admin;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;

/**
 * One login and the person it belongs to.
 *
 * @param roles as the table keeps them: names in order, with commas between
 * @param mustChange whether the password was given by somebody else and has to be changed before anything is done
 */
public record Login(
        UUID id,
        UUID staffId,
        String name,
        String roles,
        boolean mustChange,
        boolean disabled,
        int version,
        String staffName,
        @org.jspecify.annotations.Nullable String phone) {

    public Set<Role> held() {
        return read(roles);
    }

    public boolean isAdministrator() {
        return held().contains(Role.ADMINISTRATOR);
    }

    /** Who acts by this login; without any role while the password has to be changed. */
    public Actor actor() {
        return new Actor(id, staffId, staffName, mustChange ? Set.of() : held());
    }

    static Set<Role> read(String roles) {
        Set<Role> held = EnumSet.noneOf(Role.class);
        Arrays.stream(roles.split(","))
                .filter(name -> !name.isBlank())
                .map(Role::valueOf)
                .forEach(held::add);
        return held;
    }

    static String write(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }
}
