package org.jishi.sales;

import java.time.LocalDate;
import java.util.List;
import org.jishi.payment.Beneficiary;
import org.jspecify.annotations.Nullable;

/**
 * What all shops of one owner sold in a period.
 *
 * @param villageCode of the owner, or null
 * @param shops their names
 * @param firstOpened when the oldest of them opened
 * @param openDoubts undecided doubts in orders of the period
 */
public record OwnerSales(
        Beneficiary owner,
        @Nullable String villageCode,
        List<String> shops,
        LocalDate firstOpened,
        SalesSums sums,
        long openDoubts) {
    public OwnerSales {
        shops = List.copyOf(shops);
    }
}
