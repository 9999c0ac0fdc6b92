package org.jishi.sales;

import org.jishi.platform.money.Money;

/**
 * A product as the shop's orders name it.
 *
 * @param net of its orders that were not closed, less refunds
 */
public record SoldTitle(String title, long orders, Money net) {}
