package org.jishi.branding;

import java.time.LocalDate;
import java.util.UUID;
import org.jishi.platform.money.Money;

/**
 * What the product earned.
 *
 * @param months 0 for the month before support, 6 or 12 for the months after acceptance
 * @param unitPrice of one piece
 * @param monthSales of the month looked at
 */
public record BrandingResult(
        UUID id, UUID caseId, int months, LocalDate recordedOn, Money unitPrice, Money monthSales, int repeatOrders) {
    static final String TABLE = "branding_result";
}
