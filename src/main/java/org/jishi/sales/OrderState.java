package org.jishi.sales;

/** Where an order stands. Only paid orders are kept: one nobody paid is no sale. */
public enum OrderState {
    PAID,
    SHIPPED,
    DONE,
    CLOSED;

    /** Whether the buyer has yet to confirm. */
    public boolean waits() {
        return this == PAID || this == SHIPPED;
    }
}
