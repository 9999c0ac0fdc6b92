package org.jishi.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.jishi.platform.money.Money;

/**
 * A part of a grant that arrived (批次).
 *
 * @param budgetYear the budget it belongs to
 * @param documentNo the paper that sent it, once in a grant
 */
public record Tranche(UUID id, UUID grantId, int budgetYear, Money amount, String documentNo, LocalDate arrivedOn) {}
