package org.jishi.sales;

import org.jishi.platform.money.Money;

/**
 * What a set of orders comes to, each deduction kept apart.
 *
 * @param orders all of them, closed ones too
 * @param gross paid by the buyers
 * @param closed of it, in orders that were closed
 * @param refunded of it, in orders that were not closed
 * @param struck of what is left, in orders that a reviewer found not real
 * @param nonLocal of what is left then, in orders of products that a reviewer found not to come from the county
 * @param unconfirmed of what is left then, not yet confirmed by the buyer
 * @param doubted of the verified amount, in orders of a doubt that nobody has decided
 * @param parcels different waybills of orders that were not closed
 */
public record SalesSums(
        long orders,
        Money gross,
        Money closed,
        Money refunded,
        Money struck,
        Money nonLocal,
        Money unconfirmed,
        Money doubted,
        long parcels) {
    public static final SalesSums NONE =
            new SalesSums(0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, 0);

    /** 净额: paid, less closed and refunded. */
    public Money net() {
        return gross.minus(closed).minus(refunded);
    }

    /** 网络零售额: net, less what was found not real. Goods from elsewhere were sold all the same. */
    public Money retail() {
        return net().minus(struck);
    }

    /** 核定额: what an award counts, of the county, confirmed by the buyers and found real. */
    public Money verified() {
        return retail().minus(nonLocal).minus(unconfirmed);
    }

    /** Parcels are added, though one parcel may stand on both sides. */
    public SalesSums plus(SalesSums other) {
        return new SalesSums(
                orders + other.orders,
                gross.plus(other.gross),
                closed.plus(other.closed),
                refunded.plus(other.refunded),
                struck.plus(other.struck),
                nonLocal.plus(other.nonLocal),
                unconfirmed.plus(other.unconfirmed),
                doubted.plus(other.doubted),
                parcels + other.parcels);
    }
}
