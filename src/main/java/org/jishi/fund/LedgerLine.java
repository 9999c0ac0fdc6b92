package org.jishi.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an account's chain as a list shows it, with who entered it by name.
 *
 * @param seq counts from 1 in the account
 * @param bal available after it
 * @param committed committed after it
 * @param paid paid after it
 */
public record LedgerLine(
        UUID id,
        long seq,
        Movement movement,
        Money amount,
        Money bal,
        Money committed,
        Money paid,
        String subjectKind,
        UUID subjectId,
        @Nullable String note,
        LocalDate enteredOn,
        String enteredByName) {}
