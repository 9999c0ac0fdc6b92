package org.jishi.sales;

import java.util.List;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A row with its verdict.
 *
 * @param row as spreadsheets count
 * @param order as it will be kept; null when the row does not come in
 * @param notes why it is refused, or what a person should look at
 */
public record PlannedOrder(
        int row,
        String orderNo,
        OrderVerdict verdict,
        @Nullable ShopOrder order,
        List<Problem> notes) {
    public PlannedOrder {
        notes = List.copyOf(notes);
    }
}
