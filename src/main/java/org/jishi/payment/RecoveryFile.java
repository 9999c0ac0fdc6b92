package org.jishi.payment;

import java.util.List;
import org.jishi.approval.ApprovalStep;
import org.jishi.platform.audit.Doers;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A recovery with the payable it is about, who decided on it and what came in.
 *
 * @param doers who entered what came in
 * @param hindrance why whoever is signed in cannot decide on it now, leaving rights aside; null when nothing does
 */
public record RecoveryFile(
        Recovery recovery,
        Payable payable,
        List<ApprovalStep> steps,
        List<RecoveryReceipt> receipts,
        Doers doers,
        @Nullable Problem hindrance) {
    public Money received() {
        return receipts.isEmpty() ? Money.ZERO : receipts.getLast().runningSum();
    }

    public Money outstanding() {
        return recovery.amount().minus(received());
    }
}
