package org.jishi.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.time.Period;
import org.jishi.support.Office;
import org.jishi.support.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sample's figures, as samples/README.md says. */
class SampleOrdersTest {
    private final Office office = new Office();
    private final SalesDesk desk = new SalesDesk(office);
    private final Shop shop = desk.shop(desk.person("向明富", "13896500001"), "奉节向家脐橙");

    @AfterEach
    void close() {
        office.close();
    }

    private OrderPlan plan() {
        office.signIn(desk.clerk);
        return desk.imports.plan(shop.id(), Samples.file("orders-taobao.csv"));
    }

    private static Money yuan(String text) {
        return Money.parse(text).orElseThrow();
    }

    private static void assertFigures(List<MonthSales> months) {
        SalesSums total = months.stream().map(MonthSales::sums).reduce(SalesSums.NONE, SalesSums::plus);
        assertThat(total.orders()).isEqualTo(280);
        assertThat(total.gross()).isEqualTo(yuan("54704.50"));
        assertThat(total.closed()).isEqualTo(yuan("2294.90"));
        assertThat(total.refunded()).isEqualTo(yuan("966.49"));
        assertThat(total.net()).isEqualTo(yuan("51443.11"));
        assertThat(total.unconfirmed()).isEqualTo(yuan("2273.30"));
        assertThat(total.verified()).isEqualTo(yuan("49169.81"));
        assertThat(months)
                .extracting(MonthSales::month, month -> month.sums().net())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(YearMonth.of(2026, 7), yuan("15710.06")),
                        org.assertj.core.groups.Tuple.tuple(YearMonth.of(2026, 8), yuan("14744.00")),
                        org.assertj.core.groups.Tuple.tuple(YearMonth.of(2026, 9), yuan("20989.05")));
    }

    @Test
    void theDryRunTellsTheFiguresTheDoubtsAndEachRowAndTheRunDoesExactlyThat() {
        OrderPlan plan = plan();
        assertFigures(plan.months());
        assertThat(plan.count(OrderVerdict.NEW)).isEqualTo(280);
        assertThat(plan.count(OrderVerdict.DUPLICATE)).isEqualTo(1);
        assertThat(plan.count(OrderVerdict.REFUSED)).isZero();
        assertThat(plan.doubts())
                .extracting(DoubtFinding::kind, f -> f.orders().size())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(DoubtKind.WAYBILL_SHARED, 3),
                        org.assertj.core.groups.Tuple.tuple(DoubtKind.RECEIVER_REPEATED, 40));

        OrderImport done = desk.imports.run(plan);

        assertThat(done.added()).isEqualTo(280);
        assertThat(done.duplicates()).isEqualTo(1);
        ShopFile file = desk.shops.open(shop.id());
        assertFigures(file.months());
        assertThat(file.doubts())
                .extracting(Doubt::kind, Doubt::orderCount, Doubt::detail)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(DoubtKind.WAYBILL_SHARED, 3, "YT8800000000001"),
                        org.assertj.core.groups.Tuple.tuple(DoubtKind.RECEIVER_REPEATED, 40, "139****0001"));
        assertThat(office.database
                        .<SalesSums>read(handle -> desk.figures.total(handle, Period.quarter(2026, 3)))
                        .doubted())
                .isEqualTo(yuan("4759.80"));
        assertThat(office.database.<List<?>>read(handle -> TrailCheck.run(handle, null)))
                .isEmpty();
    }

    @Test
    void theSameFileTwiceAddsNothing() {
        desk.imports.run(plan());
        OrderPlan again = plan();
        assertThat(again.count(OrderVerdict.DUPLICATE)).isEqualTo(281);
        assertThat(again.doubts()).isEmpty();
        assertThat(again.brings()).isFalse();
        desk.imports.run(again);
        assertThat(desk.shops.open(shop.id()).imports()).hasSize(1);
        assertFigures(desk.shops.open(shop.id()).months());
    }

    @Test
    void noWholeNumberOfAReceiverIsKept() {
        desk.imports.run(plan());
        List<ShopOrder> orders =
                desk.shops.orders(shop.id(), PageRequest.first(1_000)).rows();
        assertThat(orders).hasSize(280).allSatisfy(order -> {
            assertThat(order.receiverMasked()).matches("1\\d{2}\\*{4}\\d{4}");
            assertThat(order.receiverMark()).hasSize(32);
        });
        Set<String> details = office.database.read(handle -> handle.createQuery("SELECT detail FROM audit_entry")
                .mapTo(String.class)
                .collect(Collectors.toSet()));
        assertThat(details).noneMatch(detail -> detail.contains("13900000001"));
    }

    @Test
    void whatAReviewerStrikesCountsForNothing() {
        desk.imports.run(plan());
        office.signIn(desk.reviewer);
        for (Doubt doubt : desk.doubts.page(PageRequest.first(10)).rows()) {
            DoubtFile file = desk.doubts.open(doubt.id());
            if (doubt.kind() == DoubtKind.RECEIVER_REPEATED) {
                Set<java.util.UUID> all =
                        file.orders().stream().map(ShopOrder::id).collect(Collectors.toSet());
                desk.doubts.strike(doubt, all, "电话核实，为同一人刷单");
            } else {
                desk.doubts.clear(doubt, "三单合并发货，底单已核");
            }
        }
        SalesSums sums = desk.shops.open(shop.id()).total();
        Period year = Period.year(Office.TODAY.getYear());
        assertThat(office.database.<Long>read(handle -> new SalesFigures().sold(handle, year)))
                .as("neither closed nor struck")
                .isEqualTo(office.database.<Long>read(
                        handle -> handle.createQuery("""
                            SELECT (SELECT count(*) FROM shop_order WHERE state <> 'CLOSED')
                                   - (SELECT count(DISTINCT order_id) FROM doubt_order WHERE struck = TRUE)\
                            """).mapTo(Long.class).one()))
                .isLessThan(sums.orders());
        assertThat(sums.struck()).isEqualTo(Money.ofYuan(4_000));
        assertThat(sums.verified()).isEqualTo(yuan("45169.81"));
        assertThat(sums.doubted()).isEqualTo(Money.ZERO);
        assertThat(sums.net()).isEqualTo(yuan("51443.11"));
        assertThat(office.database.<List<?>>read(handle -> TrailCheck.run(handle, null)))
                .isEmpty();
    }
}
