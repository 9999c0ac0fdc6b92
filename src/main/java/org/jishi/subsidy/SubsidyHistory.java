package org.jishi.subsidy;

import org.jishi.platform.money.Money;

/**
 * What a person already has of a scheme in a calendar year, claims that were rejected or withdrawn left out.
 *
 * @param times how many claims
 * @param sum their amounts
 */
public record SubsidyHistory(int times, Money sum) {
    public static final SubsidyHistory NONE = new SubsidyHistory(0, Money.ZERO);
}
