package org.jishi.sales.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.sales.Doubt;
import org.jishi.sales.DoubtKind;

/** The queue of doubts with a drawer; undecided ones first. */
final class DoubtListView {
    private final Ui ui;
    private final DoubtListModel model;
    private final SalesWords words;

    DoubtListView(Ui ui, DoubtListModel model) {
        this.ui = ui;
        this.model = model;
        this.words = new SalesWords(ui);
    }

    Page page() {
        PagedTable<Doubt> table = new PagedTable<>(ui, "doubts", model::page, Doubt::id)
                .column(
                        "sales.doubt.kind",
                        doubt -> ui.text("sales.doubtKind", doubt.kind()),
                        c -> c.sort("kind").width(200))
                .column(
                        "sales.doubt.detail",
                        doubt -> words.detail(doubt.detail()),
                        c -> c.by("detail").width(160).grow())
                .column("sales.doubt.shop", Doubt::shopName, c -> c.sort("shop").width(160))
                .column(
                        "sales.list.owner",
                        Doubt::ownerName,
                        c -> c.sort("owner").width(120))
                .number("sales.doubt.orders", Doubt::orderCount, c -> c.by("orders"))
                .money("sales.doubt.amount", Doubt::amount, c -> c.by("amount"))
                .date("sales.doubt.foundOn", Doubt::foundOn, c -> c.by("foundOn"))
                .chip(
                        "sales.doubt.state",
                        doubt -> words.status(doubt.state()),
                        c -> c.sort("state").width(112))
                .onOpen(model::open)
                .menu(doubt -> List.of(
                        Buttons.item(ui, "sales.doubt.open", () -> model.open(doubt)),
                        Buttons.item(ui, "sales.doubt.openShop", () -> model.shop(doubt))))
                .whenEmpty("sales.doubt.empty", null);
        return new ListPage<>(ui, "sales.doubt.list", "sales.doubt.count", table)
                .filter(Filter.of(
                        "state",
                        ui.text("sales.doubt.state"),
                        Doubt.State.class,
                        state -> ui.text("sales.doubtState", state)))
                .filter(Filter.of(
                        "kind", ui.text("sales.doubt.kind"), DoubtKind.class, kind -> ui.text("sales.doubtKind", kind)))
                .more(Filter.words("shopName", ui.text("sales.doubt.shop")))
                .more(Filter.words("ownerName", ui.text("sales.list.owner")))
                .drawer(this::drawer);
    }

    private Node drawer(Doubt doubt) {
        Card card = new Card(ui.text("sales.doubtKind", doubt.kind()))
                .fact(ui.text("sales.doubt.state"), words.status(doubt.state()).node())
                .fact(ui.text("sales.doubt.detail"), words.detail(doubt.detail()))
                .fact(ui.text("sales.doubt.shop"), doubt.shopName())
                .fact(ui.text("sales.list.owner"), doubt.ownerName())
                .fact(ui.text("sales.doubt.orders"), String.valueOf(doubt.orderCount()))
                .fact(ui.text("sales.doubt.amount"), words.money(doubt.amount()))
                .fact(ui.text("sales.doubt.foundOn"), doubt.foundOn().toString());
        card.getChildren().add(Nodes.muted(ui.text("sales.doubtWhy", doubt.kind())));
        if (doubt.reason() != null) {
            card.getChildren()
                    .add(Nodes.paragraph(ui.text(
                            "sales.doubt.because",
                            doubt.reason(),
                            String.valueOf(doubt.decidedName()),
                            String.valueOf(doubt.decidedOn()))));
        }
        return new VBox(12, card, Buttons.plain(ui, "sales.doubt.open", () -> model.open(doubt)));
    }
}
