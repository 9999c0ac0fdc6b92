package org.jishi.sales;

import java.util.List;
import org.jishi.platform.money.Money;

/**
 * A pattern in the orders.
 *
 * @param key kind, shop and what it is about: the same pattern has the same key
 * @param detail what it is about, as shown: the waybill, the masked receiver, the month
 */
public record DoubtFinding(DoubtKind kind, String key, String detail, List<ShopOrder> orders) {
    public DoubtFinding {
        orders = List.copyOf(orders);
    }

    public Money amount() {
        return orders.stream().map(ShopOrder::net).reduce(Money.ZERO, Money::plus);
    }
}
