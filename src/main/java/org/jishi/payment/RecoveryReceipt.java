package org.jishi.payment;

import java.time.LocalDate;
import java.util.UUID;
import org.jishi.platform.money.Money;

/**
 * A part of a recovery that came in.
 *
 * @param runningSum what came in so far, this part included
 */
public record RecoveryReceipt(
        UUID id,
        UUID recoveryId,
        int seq,
        Money amount,
        Money runningSum,
        LocalDate receivedOn,
        String bankReference,
        String voucherNo,
        UUID enteredBy) {}
