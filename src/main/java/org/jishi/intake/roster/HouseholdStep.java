package org.jishi.intake.roster;

import java.util.UUID;
import org.jishi.household.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Into which household a row's person would come.
 *
 * @param household one that there is; null for one that the file makes
 * @param head by which number the head of a household that the file makes is known, else null
 * @param number what that household is numbered, or null
 * @param village where it is, or null
 * @param relation what the person is to its head
 */
record HouseholdStep(
        @Nullable UUID household,
        @Nullable String head,
        @Nullable String number,
        @Nullable String village,
        Relation relation) {}
