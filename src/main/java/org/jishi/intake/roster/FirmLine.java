package org.jishi.intake.roster;

import java.util.EnumSet;
import java.util.Set;
import org.jishi.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list that speaks of an organisation, as written: nothing is checked yet.
 *
 * @param table which of the file's tables, from 0
 * @param row from 0
 * @param code as written, or as far as the cell still holds it
 * @param codeLost whether a program took the code for a number and lost its last digits
 * @param kind what the row says it is, or null
 * @param legalNumberLost as {@code codeLost}, of the legal person's identity number
 * @param accountLost the same of the account
 * @param given the fields that the row fills
 */
record FirmLine(
        int table,
        int row,
        boolean hidden,
        String name,
        String code,
        boolean codeLost,
        Organisation.@Nullable Kind kind,
        String legalPerson,
        String legalNumber,
        boolean legalNumberLost,
        String phone,
        String township,
        String village,
        String address,
        String bank,
        String accountNo,
        boolean accountLost,
        String accountName,
        String note,
        Set<RosterField> given) {
    FirmLine {
        given = given.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(given));
    }
}
