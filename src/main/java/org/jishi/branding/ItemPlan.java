package org.jishi.branding;

import org.jishi.platform.money.Money;

/** An item as a clerk plans it. */
public record ItemPlan(ItemKind kind, String description, int quantity, Money unitPrice) {
    public Money budget() {
        return unitPrice.times(quantity);
    }
}
