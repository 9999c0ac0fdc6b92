package org.jishi.fund;

import org.jishi.platform.money.Money;

/**
 * Where an account, a grant or the whole county stands: available = granted − surrendered − committed − paid.
 *
 * @param granted 指标: arrived, or allotted to the category
 * @param surrendered 上缴
 * @param committed 已审定未支付
 * @param paid 已拨付
 * @param returned bank returns so far, whether the money had left or not (退汇)
 * @param recovered received back from beneficiaries so far (追回)
 * @param available 可用
 */
public record FundBalance(
        Money granted,
        Money surrendered,
        Money committed,
        Money paid,
        Money returned,
        Money recovered,
        Money available) {
    public static final FundBalance NOTHING =
            new FundBalance(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    public FundBalance plus(FundBalance other) {
        return new FundBalance(
                granted.plus(other.granted),
                surrendered.plus(other.surrendered),
                committed.plus(other.committed),
                paid.plus(other.paid),
                returned.plus(other.returned),
                recovered.plus(other.recovered),
                available.plus(other.available));
    }
}
