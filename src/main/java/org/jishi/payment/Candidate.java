package org.jishi.payment;

import java.time.LocalDate;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A payable that waits, and whether it could be paid now.
 *
 * @param account the confirmed account, null when there is none
 * @param diedOn when the beneficiary died: stopped, whatever the account; null for the living
 * @param hindrance why it cannot go into a batch yet, with what to do; null when it can
 */
public record Candidate(
        Payable payable,
        AccountBook.@Nullable Account account,
        @Nullable LocalDate diedOn,
        @Nullable Problem hindrance) {
    public boolean ready() {
        return payable.status().waits() && hindrance == null;
    }

    /** Whether it waits for nobody's work: it stays until the date of death is withdrawn. */
    public boolean stopped() {
        return payable.status().waits() && diedOn != null;
    }
}
