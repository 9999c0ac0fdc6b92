package org.jishi.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * The sales verification 销售核定表 (domain.md 6.9): shop by shop what was claimed, what was taken off and why, what is
 * verified and what was awarded for it. Only orders that were imported are known.
 */
public final class SalesVerification implements ReportForm {
    /** Column names, as text keys below "report.col.", with their widths. */
    private static final List<Column> COLUMNS = List.of(
            new Column("no", 5),
            new Column("owner", 14),
            new Column("creditCode", 20),
            new Column("platform", 9),
            new Column("shop", 16),
            new Column("shopNo", 13),
            new Column("orders", 8),
            new Column("claimed", 13),
            new Column("refunded", 12),
            new Column("closed", 12),
            new Column("struck", 12),
            new Column("nonLocal", 12),
            new Column("unconfirmed", 12),
            new Column("verified", 13),
            new Column("parcels", 8),
            new Column("match", 9),
            new Column("verifiedBefore", 13),
            new Column("grown", 10),
            new Column("tier", 9),
            new Column("award", 12),
            new Column("inspector", 9),
            new Column("reviewer", 9));

    private static final int KEPT = 2;
    private static final int LEFT_PAGE = 11;
    private static final int FIRST_SUM = 6;
    private static final Set<String> COUNTS = Set.of("orders", "parcels");
    private static final Set<String> SUMS = Set.of(
            "claimed",
            "refunded",
            "closed",
            "struck",
            "nonLocal",
            "unconfirmed",
            "verified",
            "verifiedBefore",
            "award");

    private final SalesFigures sales = new SalesFigures();

    private record Column(String name, int width) {}

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
        Awards awards = Awards.place(AwardGiven.of(handle, period), shops);
        SheetBuilder sheet = new SheetBuilder(
                        request.name("report.sales.tab"),
                        COLUMNS.stream().map(Column::width).toList())
                .twoPages(KEPT, LEFT_PAGE);
        Foot.head(sheet, request, "report.form.sales-verification", "report.unitOf.YUAN");
        sheet.headings(COLUMNS.stream()
                .map(column -> request.heading("report.col." + column.name()))
                .toArray(String[]::new));
        int first = sheet.nextRow();
        int number = 1;
        for (ShopSales shop : shops) {
            Money was = before.getOrDefault(shop.shopId(), Money.ZERO);
            sheet.body(row(request, shop, was, awards.of(shop), number++));
        }
        if (shops.isEmpty()) {
            sheet.nothing(request.name("report.nothingInPeriod"));
        }
        sheet.add(SheetRow.Kind.TOTAL, total(request, sheet, first, shops.isEmpty()));
        Foot.close(sheet, request, "report.sales.basis");
        return new ReportContent(List.of(sheet.build()), checks(handle, period, shops, awards));
    }

    private List<Problem> checks(Handle handle, Period period, List<ShopSales> shops, Awards awards) {
        List<Problem> problems = new ArrayList<>();
        SalesSums all = sales.total(handle, period);
        Money verified = shops.stream().map(shop -> shop.sums().verified()).reduce(Money.ZERO, Money::plus);
        if (!verified.equals(all.verified())) {
            problems.add(Problem.of("report.check.shopsAgainstOrders", verified, all.verified()));
        }
        if (all.doubted().isPositive()) {
            problems.add(Problem.of("report.check.openDoubts", all.doubted()));
        }
        Money bound = AwardGiven.ofLedger(handle, period);
        if (!awards.total().equals(bound)) {
            problems.add(Problem.of("report.check.awardsAgainstLedger", awards.total(), bound));
        }
        return problems;
    }

    private static Span[] total(ReportRequest request, SheetBuilder sheet, int first, boolean empty) {
        Span[] total = new Span[COLUMNS.size() - FIRST_SUM + 1];
        total[0] = Span.wide(request.name("report.total"), FIRST_SUM);
        for (int column = FIRST_SUM; column < COLUMNS.size(); column++) {
            String name = COLUMNS.get(column).name();
            int decimals = COUNTS.contains(name) ? 0 : 2;
            Cell cell = Cell.blank();
            if (COUNTS.contains(name) || SUMS.contains(name)) {
                cell = empty ? new Cell.Figure(BigDecimal.ZERO, decimals) : sheet.sum(first, column, decimals);
            }
            total[column - FIRST_SUM + 1] = Span.of(cell);
        }
        return total;
    }

    private static Cell[] row(
            ReportRequest request, ShopSales shop, Money before, List<AwardGiven> awards, int number) {
        SalesSums sums = shop.sums();
        Money verified = sums.verified();
        return new Cell[] {
            Cell.ordinal(number),
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
            Cell.yuan(sums.nonLocal()),
            Cell.yuan(sums.unconfirmed()),
            Cell.yuan(verified),
            Cell.count(sums.parcels()),
            Cell.share(BigDecimal.valueOf(Math.min(sums.parcels(), sums.orders())), BigDecimal.valueOf(sums.orders())),
            Cell.yuan(before),
            Cell.share(verified.minus(before).yuan(), before.yuan()),
            Cell.text(awards.stream()
                    .map(AwardGiven::tier)
                    .filter(Objects::nonNull)
                    .distinct()
                    .map(tier -> request.text("report.sales.tier", tier))
                    .collect(Collectors.joining(request.text("report.comma")))),
            awards.isEmpty()
                    ? Cell.blank()
                    : Cell.yuan(awards.stream().map(AwardGiven::amount).reduce(Money.ZERO, Money::plus)),
            Cell.blank(),
            Cell.blank()
        };
    }

    /** Awards at their rows: a shop's at the shop, an owner's at the first of the owner's shops. */
    private record Awards(Map<UUID, List<AwardGiven>> byShop) {
        static Awards place(List<AwardGiven> given, List<ShopSales> shops) {
            Map<UUID, UUID> firstOf = new HashMap<>();
            Set<UUID> known = new HashSet<>();
            for (ShopSales shop : shops) {
                firstOf.putIfAbsent(shop.ownerId(), shop.shopId());
                known.add(shop.shopId());
            }
            Map<UUID, List<AwardGiven>> byShop = new HashMap<>();
            for (AwardGiven one : given) {
                UUID shop = one.shopId() != null && known.contains(one.shopId())
                        ? one.shopId()
                        : firstOf.get(one.ownerId());
                if (shop != null) {
                    byShop.computeIfAbsent(shop, none -> new ArrayList<>()).add(one);
                }
            }
            return new Awards(byShop);
        }

        List<AwardGiven> of(ShopSales shop) {
            return byShop.getOrDefault(shop.shopId(), List.of());
        }

        Money total() {
            return byShop.values().stream()
                    .flatMap(List::stream)
                    .map(AwardGiven::amount)
                    .reduce(Money.ZERO, Money::plus);
        }
    }
}
