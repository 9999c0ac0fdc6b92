package org.jishi.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jishi.platform.money.Money;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What platforms write as an order's state: only what says that the buyer has confirmed enters the verified sales. */
class OrderWordsTest {
    private final Office office = new Office();
    private final SalesDesk desk = new SalesDesk(office);
    private final Shop shop = desk.shop(desk.person("向明富", "13896500001"), "奉节向家脐橙");
    private int sold;

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        office.close();
    }

    private String row(String word, String refunded, String waybill) {
        sold++;
        return "=\"60000000%05d\",100.00,%s,%s,2026-08-%02d 10:00:00,脐橙 10斤装,1,%s,圆通速递,=\"1389651%04d\""
                .formatted(sold, refunded, word, 1 + sold % 28, waybill.isEmpty() ? "" : waybill + sold, sold);
    }

    private OrderPlan plan(String... rows) {
        office.signIn(desk.clerk);
        return desk.imports.plan(shop.id(), SalesDesk.file(folder, rows));
    }

    private PlannedOrder one(String word, String refunded, String waybill) {
        return plan(row(word, refunded, waybill)).rows().getFirst();
    }

    private List<OrderState> states(String... words) {
        List<OrderState> states = new ArrayList<>();
        for (String word : words) {
            PlannedOrder read = one(word, "0.00", "YT55000000");
            assertThat(read.verdict()).as(word).isEqualTo(OrderVerdict.NEW);
            states.add(Objects.requireNonNull(read.order()).state());
        }
        return states;
    }

    @Test
    void whatOnlySoundsDoneIsNotConfirmedByTheBuyer() {
        List<String> rows = new ArrayList<>();
        for (String word : List.of("支付成功", "付款成功", "发货成功", "拼单成功", "未完成", "退款关闭", "部分发货", "\"拼单成功，待发货\"")) {
            rows.add(row(word, "0.00", "YT66000000"));
        }
        OrderPlan plan = plan(rows.toArray(new String[0]));
        assertThat(plan.count(OrderVerdict.NEW)).isEqualTo(8);
        SalesSums sums = plan.months().stream().map(MonthSales::sums).reduce(SalesSums.NONE, SalesSums::plus);
        assertThat(sums.unconfirmed()).isEqualTo(Money.ofYuan(800));
        assertThat(sums.verified()).isEqualTo(Money.ZERO);
    }

    @Test
    void eachPlatformsWordForConfirmedIsConfirmed() {
        assertThat(states("交易成功", "完成", "已签收", "已完成", "交易完成", "已收货", "双方已评", "已验收", "交易成功（待评价）"))
                .containsOnly(OrderState.DONE);
        assertThat(states("\"已发货，待签收\"", "\"卖家已发货，等待买家确认\"", "等待确认收货", "运输中")).containsOnly(OrderState.SHIPPED);
        assertThat(states("买家已付款", "等待出库", "备货中", "待发货", "\"买家已付款，等待卖家发货\"")).containsOnly(OrderState.PAID);
        assertThat(states("交易关闭", "已取消", "(删除)等待出库", "\"未发货，退款成功\"", "\"已发货，退款成功\"", "拼单失败"))
                .containsOnly(OrderState.CLOSED);
    }

    @Test
    void whatTheBuyerWantsBackWaitsAndSaysSo() {
        for (String word : List.of("退款中", "申请退款", "部分退款", "售后中")) {
            PlannedOrder sent = one(word, "30.00", "YT77000000");
            assertThat(sent.verdict()).as(word).isEqualTo(OrderVerdict.NEW);
            assertThat(sent.order()).extracting(ShopOrder::state).isEqualTo(OrderState.SHIPPED);
            assertThat(sent.order()).extracting(ShopOrder::net).isEqualTo(Money.ofYuan(70));
            assertThat(sent.notes()).extracting(problem -> problem.key()).contains("sales.row.refunding");
            assertThat(one(word, "0.00", "").order())
                    .extracting(ShopOrder::state)
                    .isEqualTo(OrderState.PAID);
        }
        assertThat(one("退款成功", "30.00", "YT78000000").order())
                .extracting(ShopOrder::state)
                .isEqualTo(OrderState.SHIPPED);
        assertThat(one("退款成功", "100.00", "YT79000000").order())
                .extracting(ShopOrder::state)
                .isEqualTo(OrderState.CLOSED);
    }

    @Test
    void aWordThatNoPlatformUsesIsAskedAbout() {
        PlannedOrder row = one("尚未成功完成付款确认", "0.00", "");
        assertThat(row.verdict()).isEqualTo(OrderVerdict.REFUSED);
        assertThat(row.notes())
                .singleElement()
                .satisfies(problem -> assertThat(problem.args()).contains("尚未成功完成付款确认", "待发货、已发货、交易成功、交易关闭"));
        assertThat(one("", "0.00", "").notes())
                .extracting(problem -> problem.key())
                .containsExactly("sales.row.state.missing");
        assertThat(one("等待买家付款", "0.00", "").verdict()).isEqualTo(OrderVerdict.UNPAID);
    }

    /** Somebody else's file: the order comes in, the number does not, and that is said. */
    @Test
    void aWholeNumberInTheTitleOfAnOrderIsHidden() {
        String row = row("已完成", "0.00", "YT55000000").replace("脐橙 10斤装", "代王小明110101199001011237下单");
        OrderPlan plan = plan(row);
        assertThat(plan.rows().getFirst().notes())
                .extracting(problem -> problem.key())
                .contains("sales.row.numberHidden");
        office.signIn(desk.clerk);
        desk.imports.run(plan);
        List<String> titles = office.database.read(handle -> handle.createQuery("SELECT title FROM shop_order")
                .mapTo(String.class)
                .list());
        assertThat(titles).containsExactly("代王小明******************下单");
    }
}
