package org.jishi.sales.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ThingPage;
import org.jishi.kit.page.TimelineItem;
import org.jishi.kit.table.PagedTable;
import org.jishi.kit.table.Ticks;
import org.jishi.platform.access.Act;
import org.jishi.sales.Doubt;
import org.jishi.sales.DoubtFile;
import org.jishi.sales.ShopOrder;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The page of one doubt: its orders, and the buttons of a second person. */
final class DoubtView {
    private final Ui ui;
    private final DoubtModel model;
    private final SalesWords words;
    private final ThingPage page;
    private final PagedTable<ShopOrder> orders;
    private final Label ticked = Nodes.label("", "text-muted");

    DoubtView(Ui ui, DoubtModel model) {
        this.ui = ui;
        this.model = model;
        this.words = new SalesWords(ui);
        this.orders = orders();
        this.page = new ThingPage(ui).onShown(model::load);
        orders.ticks()
                .choice()
                .subscribe(choice -> ticked.setText(
                        ui.text("sales.doubt.ticked", chosen(choice).size())));
        model.file().subscribe(this::show);
    }

    Page page() {
        return page;
    }

    private PagedTable<ShopOrder> orders() {
        PagedTable<ShopOrder> table =
                new PagedTable<>(ui, "doubt-orders", request -> Tables.slice(model.orders(), request), ShopOrder::id);
        if (ui.may(Act.DOUBT_CLEAR)) {
            table.withTicks();
        }
        return table.column(
                        "sales.order.no", ShopOrder::orderNo, c -> c.width(166).whole())
                .date("sales.order.paidOn", ShopOrder::paidOn, c -> c.width(92))
                .money("sales.order.net", ShopOrder::net, c -> c.width(80))
                .column(
                        "sales.order.waybill",
                        order -> Objects.requireNonNullElse(order.waybillNo(), ""),
                        c -> c.width(134).whole())
                .column(
                        "sales.order.receiver",
                        order -> Objects.requireNonNullElse(order.receiverMasked(), ""),
                        c -> c.width(98))
                .column("sales.doubt.shop", model::shopName, c -> c.width(120).hidden())
                .column("sales.order.title", ShopOrder::title, c -> c.width(200).hidden())
                .chip("sales.doubt.finding", this::finding, c -> c.width(92))
                .fitRows(Tables.MOST_ROWS);
    }

    private @Nullable Chip finding(ShopOrder order) {
        return model.struck(order) ? Chip.of(ui.text("sales.doubt.notReal"), Tone.DANGER) : null;
    }

    private List<ShopOrder> chosen(Ticks.Choice<ShopOrder> choice) {
        return switch (choice) {
            case Ticks.Choice.Rows<ShopOrder>(var rows) -> rows;
            case Ticks.Choice.AllMatching<ShopOrder>(var _, var _) -> model.orders();
        };
    }

    private void show(@Nullable DoubtFile file) {
        if (file == null) {
            return;
        }
        Doubt doubt = file.doubt();
        page.head(doubt.shopName(), words.about(doubt))
                .state(words.status(doubt.state()))
                .amount(words.money(doubt.amount()))
                .next(Buttons.plain(ui, "sales.doubt.openShop", Feather.SHOPPING_BAG, model::shop), hint(doubt))
                .facts(facts(doubt))
                .story(story(file));
        page.cards(decision(doubt), new Card(ui.text("sales.doubt.itsOrders"), orders));
        orders.reload();
    }

    private String hint(Doubt doubt) {
        return doubt.state() == Doubt.State.OPEN ? ui.text("sales.doubt.who") : "";
    }

    private Card facts(Doubt doubt) {
        Card card = new Card(ui.text("sales.doubt.why"));
        card.getChildren().add(Nodes.paragraph(ui.text("sales.doubtWhy", doubt.kind())));
        return card.fact(ui.text("sales.list.owner"), doubt.ownerName())
                .fact(ui.text("sales.doubt.orders"), String.valueOf(doubt.orderCount()))
                .fact(ui.text("sales.doubt.foundOn"), doubt.foundOn().toString());
    }

    private Card decision(Doubt doubt) {
        Card card = new Card(ui.text("sales.doubt.decision"));
        if (doubt.reason() != null) {
            card.getChildren()
                    .add(Nodes.paragraph(ui.text(
                            "sales.doubt.because",
                            doubt.reason(),
                            String.valueOf(doubt.decidedName()),
                            String.valueOf(doubt.decidedOn()))));
            return card;
        }
        if (!model.mayDecide()) {
            card.getChildren()
                    .add(Nodes.withIcon(
                            ui.text(model.own() ? "sales.doubt.ownImport" : "sales.doubt.notYours"),
                            Feather.INFO,
                            "text-muted"));
            return card;
        }
        Node buttons = new FlowPane(
                8,
                8,
                Buttons.main(ui, "sales.doubt.clear", model::clear),
                Buttons.danger(
                        ui,
                        "sales.doubt.strike",
                        () -> model.strike(chosen(orders.ticks().choice().get()))));
        card.getChildren().addAll(new VBox(8, Nodes.muted(ui.text("sales.doubt.decideHelp")), ticked, buttons));
        return card;
    }

    private List<TimelineItem> story(DoubtFile file) {
        Doubt doubt = file.doubt();
        List<TimelineItem> items = new ArrayList<>();
        if (doubt.decidedOn() != null) {
            items.add(TimelineItem.of(
                            doubt.decidedOn(),
                            Feather.CHECK,
                            ui.text("sales.doubtState", doubt.state()),
                            String.valueOf(doubt.decidedName()))
                    .detail(String.valueOf(doubt.reason())));
        }
        items.add(TimelineItem.of(
                doubt.foundOn(), Feather.ALERT_TRIANGLE, ui.text("sales.story.found"), file.foundByName()));
        return items;
    }
}
