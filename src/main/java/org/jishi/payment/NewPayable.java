package org.jishi.payment;

import java.util.UUID;
import org.jishi.approval.Subject;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a feature asks to be paid once a decision stands and its notice ended. The decision's amount has been committed
 * on the account before, for the same subject.
 *
 * @param decision what was decided on; its kind finds the {@link SettlementListener}
 * @param instalment counts from 1 without a gap
 * @param amount what this instalment pays
 * @param decided what the decision granted in all, the same for every instalment
 * @param otherPayee who receives it, null when the beneficiary does
 * @param fundAccountId a category account of the fund
 * @param item what it is for, as the bank sheet and the payment list show it
 * @param basis the document number that it rests on
 */
public record NewPayable(
        Subject decision,
        int instalment,
        Money amount,
        Money decided,
        Beneficiary beneficiary,
        @Nullable OtherPayee otherPayee,
        UUID fundAccountId,
        String item,
        String basis) {
    /** A decision paid in one sum to its beneficiary. */
    public static NewPayable whole(
            Subject decision, Money amount, Beneficiary beneficiary, UUID fundAccountId, String item, String basis) {
        return new NewPayable(decision, 1, amount, amount, beneficiary, null, fundAccountId, item, basis);
    }
}
