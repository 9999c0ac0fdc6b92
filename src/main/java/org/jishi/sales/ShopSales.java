package org.jishi.sales;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shop's line in the sales verification (销售核定表).
 *
 * @param ownerId the person, mergers followed, or the organisation
 * @param creditCode of an owning organisation, null for a person
 */
public record ShopSales(
        UUID shopId,
        Platform platform,
        String shopNo,
        String shopName,
        UUID ownerId,
        String ownerName,
        @Nullable String creditCode,
        SalesSums sums) {}
