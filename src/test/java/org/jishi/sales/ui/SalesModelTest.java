package org.jishi.sales.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.sales.Doubt;
import org.jishi.sales.DoubtKind;
import org.jishi.sales.OrderVerdict;
import org.jishi.sales.OwnerChoice;
import org.jishi.sales.Retail;
import org.jishi.sales.Shop;
import org.jishi.sales.ui.ShopModel.MonthLine;
import org.jishi.support.Samples;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The models without a window: a shop is entered, its orders read in, its doubts decided by somebody else. */
class SalesModelTest {
    private final SalesUi room = new SalesUi();
    private final TestUi ui = room.ui(Language.ZH);
    private final Shop shop = room.desk.shop(room.desk.person("向明富", "13896500001"), "奉节向家脐橙");

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        room.close();
    }

    private void importSample() {
        room.office.signIn(room.desk.clerk);
        ImportModel model = new ImportModel(ui.ui, room.services, shop.id());
        model.load();
        assertThat(Objects.requireNonNull(model.shop().get()).name()).isEqualTo("奉节向家脐橙");
        model.path().set(Samples.file("orders-taobao.csv"));
        boolean[] went = new boolean[2];
        model.look(() -> went[0] = true, refusal -> {});
        assertThat(model.months()).extracting(MonthLine::month).containsExactly("2026-07", "2026-08", "2026-09", "合计");
        assertThat(model.months().getLast().sums().net())
                .isEqualTo(Money.parse("51443.11").orElseThrow());
        assertThat(model.doubts())
                .extracting("kind")
                .containsExactlyInAnyOrder(DoubtKind.WAYBILL_SHARED, DoubtKind.RECEIVER_REPEATED);
        assertThat(model.rows(PageRequest.first(10)).total()).isEqualTo(281);
        assertThat(model.rows(PageRequest.first(10).filter("verdict", ImportModel.DOUBTED))
                        .total())
                .isEqualTo(model.doubtedRows())
                .isPositive()
                .isLessThan(281);
        assertThat(model.rows(PageRequest.first(10).filter("verdict", "REFUSED"))
                        .rows())
                .allMatch(row -> row.verdict() == OrderVerdict.REFUSED);
        Path answer = folder.resolve("核对结果.xlsx");
        ui.dialogs.files.add(answer);
        model.saveAnswer();
        assertThat(answer).isNotEmptyFile();
        assertThat(ui.dialogs.keys()).contains("sales.import.answered");
        model.run(() -> went[1] = true, refusal -> {});
        assertThat(went).containsExactly(true, true);
    }

    @Test
    void aFileIsLookedThroughThenReadInAndOpensItsShop() {
        importSample();
        assertThat(ui.dialogs.keys()).contains("sales.import.done");
        ShopModel model = new ShopModel(ui.ui, room.services, shop.id());
        model.load();
        assertThat(model.months()).extracting(MonthLine::month).containsExactly("2026-09", "2026-08", "2026-07", "合计");
        assertThat(model.months().getLast().sums().verified())
                .isEqualTo(Money.parse("49169.81").orElseThrow());
        assertThat(model.orders(PageRequest.first(10)).total()).isEqualTo(280);
        assertThat(model.mayImport()).isTrue();
    }

    @Test
    void theListShowsWhatEachShopSoldAndTheSumOfAll() {
        importSample();
        ShopListModel list = new ShopListModel(ui.ui, room.services);
        list.load();
        Retail sold = list.page(PageRequest.first(10)).rows().getFirst().retail();
        assertThat(list.retail().get()).isEqualTo(sold);
        var file = room.services.shops().open(shop.id());
        assertThat(sold.total()).isEqualTo(file.total().retail());
        assertThat(sold.year()).isEqualTo(file.total().retail());
        assertThat(sold.month())
                .isEqualTo(file.months().getLast().sums().retail())
                .isNotEqualTo(sold.total());
    }

    @Test
    void aWrongFileStaysAtItsStep() {
        room.office.signIn(room.desk.clerk);
        ImportModel model = new ImportModel(ui.ui, room.services, shop.id());
        model.path().set(Samples.file("papers-people.csv"));
        List<Refusal> refusals = new java.util.ArrayList<>();
        model.look(() -> assertThat(false).isTrue(), refusals::add);
        assertThat(refusals)
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.problems()).extracting("key").containsExactly("sales.file.noHeadings"));
        assertThat(model.plan().get()).isNull();
    }

    @Test
    void whoImportedDoesNotDecideAndASecondPersonStrikesWithAReason() {
        importSample();
        Doubt found = room.desk
                .doubts
                .page(PageRequest.first(10).filter("kind", "RECEIVER_REPEATED"))
                .rows()
                .getFirst();
        DoubtModel model = new DoubtModel(ui.ui, room.services, found.id());
        model.load();
        assertThat(model.own()).isTrue();
        assertThat(model.mayDecide()).isFalse();
        room.office.signIn(room.desk.reviewer);
        assertThat(model.mayDecide()).isTrue();
        model.strike(List.of());
        assertThat(ui.dialogs.refusals)
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.problems()).extracting("key").containsExactly("sales.doubt.chooseOrders"));
        ui.dialogs.reason = null;
        model.strike(model.orders());
        assertThat(Objects.requireNonNull(model.file().get()).doubt().state()).isEqualTo(Doubt.State.OPEN);
        ui.dialogs.reason = "电话核实，同一人刷单";
        model.strike(model.orders().subList(0, 30));
        assertThat(Objects.requireNonNull(model.file().get()).doubt().state()).isEqualTo(Doubt.State.STRUCK);
        assertThat(model.orders().stream().filter(model::struck)).hasSize(30);
        Doubt other = room.desk
                .doubts
                .page(PageRequest.first(10).filter("state", "OPEN"))
                .rows()
                .getFirst();
        DoubtModel second = new DoubtModel(ui.ui, room.services, other.id());
        second.load();
        ui.dialogs.reason = "三单合并发货，底单已核";
        second.clear();
        assertThat(Objects.requireNonNull(second.file().get()).doubt().state()).isEqualTo(Doubt.State.CLEARED);
        assertThat(room.desk.shops.open(shop.id()).total().struck()).isEqualTo(Money.ofYuan(3_000));
    }

    /** Inputs have their text only once they stand in a scene. */
    private static void inAWindow(org.jishi.kit.form.Form form) {
        javafx.scene.layout.StackPane root = new javafx.scene.layout.StackPane(form);
        new javafx.scene.Scene(root, 600, 600);
        root.applyCss();
        root.layout();
    }

    @Test
    void aShopIsEnteredChangedAndClosed() {
        room.office.signIn(room.desk.clerk);
        var owner = room.desk.person("周桂花", null);
        ShopForm form = new ShopForm(ui.ui, room.services, null, null);
        form.owner.set(new OwnerChoice(owner.kind(), owner.id(), owner.name(), "", null, null));
        form.shopNo.set("TB77");
        form.name.set("周家蜂蜜");
        form.category.set("蜂蜜");
        form.openedOn.set(LocalDate.of(2026, 3, 1));
        ui.dialogs.fillForm = SalesModelTest::inAWindow;
        org.jishi.support.Pictures.onFx(() -> ui.dialogs.form("sales.shop.addTitle", form.build()));
        Shop added = form.saved();
        assertThat(room.desk.shops.page(PageRequest.first(10).search("周家")).rows())
                .hasSize(1);
        assertThat(room.desk
                        .shops
                        .page(PageRequest.first(10)
                                .filter("openedOn", "2026-03-01..2026-03-01")
                                .filter("category", "蜂蜜")
                                .filter("shopNo", "tb77"))
                        .rows())
                .extracting(Shop::id)
                .containsExactly(added.id());
        assertThat(room.desk
                        .shops
                        .page(PageRequest.first(10)
                                .filter("openedOn", "2026-03-02..")
                                .filter("shopNo", "tb77"))
                        .total())
                .isZero();
        ShopModel model = new ShopModel(ui.ui, room.services, added.id());
        model.load();
        org.jishi.support.Pictures.onFx(() -> {
            model.close();
            return true;
        });
        assertThat(Objects.requireNonNull(model.shown().get()).file().shop().closedOn())
                .isEqualTo(ui.ui.clock().today());
        assertThat(model.mayImport()).isFalse();
        assertThat(model.mayChange()).isFalse();
    }
}
