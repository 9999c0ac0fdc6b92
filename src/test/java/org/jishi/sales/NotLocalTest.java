package org.jishi.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Refusal;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Products that do not come from the county: told of by a clerk, decided by a reviewer, out of the verified sales. */
class NotLocalTest {
    private static final String ELSEWHERE = "进口车厘子 2斤装";
    private static final String LOCAL = "脐橙 10斤装";

    private final Office office = new Office();
    private final SalesDesk desk = new SalesDesk(office);
    private final Shop shop = desk.shop(desk.person("向明富", "13896500001"), "奉节向家脐橙");
    private int sold;

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        assertThat(office.database.<List<?>>read(handle -> TrailCheck.run(handle, null)))
                .isEmpty();
        office.close();
    }

    private void sell(String title, String... amounts) {
        String[] rows = new String[amounts.length];
        for (int i = 0; i < amounts.length; i++) {
            sold++;
            rows[i] = SalesDesk.row(
                            "9000000000%04d".formatted(sold),
                            amounts[i],
                            "2026-08-%02d 10:00:00".formatted(sold),
                            "YT550000%05d".formatted(sold),
                            "1389650%04d".formatted(100 + sold))
                    .replace(LOCAL, title);
        }
        desk.read(shop, SalesDesk.file(folder, rows));
    }

    private Doubt tell() {
        office.signIn(desk.clerk);
        return desk.doubts.notLocal(shop, ELSEWHERE);
    }

    private Doubt strike(Doubt doubt) {
        office.signIn(desk.reviewer);
        Set<java.util.UUID> all = desk.doubts.open(doubt.id()).orders().stream()
                .map(ShopOrder::id)
                .collect(Collectors.toSet());
        return desk.doubts.strike(doubt, all, "店主说明为外地进货");
    }

    private SalesSums sums() {
        return desk.shops.open(shop.id()).total();
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems()).extracting("key").containsExactly(key));
    }

    @Test
    void itIsOutOfTheVerifiedSalesAndStaysRetail() {
        sell(LOCAL, "100.00", "50.00");
        sell(ELSEWHERE, "300.00", "200.00");
        office.signIn(desk.clerk);
        assertThat(desk.doubts.titles(shop.id()))
                .containsExactlyInAnyOrder(
                        new SoldTitle(LOCAL, 2, Money.ofYuan(150)), new SoldTitle(ELSEWHERE, 2, Money.ofYuan(500)));

        Doubt doubt = tell();
        assertThat(doubt.orderCount()).isEqualTo(2);
        assertThat(sums().doubted()).isEqualTo(Money.ofYuan(500));
        assertThat(sums().verified()).isEqualTo(Money.ofYuan(650));

        strike(doubt);
        SalesSums after = sums();
        assertThat(after.nonLocal()).isEqualTo(Money.ofYuan(500));
        assertThat(after.struck()).isEqualTo(Money.ZERO);
        assertThat(after.retail()).isEqualTo(Money.ofYuan(650));
        assertThat(after.verified()).isEqualTo(Money.ofYuan(150));
    }

    @Test
    void anOrderThatIsNeitherRealNorLocalIsTakenOffOnce() {
        sell(ELSEWHERE, "300.00");
        desk.read(
                shop,
                SalesDesk.file(
                        folder,
                        SalesDesk.row("9000000000777", "40.00", "2026-08-20 10:00:00", "YT55000000001", "13896507777")
                                .replace(LOCAL, ELSEWHERE)));
        strike(tell());
        Doubt shared = desk.shops.open(shop.id()).doubts().stream()
                .filter(doubt -> doubt.kind() == DoubtKind.WAYBILL_SHARED)
                .findFirst()
                .orElseThrow();
        strike(shared);
        assertThat(sums().struck()).isEqualTo(Money.ofYuan(340));
        assertThat(sums().nonLocal()).isEqualTo(Money.ZERO);
        assertThat(sums().verified()).isEqualTo(Money.ZERO);
    }

    @Test
    void laterOrdersOfItJoinAndAreDecidedAnew() {
        sell(ELSEWHERE, "300.00");
        strike(tell());
        sell(ELSEWHERE, "70.00");
        Doubt open = desk.shops.open(shop.id()).doubts().getFirst();
        assertThat(open.state()).isEqualTo(Doubt.State.OPEN);
        assertThat(open.orderCount()).isEqualTo(2);
        strike(open);
        assertThat(sums().nonLocal()).isEqualTo(Money.ofYuan(370));
    }

    @Test
    void whatWasFoundLocalIsNotToldOfByTheNextImport() {
        sell(ELSEWHERE, "300.00");
        Doubt doubt = tell();
        office.signIn(desk.reviewer);
        desk.doubts.clear(doubt, "产地证明已核");
        sell(ELSEWHERE, "70.00");
        assertThat(desk.shops.open(shop.id()).doubts()).extracting(Doubt::state).containsExactly(Doubt.State.CLEARED);
    }

    @Test
    void whoToldDoesNotDecideAndNothingIsToldTwice() {
        sell(ELSEWHERE, "300.00");
        Doubt doubt = tell();
        refused(this::tell, "sales.notLocal.already");
        refused(() -> desk.doubts.notLocal(shop, "没有卖过的"), "sales.notLocal.noOrders");
        assertThatThrownBy(() -> desk.doubts.clear(doubt, "都是本地的")).isInstanceOf(Refusal.class);
        office.signIn(desk.reviewer);
        assertThatThrownBy(() -> desk.doubts.notLocal(shop, ELSEWHERE)).isInstanceOf(Refusal.class);
    }
}
