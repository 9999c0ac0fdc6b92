package org.jishi.sales;

import java.util.List;
import org.jishi.platform.audit.Doers;
import org.jspecify.annotations.Nullable;

/**
 * A shop with all that its page shows; months oldest first.
 *
 * @param doers who added and closed the shop and read its imports
 * @param support that it came from, null when none is known
 */
public record ShopFile(
        Shop shop,
        List<MonthSales> months,
        List<OrderImport> imports,
        List<Doubt> doubts,
        Doers doers,
        @Nullable Support support) {
    public SalesSums total() {
        return months.stream().map(MonthSales::sums).reduce(SalesSums.NONE, SalesSums::plus);
    }
}
