package org.jishi.award;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jishi.payment.Beneficiary;
import org.jishi.platform.money.Money;

/**
 * What competes in a round, before anything is computed.
 *
 * @param key the shop, or the owner where all shops count together
 * @param owner as the register has them today, mergers followed
 * @param sales verified: confirmed by the buyers and found real
 * @param before the same of the same period a year before
 * @param orders all of the period
 * @param firstOpened when the oldest of the shops opened
 * @param openDoubts undecided doubts in the orders
 * @param ownerDied whether the owner, or an individual business's operator, is dead
 * @param had what the owner got under this scheme in the calendar year, other rounds only
 * @param awarded whether another round gave the award of this period
 * @param leftOut whether a clerk left it out of this round
 */
public record AwardEntry(
        UUID key,
        Beneficiary owner,
        List<String> shops,
        Money sales,
        Money before,
        long orders,
        LocalDate firstOpened,
        long openDoubts,
        boolean ownerDied,
        Money had,
        boolean awarded,
        boolean leftOut) {
    public AwardEntry {
        shops = List.copyOf(shops);
    }
}
