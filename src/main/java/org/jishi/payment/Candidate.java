package org.jishi.payment;

import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A payable that waits, and whether it could be paid now.
 *
 * @param account the confirmed account, null when there is none
 * @param hindrance why it cannot go into a batch yet, with what to do; null when it can
 */
public record Candidate(
        Payable payable,
        AccountBook.@Nullable Account account,
        @Nullable Problem hindrance) {
    public boolean ready() {
        return payable.status().waits() && hindrance == null;
    }
}
