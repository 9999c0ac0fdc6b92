package org.jishi.branding;

import java.time.LocalDate;
import java.util.UUID;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One item of a plan.
 *
 * @param cycleYear the year it is paid for: the same item of the same product is paid once in it
 * @param resultNo the certificate's, licence's or report's own number
 * @param validTo its last day, for the reminder
 * @param accepted null until the acceptance
 */
public record BrandingItem(
        UUID id,
        UUID caseId,
        ItemKind kind,
        String description,
        int quantity,
        Money unitPrice,
        int cycleYear,
        @Nullable LocalDate deliveredOn,
        @Nullable String resultNo,
        @Nullable LocalDate validTo,
        @Nullable Boolean accepted,
        @Nullable Money acceptedAmount,
        @Nullable String remark,
        int version) {
    public Money budget() {
        return unitPrice.times(quantity);
    }
}
