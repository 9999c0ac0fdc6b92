package org.jishi.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the register holds of an organisation but its accounts.
 *
 * @param draft what was entered, the phone masked; its legal person by the register's name where one is entered
 * @param legalDied when whoever stands for it died, while nobody else does; null otherwise
 * @param village township and village, or null
 */
public record OrganisationFile(
        UUID id,
        OrganisationDraft draft,
        @Nullable String village,
        @Nullable LocalDate legalDied,
        @Nullable LocalDate closedOn,
        int version) {}
