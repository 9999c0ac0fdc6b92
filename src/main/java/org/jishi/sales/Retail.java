package org.jishi.sales;

import org.jishi.platform.money.Money;

/** 网络零售额 of one shop or of all: paid, less closed, refunded and found not real, by the day of payment. */
public record Retail(Money month, Money lastMonth, Money year, Money total) {
    public static final Retail NONE = new Retail(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    public Retail plus(Retail other) {
        return new Retail(
                month.plus(other.month),
                lastMonth.plus(other.lastMonth),
                year.plus(other.year),
                total.plus(other.total));
    }
}
