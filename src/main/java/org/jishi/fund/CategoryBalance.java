package org.jishi.fund;

import java.util.UUID;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One category of a grant and where it stands.
 *
 * @param accountId the account on which features commit and pay
 * @param headroom how much more may be allotted to it under its caps and the others' floors, null for no limit
 */
public record CategoryBalance(
        UUID accountId,
        FundGrant grant,
        FundCategory category,
        FundBalance balance,
        @Nullable Money headroom) {
    /** "grant · category", as lists show it. */
    public String name() {
        return grant.name() + " · " + category.name();
    }
}
