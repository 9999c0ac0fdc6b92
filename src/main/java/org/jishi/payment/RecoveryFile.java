package org.jishi.payment;

import java.util.List;
import org.jishi.approval.ApprovalStep;
import org.jishi.platform.money.Money;

/** A recovery with the payable it is about, who decided on it and what came in. */
public record RecoveryFile(
        Recovery recovery, Payable payable, List<ApprovalStep> steps, List<RecoveryReceipt> receipts) {
    public Money received() {
        return receipts.isEmpty() ? Money.ZERO : receipts.getLast().runningSum();
    }

    public Money outstanding() {
        return recovery.amount().minus(received());
    }
}
