package org.jishi.sales;

import java.time.LocalDate;
import java.util.UUID;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A pattern in orders that a person looks at.
 *
 * @param detail what it is about: the waybill, the masked receiver, the month
 * @param amount what the orders come to
 * @param foundBy whoever imported, who therefore may not decide it
 */
public record Doubt(
        UUID id,
        DoubtKind kind,
        String doubtKey,
        UUID shopId,
        String shopName,
        String ownerName,
        String detail,
        int orderCount,
        Money amount,
        LocalDate foundOn,
        UUID foundBy,
        State state,
        @Nullable String reason,
        @Nullable UUID decidedBy,
        @Nullable String decidedName,
        @Nullable LocalDate decidedOn,
        int version) {
    public enum State {
        OPEN,
        /** The orders are real. */
        CLEARED,
        /** Some or all of the orders are not, and count for nothing. */
        STRUCK
    }
}
