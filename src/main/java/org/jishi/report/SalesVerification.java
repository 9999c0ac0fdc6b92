package org.jishi.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.Period;
import org.jishi.sales.SalesFigures;
import org.jishi.sales.SalesSums;
import org.jishi.sales.ShopSales;

/**
 * The sales verification 销售核定表 (domain.md 6.9): shop by shop what was claimed, what was taken off and why, and what
 * is verified. Only orders that were imported are known.
 */
public final class SalesVerification implements ReportForm {
    private final SalesFigures sales = new SalesFigures();

    @Override
    public String id() {
        return "sales-verification";
    }

    @Override
    public Set<Period.Kind> periods() {
        return EnumSet.allOf(Period.Kind.class);
    }

    @Override
    public ReportContent build(Handle handle, ReportRequest request) {
        Period period = request.period();
        List<ShopSales> shops = sales.shops(handle, period);
        Map<UUID, Money> before = sales.shops(handle, period.yearBefore()).stream()
                .collect(Collectors.toMap(ShopSales::shopId, shop -> shop.sums().verified()));
        SheetBuilder sheet = new SheetBuilder(
                request.text("report.sales.tab"),
                6,
                16,
                20,
                10,
                18,
                16,
                8,
                13,
                12,
                12,
                12,
                12,
                13,
                9,
                10,
                13,
                10,
                10,
                10);
        Foot.head(sheet, request, request.text("report.form.sales-verification"), request.text("report.money.yuan"));
        sheet.headings(
                request.text("report.col.no"),
                request.text("report.col.owner"),
                request.text("report.col.creditCode"),
                request.text("report.col.platform"),
                request.text("report.col.shop"),
                request.text("report.col.shopNo"),
                request.text("report.col.orders"),
                request.text("report.col.claimed"),
                request.text("report.col.refunded"),
                request.text("report.col.closed"),
                request.text("report.col.struck"),
                request.text("report.col.unconfirmed"),
                request.text("report.col.verified"),
                request.text("report.col.parcels"),
                request.text("report.col.match"),
                request.text("report.col.verifiedBefore"),
                request.text("report.col.growth"),
                request.text("report.col.inspector"),
                request.text("report.col.reviewer"));
        int first = sheet.nextRow();
        int number = 1;
        for (ShopSales shop : shops) {
            sheet.body(row(request, shop, before.getOrDefault(shop.shopId(), Money.ZERO), number++));
        }
        Span[] total = new Span[14];
        total[0] = Span.wide(request.text("report.total"), 6);
        for (int column = 6; column < 19; column++) {
            boolean sums = column <= 13 || column == 15;
            int decimals = column == 6 || column == 13 ? 0 : 2;
            total[column - 5] = Span.of(
                    !sums
                            ? Cell.blank()
                            : shops.isEmpty()
                                    ? new Cell.Figure(BigDecimal.ZERO, decimals)
                                    : sheet.sum(first, column, decimals));
        }
        sheet.add(SheetRow.Kind.TOTAL, total);
        Foot.close(sheet, request, request.text("report.sales.basis"));
        List<Problem> problems = new ArrayList<>();
        SalesSums all = sales.total(handle, period);
        Money verified = shops.stream().map(shop -> shop.sums().verified()).reduce(Money.ZERO, Money::plus);
        if (!verified.equals(all.verified())) {
            problems.add(Problem.of("report.check.shopsAgainstOrders", verified, all.verified()));
        }
        if (all.doubted().isPositive()) {
            problems.add(Problem.of("report.check.openDoubts", all.doubted()));
        }
        return new ReportContent(List.of(sheet.build()), problems);
    }

    private static Cell[] row(ReportRequest request, ShopSales shop, Money before, int number) {
        SalesSums sums = shop.sums();
        Money verified = sums.verified();
        return new Cell[] {
            Cell.count(number),
            Cell.text(shop.ownerName()),
            Cell.text(shop.creditCode()),
            Cell.text(request.text("report.platform", shop.platform())),
            Cell.text(shop.shopName()),
            Cell.text(shop.shopNo()),
            Cell.count(sums.orders()),
            Cell.yuan(sums.gross()),
            Cell.yuan(sums.refunded()),
            Cell.yuan(sums.closed()),
            Cell.yuan(sums.struck()),
            Cell.yuan(sums.unconfirmed()),
            Cell.yuan(verified),
            Cell.count(sums.parcels()),
            Cell.share(BigDecimal.valueOf(Math.min(sums.parcels(), sums.orders())), BigDecimal.valueOf(sums.orders())),
            Cell.yuan(before),
            Cell.share(verified.minus(before).yuan(), before.yuan()),
            Cell.blank(),
            Cell.blank()
        };
    }
}
