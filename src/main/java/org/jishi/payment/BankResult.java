package org.jishi.payment;

import java.time.LocalDate;
import java.util.UUID;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the bank, as it was read in.
 *
 * @param unknownCount rows that fit no line and changed nothing
 * @param voucherNo the bookkeeping voucher of the payment
 */
public record BankResult(
        UUID id,
        UUID batchId,
        String fileName,
        String fileHash,
        int paidCount,
        Money paidSum,
        int returnedCount,
        Money returnedSum,
        int unknownCount,
        @Nullable String voucherNo,
        LocalDate readOn,
        UUID readBy) {}
