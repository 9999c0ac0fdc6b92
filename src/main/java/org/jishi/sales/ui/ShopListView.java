package org.jishi.sales.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.sales.Platform;
import org.jishi.sales.Shop;
import org.jishi.sales.ShopRow;
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
        PagedTable<ShopRow> table = new PagedTable<>(
                        ui, "sales", model::page, row -> row.shop().id())
                .column(
                        "sales.list.name",
                        row -> row.shop().name(),
                        c -> c.by("name").width(176).grow())
                .column(
                        "sales.list.platform",
                        row -> ui.text("sales.platform", row.shop().platform()),
                        c -> c.sort("platform").width(80))
                .column(
                        "sales.list.owner",
                        row -> row.shop().ownerName(),
                        c -> c.sort("owner").width(128))
                .money(
                        "sales.list.month",
                        row -> row.retail().month(),
                        c -> c.sort("month").width(112))
                .money(
                        "sales.list.lastMonth",
                        row -> row.retail().lastMonth(),
                        c -> c.sort("lastMonth").width(112).hidden())
                .money(
                        "sales.list.year",
                        row -> row.retail().year(),
                        c -> c.sort("year").width(120))
                .money(
                        "sales.list.total",
                        row -> row.retail().total(),
                        c -> c.sort("total").width(120))
                .column(
                        "sales.list.category",
                        row -> row.shop().category(),
                        c -> c.by("category").width(112).hidden())
                .column(
                        "sales.list.shopNo",
                        row -> row.shop().shopNo(),
                        c -> c.by("shopNo").width(136).hidden())
                .date(
                        "sales.list.openedOn",
                        row -> row.shop().openedOn(),
                        c -> c.by("openedOn").hidden())
                .date("sales.list.lastOrder", row -> row.shop().lastOrderOn(), c -> c.by("lastOrder"))
                .chip("sales.list.doubts", row -> words.doubts(row.shop()), c -> c.width(120))
                .chip(
                        "sales.list.state",
                        row -> words.status(row.shop()),
                        c -> c.sort("state").width(88))
                .onOpen(row -> model.open(row.shop().id()))
                .menu(row -> menu(row.shop()));
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
                .more(Filter.numbers("month", ui.text("sales.filter.month")))
                .more(Filter.numbers("lastMonth", ui.text("sales.filter.lastMonth")))
                .more(Filter.numbers("year", ui.text("sales.filter.year")))
                .more(Filter.numbers("total", ui.text("sales.filter.total")))
                .more(Filter.words("ownerName", ui.text("sales.list.owner")))
                .onBeginFor(whom -> model.addFor(whom.person()))
                .above(sums())
                .onShown(model::load)
                .drawer(this::drawer);
    }

    /** What all shops sold, above them: month, year, in all. */
    private Node sums() {
        Label month = figure();
        Label year = figure();
        Label all = figure();
        model.retail().subscribe(retail -> {
            month.setText(retail == null ? "" : ui.text("sales.list.sumYuan", retail.month()));
            year.setText(retail == null ? "" : ui.text("sales.list.sumYuan", retail.year()));
            all.setText(retail == null ? "" : ui.text("sales.list.sumYuan", retail.total()));
        });
        // In a line of their own where large letters leave no room beside: a sum is never cut.
        FlowPane row = new FlowPane(
                24,
                4,
                sum("sales.list.sumMonth", month),
                sum("sales.list.sumYear", year),
                sum("sales.list.sumTotal", all),
                Nodes.label(ui.text("sales.list.sumHelp"), "text-muted"));
        row.setRowValignment(VPos.CENTER);
        row.setId("sales-sums");
        return row;
    }

    private static Label figure() {
        return Nodes.label("", "figure", "thing-amount");
    }

    private HBox sum(String key, Label figure) {
        return Nodes.row(Nodes.label(ui.text(key), "text-muted"), figure);
    }

    private List<MenuItem> menu(Shop shop) {
        List<MenuItem> items = new ArrayList<>();
        items.add(Buttons.item(ui, "sales.list.open", () -> model.open(shop.id())));
        if (model.mayImport(shop)) {
            items.add(Buttons.item(ui, "sales.list.import", () -> model.read(shop.id())));
        }
        return items;
    }

    private Node drawer(ShopRow row) {
        Shop shop = row.shop();
        Card card = new Card(shop.name())
                .fact(ui.text("sales.list.state"), words.status(shop).node())
                .fact(ui.text("sales.list.platform"), ui.text("sales.platform", shop.platform()))
                .fact(ui.text("sales.list.shopNo"), shop.shopNo())
                .fact(ui.text("sales.list.owner"), shop.ownerName())
                .fact(ui.text("sales.list.category"), shop.category())
                .fact(ui.text("sales.list.month"), row.retail().month().toString())
                .fact(ui.text("sales.list.lastMonth"), row.retail().lastMonth().toString())
                .fact(ui.text("sales.list.year"), row.retail().year().toString())
                .fact(ui.text("sales.list.total"), row.retail().total().toString())
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
