package org.jishi.sales;

/**
 * The county's shops at a glance.
 *
 * @param shops open on the day
 * @param activeShops of them
 * @param quarter sales of the running quarter
 */
public record SalesOverview(long shops, long activeShops, SalesSums quarter, long openDoubts) {}
