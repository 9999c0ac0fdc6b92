package org.jishi.sales.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Chip;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.sales.Platform;
import org.jishi.sales.Shop;
import org.kordamp.ikonli.feather.Feather;

/** The list of shops with a drawer. */
final class ShopListView {
    private final Ui ui;
    private final ShopListModel model;
    private final SalesWords words;

    ShopListView(Ui ui, ShopListModel model) {
        this.ui = ui;
        this.model = model;
        this.words = new SalesWords(ui);
    }

    Page page() {
        PagedTable<Shop> table = new PagedTable<>(ui, "sales", model::page, Shop::id)
                .column(
                        "sales.list.name",
                        Shop::name,
                        c -> c.sort("name").width(200).grow())
                .column(
                        "sales.list.platform",
                        shop -> ui.text("sales.platform", shop.platform()),
                        c -> c.sort("platform").width(88))
                .column(
                        "sales.list.owner",
                        Shop::ownerName,
                        c -> c.sort("owner").width(144))
                .column(
                        "sales.list.category",
                        Shop::category,
                        c -> c.sort("category").width(112))
                .column(
                        "sales.list.shopNo",
                        Shop::shopNo,
                        c -> c.sort("shopNo").width(136).hidden())
                .date("sales.list.openedOn", Shop::openedOn, c -> c.sort("openedOn"))
                .date("sales.list.lastOrder", Shop::lastOrderOn, c -> c.sort("lastOrder"))
                .chip("sales.list.doubts", words::doubts, c -> c.width(128))
                .chip("sales.list.state", words::status, c -> c.sort("state").width(96))
                .onOpen(shop -> model.open(shop.id()))
                .menu(this::menu);
        Button add = model.mayEnter() ? Buttons.main(ui, "sales.list.add", model::add) : null;
        Button first = model.mayEnter() ? Buttons.main(ui, "sales.list.addFirst", model::add) : null;
        table.whenEmpty("sales.list.empty", first);
        return new ListPage<>(ui, "sales.title", "sales.list.count", table)
                .action(Buttons.plain(ui, "sales.list.allDoubts", Feather.ALERT_TRIANGLE, model::doubts))
                .action(add)
                .filter(Filter.of(
                        "platform",
                        ui.text("sales.list.platform"),
                        Platform.class,
                        platform -> ui.text("sales.platform", platform)))
                .filter(new Filter(
                        "state",
                        ui.text("sales.list.state"),
                        List.of(
                                new Filter.Option("OPEN", ui.text("sales.shopState.OPEN")),
                                new Filter.Option("CLOSED", ui.text("sales.shopState.CLOSED")))))
                .filter(new Filter(
                        "doubts",
                        ui.text("sales.list.doubts"),
                        List.of(
                                new Filter.Option("OPEN", ui.text("sales.list.withDoubts")),
                                new Filter.Option("NONE", ui.text("sales.list.noDoubts")))))
                .more(Filter.words("name", ui.text("sales.list.name")))
                .more(Filter.words("ownerName", ui.text("sales.list.owner")))
                .more(Filter.words("category", ui.text("sales.list.category")))
                .more(Filter.words("shopNo", ui.text("sales.list.shopNo")))
                .more(Filter.days("openedOn", ui.text("sales.list.openedOn")))
                .more(Filter.days("lastOrder", ui.text("sales.list.lastOrder")))
                .onBeginFor(whom -> model.addFor(whom.person()))
                .drawer(this::drawer);
    }

    private List<MenuItem> menu(Shop shop) {
        List<MenuItem> items = new ArrayList<>();
        items.add(Buttons.item(ui, "sales.list.open", () -> model.open(shop.id())));
        if (model.mayImport(shop)) {
            items.add(Buttons.item(ui, "sales.list.import", () -> model.read(shop.id())));
        }
        return items;
    }

    private Node drawer(Shop shop) {
        Card card = new Card(shop.name())
                .fact(ui.text("sales.list.state"), words.status(shop).node())
                .fact(ui.text("sales.list.platform"), ui.text("sales.platform", shop.platform()))
                .fact(ui.text("sales.list.shopNo"), shop.shopNo())
                .fact(ui.text("sales.list.owner"), shop.ownerName())
                .fact(ui.text("sales.list.category"), shop.category())
                .fact(ui.text("sales.list.openedOn"), shop.openedOn().toString())
                .fact(
                        ui.text("sales.list.lastOrder"),
                        shop.lastOrderOn() == null
                                ? ui.text("sales.list.noOrder")
                                : shop.lastOrderOn().toString());
        Chip doubts = words.doubts(shop);
        if (doubts != null) {
            card.fact(ui.text("sales.list.doubts"), doubts.node());
        }
        VBox box = new VBox(12, card, Buttons.plain(ui, "sales.list.open", () -> model.open(shop.id())));
        if (model.mayImport(shop)) {
            box.getChildren().add(Buttons.plain(ui, "sales.list.import", Feather.UPLOAD, () -> model.read(shop.id())));
        }
        return box;
    }
}
