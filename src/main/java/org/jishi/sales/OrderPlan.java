package org.jishi.sales;

import java.util.List;
import java.util.UUID;

/**
 * What reading in a file would do, and exactly what {@link OrderImportService#run} then does.
 *
 * @param rows in the order of the file
 * @param months what the file's paid orders come to, each counted once
 * @param doubts what would be doubted anew or gets more orders
 * @param file what was read, to be compared again at the run
 */
public record OrderPlan(
        Shop shop, List<PlannedOrder> rows, List<MonthSales> months, List<DoubtFinding> doubts, OrderFile file) {
    public OrderPlan {
        rows = List.copyOf(rows);
        months = List.copyOf(months);
        doubts = List.copyOf(doubts);
    }

    public UUID shopId() {
        return shop.id();
    }

    public String fileName() {
        return file.name();
    }

    public int count(OrderVerdict verdict) {
        return (int) rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    public int warnings() {
        return (int) rows.stream()
                .filter(row ->
                        row.verdict() != OrderVerdict.REFUSED && !row.notes().isEmpty())
                .count();
    }

    public SalesSums total() {
        return months.stream().map(MonthSales::sums).reduce(SalesSums.NONE, SalesSums::plus);
    }

    /** Whether there is anything to keep. */
    public boolean brings() {
        return rows.stream()
                .anyMatch(row -> row.verdict() == OrderVerdict.NEW || row.verdict() == OrderVerdict.UPDATED);
    }

    /** Whether nothing that it rests on has changed meanwhile; ids are given anew each time. */
    boolean sameAs(OrderPlan other) {
        return verdicts().equals(other.verdicts())
                && doubts.stream()
                        .map(DoubtFinding::key)
                        .toList()
                        .equals(other.doubts.stream().map(DoubtFinding::key).toList());
    }

    private List<OrderVerdict> verdicts() {
        return rows.stream().map(PlannedOrder::verdict).toList();
    }
}
