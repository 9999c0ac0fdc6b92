package org.jishi.payment;

import java.time.LocalDate;
import java.util.UUID;
import org.jishi.approval.Subject;
import org.jishi.platform.money.Money;

/**
 * Money that must come back from a beneficiary (追回).
 *
 * @param documentNo the paper that asks for it
 */
public record Recovery(
        UUID id,
        String recoveryNo,
        UUID payableId,
        Money amount,
        String reason,
        String documentNo,
        Status status,
        UUID enteredBy,
        LocalDate enteredOn,
        int version) {
    public static final String KIND = "recovery";

    public enum Status {
        SUBMITTED,
        OPEN,
        DONE,
        REJECTED
    }

    public Subject subject() {
        return new Subject(KIND, id);
    }
}
