package org.jishi.fund;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A chain of ledger entries. Features commit and pay on accounts of kind {@link Kind#CATEGORY}. */
public record FundAccount(UUID id, UUID grantId, @Nullable UUID categoryId, Kind kind) {
    public enum Kind {
        /** What of a grant is not allotted yet. */
        POOL,
        /** What may be committed for one purpose. */
        CATEGORY,
        /** How much more may be allotted to the category under its highest amount. */
        CAP,
        /** How much more may be allotted to the category under its highest percentage. */
        SHARE,
        /** How much more may be allotted to the grant's other categories. */
        FLOOR;

        /** Whether its balance is money; that of the others is room under a limit. */
        boolean holdsMoney() {
            return this == POOL || this == CATEGORY;
        }
    }
}
