package org.jishi.sales.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jishi.platform.access.Actor;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.sales.Doubt;
import org.jishi.sales.Shop;
import org.jishi.sales.ShopOrder;
import org.jishi.support.Pictures;
import org.jishi.support.Samples;
import org.jishi.support.TestUi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The room's pages drawn with nothing, few and many rows, for people to look at; and the import by keys alone. */
class SalesPicturesTest {
    @TempDir
    Path folder;

    private final SalesUi room = new SalesUi();
    private int written;

    @AfterEach
    void close() {
        room.close();
    }

    private void draw(String name, String screen, @Nullable UUID id, Actor actor) {
        room.office.signIn(actor);
        Pictures.prove(name, language -> room.open(room.ui(language), screen, id));
    }

    @Test
    @Tag("slow")
    void empty() {
        draw("sales-list-empty", SalesScreens.LIST, null, room.desk.clerk);
        draw("sales-doubts-empty", SalesScreens.DOUBTS, null, room.desk.reviewer);
        Shop shop = room.desk.shop(room.desk.person("向明富", null), "奉节向家脐橙");
        draw("sales-shop-empty", SalesScreens.SHOP, shop.id(), room.desk.clerk);
    }

    @Test
    @Tag("slow")
    void shopsAndDoubts() {
        Shop shop = room.desk.shop(room.desk.person("向明富", "13896500001"), "奉节向家脐橙");
        for (int i = 0; i < 24; i++) {
            room.desk.shop(room.desk.person("店主" + i, null), "第" + i + "家脐橙专卖店（旗舰店）");
        }
        room.desk.read(shop, Samples.file("orders-taobao.csv"));
        draw("sales-list", SalesScreens.LIST, null, room.desk.clerk);
        draw("sales-doubts", SalesScreens.DOUBTS, null, room.desk.reviewer);
        Doubt many = room.desk
                .doubts
                .page(PageRequest.first(10).filter("kind", "RECEIVER_REPEATED"))
                .rows()
                .getFirst();
        draw("sales-doubt", SalesScreens.DOUBT, many.id(), room.desk.reviewer);
        draw("sales-doubt-own", SalesScreens.DOUBT, many.id(), room.desk.clerk);
        room.office.signIn(room.desk.reviewer);
        Set<UUID> all = room.desk.doubts.open(many.id()).orders().stream()
                .map(ShopOrder::id)
                .collect(Collectors.toSet());
        room.desk.doubts.strike(many, all, "电话核实，同一人刷单");
        draw("sales-shop", SalesScreens.SHOP, shop.id(), room.desk.clerk);
        draw("sales-doubt-struck", SalesScreens.DOUBT, many.id(), room.desk.reviewer);
        Pictures.draw(
                "sales-form", 760, 620, () -> new ShopForm(room.ui(Language.ZH).ui, room.services, shop, null).build());
    }

    /** Steps as those of a roster: a place to drop the file, what would become of each row, then what did. */
    @Test
    void ordersAreReadInByKeysAlone() {
        Shop shop = room.desk.shop(room.desk.person("向明富", "13896500001"), "奉节向家脐橙");
        room.office.signIn(room.desk.clerk);
        TestUi ui = room.ui(Language.ZH);
        ImportModel model = new ImportModel(ui.ui, room.services, shop.id());
        Pictures.draw(
                "sales-import",
                1190,
                692,
                () -> new ImportView(ui.ui, model).page().node(),
                root -> assertThat(root.lookup(".drop-zone")).isNotNull());
        model.path().set(Samples.file("orders-taobao.csv"));
        Pictures.draw(
                "sales-import-check",
                1190,
                1500,
                () -> new ImportView(ui.ui, model).page().node(),
                root -> {
                    next(root);
                    root.applyCss();
                    assertThat(((TableView<?>) root.lookup("#import-months-table")).getItems())
                            .hasSize(4);
                    assertThat(((TableView<?>) root.lookup("#import-months-table")).getColumns())
                            .extracting(TableColumn::getId)
                            .startsWith("sales.month.month", "sales.month.orders", "sales.month.verified");
                });
        Pictures.draw(
                "sales-import-done",
                1190,
                692,
                () -> {
                    model.restart();
                    model.path().set(fewOrders());
                    return new ImportView(ui.ui, model).page().node();
                },
                root -> {
                    next(root);
                    next(root);
                    assertThat(root.lookup("#sales-import-saveAnswer")).isNotNull();
                    assertThat(ui.navigator.opened).isEmpty();
                });
        Pictures.onFx(() -> {
            model.restart();
            model.path().set(fewOrders());
            StackPane root = new StackPane(new ImportView(ui.ui, model).page().node());
            next(root);
            next(root);
            next(root);
            return true;
        });
        assertThat(room.desk.shops.open(shop.id()).imports()).hasSizeGreaterThan(1);
        assertThat(ui.navigator.opened)
                .last()
                .satisfies(opened -> assertThat(opened.screen()).isEqualTo(SalesScreens.SHOP));
    }

    /** Two orders, one of which cannot come in; others each time. */
    private Path fewOrders() throws IOException {
        String no = "9000" + ++written;
        return Files.writeString(
                folder.resolve("订单" + written + ".csv"),
                "订单编号,买家实际支付金额,订单状态,订单付款时间\n"
                        + no + "1,128.00,交易成功,2026-07-02 10:00:00\n"
                        + no + "2,一百,交易成功,2026-07-02 11:00:00\n");
    }

    private static void next(Node root) {
        Event.fireEvent(
                root.lookup(".steps-page"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false));
    }
}
