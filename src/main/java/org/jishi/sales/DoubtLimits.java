package org.jishi.sales;

/**
 * From where on a pattern is worth a person's time.
 *
 * @param receiverOrders orders of one receiver in a shop and month
 * @param equalOrders orders of one amount within an hour
 * @param refundPercent of a month's gross
 * @param refundOrders orders that a month must have before its refunds are looked at
 * @param priceTimes times the product's median price
 * @param priceOrders orders that a product must have before its price is looked at
 */
public record DoubtLimits(
        int receiverOrders, int equalOrders, int refundPercent, int refundOrders, int priceTimes, int priceOrders) {
    public static final DoubtLimits USUAL = new DoubtLimits(10, 10, 30, 20, 5, 10);
}
