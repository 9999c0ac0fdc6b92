package org.jishi.sales;

import java.time.LocalDate;
import java.util.UUID;
import org.jishi.payment.Beneficiary;

/**
 * What one shop sold in a period, with whoever owns it.
 *
 * @param owner as the register has them today, mergers followed
 * @param openDoubts undecided doubts in orders of the period
 */
public record SoldByShop(
        UUID shopId, String shopName, LocalDate openedOn, Beneficiary owner, SalesSums sums, long openDoubts) {}
