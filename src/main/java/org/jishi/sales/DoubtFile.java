package org.jishi.sales;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A doubt with its orders.
 *
 * @param shops the names of the orders' shops, by id
 * @param struck the orders that were found not real
 * @param foundByName whoever imported the latest of the orders
 */
public record DoubtFile(
        Doubt doubt, List<ShopOrder> orders, java.util.Map<UUID, String> shops, Set<UUID> struck, String foundByName) {
    public DoubtFile {
        orders = List.copyOf(orders);
        shops = java.util.Map.copyOf(shops);
        struck = Set.copyOf(struck);
    }
}
