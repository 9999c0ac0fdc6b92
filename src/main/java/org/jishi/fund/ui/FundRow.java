package org.jishi.fund.ui;

import java.util.UUID;
import org.jishi.fund.CategoryBalance;
import org.jishi.fund.FundBalance;
import org.jishi.fund.FundOverview;
import org.jspecify.annotations.Nullable;

/**
 * A line of the fund's list: a whole grant, or one category of it.
 *
 * @param category null for the whole grant
 */
record FundRow(FundOverview.GrantView grant, @Nullable CategoryBalance category) {
    /** The account whose ledger the line opens: the category's, or that of what is not allotted yet. */
    UUID accountId() {
        return category == null ? grant.poolId() : category.accountId();
    }

    FundBalance balance() {
        return category == null ? grant.balance() : category.balance();
    }

    boolean whole() {
        return category == null;
    }

    boolean matches(String words) {
        return grant.grant().name().contains(words)
                || grant.grant().documentNo().contains(words)
                || (category != null && category.category().name().contains(words));
    }
}
