package org.jishi.fund;

import java.time.LocalDate;
import org.jishi.platform.money.Money;

/** What a cashier enters of a tranche. */
public record NewTranche(int budgetYear, Money amount, String documentNo, LocalDate arrivedOn) {}
