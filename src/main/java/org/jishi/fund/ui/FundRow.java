package org.jishi.fund.ui;

import java.util.UUID;
import java.util.stream.Stream;
import org.jishi.fund.CategoryBalance;
import org.jishi.fund.FundBalance;
import org.jishi.fund.FundOverview;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of the fund's list: a whole grant, one category of it, or what of it is not allotted yet. The whole is the sum
 * of the lines below it.
 *
 * @param category null for the whole grant and for what is not allotted
 * @param whole whether it is the whole grant
 */
record FundRow(FundOverview.GrantView grant, @Nullable CategoryBalance category, boolean whole) {
    /** The lines of a grant, the whole first. */
    static Stream<FundRow> of(FundOverview.GrantView grant) {
        return Stream.of(
                        Stream.of(new FundRow(grant, null, true)),
                        grant.categories().stream().map(category -> new FundRow(grant, category, false)),
                        Stream.of(new FundRow(grant, null, false)))
                .flatMap(rows -> rows);
    }

    /** Tells the line from every other one. */
    UUID id() {
        return whole ? grant.grant().id() : accountId();
    }

    /** The account whose ledger the line opens: the category's, or that of what is not allotted yet. */
    UUID accountId() {
        return category == null ? grant.poolId() : category.accountId();
    }

    @Nullable
    String categoryName() {
        return category == null ? null : category.category().name();
    }

    @Nullable
    Money headroom() {
        return category == null ? null : category.headroom();
    }

    FundBalance balance() {
        if (category != null) {
            return category.balance();
        }
        return whole ? grant.balance() : grant.pool();
    }

    boolean matches(String words) {
        return grant.grant().name().contains(words)
                || grant.grant().documentNo().contains(words)
                || (category != null && category.category().name().contains(words));
    }
}
