package org.jishi.admin;

import org.jspecify.annotations.Nullable;

/**
 * What a new office says about itself.
 *
 * @param countyCode six digits of a county in the division book
 * @param officeName as it stands on prints
 * @param administrator the person's name
 * @param login the administrator's login
 * @param sample whether it is a county of invented people, which never becomes a real one
 */
public record SetupDraft(
        String countyCode,
        String officeName,
        String administrator,
        @Nullable String phone,
        String login,
        boolean sample) {}
