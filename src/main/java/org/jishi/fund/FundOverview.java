package org.jishi.fund;

import java.util.List;
import java.util.UUID;

/**
 * The whole fund at one moment.
 *
 * @param total all grants together
 * @param grants each with its tranches, its pool and its categories
 */
public record FundOverview(FundBalance total, List<GrantView> grants) {
    /**
     * @param poolId the account of what is not allotted yet
     * @param pool what of the grant is not allotted yet, less what of that was surrendered
     * @param balance the grant with its pool and categories together
     */
    public record GrantView(
            FundGrant grant,
            UUID poolId,
            FundBalance pool,
            FundBalance balance,
            List<Tranche> tranches,
            List<CategoryBalance> categories) {}
}
