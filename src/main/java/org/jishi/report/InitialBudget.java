package org.jishi.report;

import java.util.UUID;
import org.jishi.fund.FundSource;
import org.jishi.platform.money.Money;

/** 年初预算数 of a year from one source, as the office entered it. */
public record InitialBudget(UUID id, int yearNo, FundSource source, Money amount, int version) {
    /** As much as the store takes: more than any county has, and less than a few noughts too many. */
    static final Money MOST = Money.ofYuan(100_000_000_000L);
}
