package org.jishi.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an account's chain.
 *
 * @param seq counts from 1 in the account
 * @param amount what moved, always positive
 * @param bal available after it
 * @param committed committed after it
 * @param paid paid after it
 * @param subjectKind what it is for, with its id
 */
public record LedgerEntry(
        UUID id,
        UUID accountId,
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
        UUID enteredBy) {}
