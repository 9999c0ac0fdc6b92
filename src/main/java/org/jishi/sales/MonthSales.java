package org.jishi.sales;

import java.time.YearMonth;

/** What one month came to, by the day of payment. */
public record MonthSales(YearMonth month, SalesSums sums) {}
