package org.jishi.sales;

import java.util.List;

/** A shop with all that its page shows; months oldest first. */
public record ShopFile(Shop shop, List<MonthSales> months, List<OrderImport> imports, List<Doubt> doubts) {
    public SalesSums total() {
        return months.stream().map(MonthSales::sums).reduce(SalesSums.NONE, SalesSums::plus);
    }
}
