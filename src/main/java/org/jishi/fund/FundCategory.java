package org.jishi.fund;

import java.math.BigDecimal;
import java.util.UUID;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A purpose of a grant.
 *
 * @param capAmount the most that may be allotted to it, null for no such cap
 * @param capPercent the most in percent of what has arrived, null for no such cap
 * @param floorPercent the least in percent of what has arrived; it caps what the others may get
 */
public record FundCategory(
        UUID id,
        UUID grantId,
        String name,
        @Nullable Money capAmount,
        @Nullable BigDecimal capPercent,
        @Nullable BigDecimal floorPercent,
        int version) {}
