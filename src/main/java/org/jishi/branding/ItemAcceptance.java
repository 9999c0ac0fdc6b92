package org.jishi.branding;

import java.util.UUID;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** What a second person says of a delivered item; one that is not accepted is worth nothing. */
public record ItemAcceptance(
        UUID itemId,
        boolean accepted,
        Money amount,
        @Nullable String remark) {
    Money worth() {
        return accepted ? amount : Money.ZERO;
    }
}
