package org.jishi.sales.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.page.CardFilters;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ThingPage;
import org.jishi.kit.page.TimelineItem;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.money.Money;
import org.jishi.sales.Doubt;
import org.jishi.sales.OrderImport;
import org.jishi.sales.OrderState;
import org.jishi.sales.SalesSums;
import org.jishi.sales.Shop;
import org.jishi.sales.ShopFile;
import org.jishi.sales.ShopOrder;
import org.jishi.sales.Support;
import org.jishi.sales.ui.ShopModel.MonthLine;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The page of one shop: monthly sales net, with what was taken off and why. */
final class ShopView {
    private final Ui ui;
    private final ShopModel model;
    private final SalesWords words;
    private final ThingPage page;
    private final PagedTable<MonthLine> months;
    private final PagedTable<ShopOrder> orders;
    private final Card sold;
    private final Card orderCard;

    ShopView(Ui ui, ShopModel model) {
        this.ui = ui;
        this.model = model;
        this.words = new SalesWords(ui);
        this.months = months();
        this.orders = orders();
        this.sold = new Card(ui.text("sales.shop.months"), months, Nodes.muted(ui.text("sales.shop.monthsHelp")));
        this.orderCard = new Card(ui.text("sales.shop.orders"), narrowing(), orders);
        this.page = new ThingPage(ui).onShown(model::load);
        model.shown().subscribe(this::show);
    }

    Page page() {
        return page;
    }

    private PagedTable<MonthLine> months() {
        PagedTable<MonthLine> table = new PagedTable<>(
                        ui, "sales-months", request -> Tables.slice(model.months(), request), MonthLine::month)
                .column("sales.month.month", MonthLine::month, c -> c.width(70))
                .number("sales.month.orders", line -> line.sums().orders(), c -> c.width(50));
        // Awards count it, so it stands before what it is reckoned from.
        money(table, "sales.month.verified", SalesSums::verified, 86);
        money(table, "sales.month.gross", SalesSums::gross, 86);
        money(table, "sales.month.closed", SalesSums::closed, 76);
        money(table, "sales.month.refunded", SalesSums::refunded, 68);
        money(table, "sales.month.net", SalesSums::net, 86);
        money(table, "sales.month.struck", SalesSums::struck, 74);
        money(table, "sales.month.nonLocal", SalesSums::nonLocal, 66);
        money(table, "sales.month.unconfirmed", SalesSums::unconfirmed, 74);
        return table.whenEmpty("sales.shop.noOrders", null).fitRows(Tables.MOST_ROWS);
    }

    private static void money(
            PagedTable<MonthLine> table, String key, Function<SalesSums, Money> amount, double width) {
        table.money(key, line -> amount.apply(line.sums()), c -> c.width(width));
    }

    private PagedTable<ShopOrder> orders() {
        return new PagedTable<>(ui, "sales-orders", model::orders, ShopOrder::id)
                .column(
                        "sales.order.no",
                        ShopOrder::orderNo,
                        c -> c.by("orderNo").width(168).whole())
                .date(
                        "sales.order.paidOn",
                        ShopOrder::paidOn,
                        c -> c.sort("paidOn").width(100))
                .money("sales.order.paid", ShopOrder::paid, c -> c.sort("paid").width(88))
                .money(
                        "sales.order.refunded",
                        ShopOrder::refunded,
                        c -> c.sort("refunded").width(76))
                .chip(
                        "sales.order.state",
                        order -> words.status(order.state()),
                        c -> c.sort("state").width(128))
                .column(
                        "sales.order.waybill",
                        order -> Objects.requireNonNullElse(order.waybillNo(), ""),
                        c -> c.by("waybill").width(144))
                .column(
                        "sales.order.receiver",
                        order -> Objects.requireNonNullElse(order.receiverMasked(), ""),
                        c -> c.by("receiver").width(112).hidden())
                .column(
                        "sales.order.title",
                        ShopOrder::title,
                        c -> c.by("title").width(200).hidden())
                .whenEmpty("sales.shop.noOrders", null)
                .fitRows(Tables.MOST_ROWS);
    }

    private Node narrowing() {
        return new CardFilters(ui, orders)
                .filter(Filter.of(
                        "state",
                        ui.text("sales.order.state"),
                        OrderState.class,
                        state -> ui.text("sales.orderState", state)))
                .filter(Filter.days("paidOn", ui.text("sales.order.paidOn")))
                .more(Filter.numbers("paid", ui.text("kit.filter.yuan", ui.text("sales.order.paid"))))
                .more(Filter.numbers("refunded", ui.text("kit.filter.yuan", ui.text("sales.order.refunded"))))
                .node();
    }

    private void show(ShopModel.@Nullable Shown shown) {
        if (shown == null) {
            return;
        }
        ShopFile file = shown.file();
        Shop shop = file.shop();
        page.head(ui.text("sales.platform", shop.platform()) + " " + shop.shopNo(), shop.name())
                .state(words.status(shop))
                .amount(ui.text(
                        "sales.shop.verifiedTotal", words.money(file.total().verified())))
                .facts(facts(shown))
                .story(story(file))
                .more(more())
                .next(
                        model.mayImport() ? Buttons.main(ui, "sales.shop.import", () -> model.read(shop.id())) : null,
                        shop.openDoubts() > 0 ? ui.text("sales.shop.doubtsWait", shop.openDoubts()) : "");
        List<Node> cards = new ArrayList<>();
        cards.add(sold);
        if (!file.doubts().isEmpty()) {
            cards.add(doubts(file.doubts()));
        }
        if (!file.months().isEmpty()) {
            cards.add(orderCard);
        }
        page.cards(cards.toArray(Node[]::new));
        months.reload();
        orders.reload();
    }

    private Card facts(ShopModel.Shown shown) {
        Shop shop = shown.file().shop();
        Card card = new Card(ui.text("sales.shop.facts"))
                .fact(ui.text("sales.shop.owner"), shop.ownerName())
                .fact(ui.text("sales.shop.category"), shop.category())
                .fact(ui.text("sales.shop.openedOn"), shop.openedOn().toString());
        if (shop.closedOn() != null) {
            card.fact(ui.text("sales.shop.closedOn"), shop.closedOn().toString());
        }
        if (shown.place() != null) {
            card.fact(
                    ui.text("sales.shop.village"), Nodes.paragraph(shown.place().fullName()));
        }
        if (shop.url() != null) {
            card.fact(ui.text("sales.shop.urlLabel"), shop.url());
        }
        Support support = shown.file().support();
        if (support != null) {
            card.fact(ui.text("sales.shop.support"), support.text());
        }
        return card;
    }

    /** What people said of the doubts: why orders were struck, or left standing. */
    private Card doubts(List<Doubt> doubts) {
        Card card = new Card(ui.text("sales.shop.doubts"));
        for (Doubt doubt : doubts) {
            card.getChildren()
                    .add(Nodes.row(
                            words.status(doubt.state()).node(),
                            Nodes.label(words.about(doubt)),
                            Nodes.gap(),
                            Nodes.label(ui.text("sales.doubt.sum", doubt.orderCount(), doubt.amount()), "figure"),
                            Buttons.link(ui, "sales.doubt.open", () -> model.doubt(doubt))));
            if (doubt.reason() != null) {
                card.getChildren()
                        .add(Nodes.muted(ui.text(
                                "sales.doubt.because",
                                doubt.reason(),
                                String.valueOf(doubt.decidedName()),
                                String.valueOf(doubt.decidedOn()))));
            }
        }
        return card;
    }

    private List<MenuItem> more() {
        List<MenuItem> items = new ArrayList<>();
        if (model.mayChange()) {
            items.add(Buttons.item(ui, "sales.shop.change", model::change));
            items.add(Buttons.item(ui, "sales.shop.close", model::close));
        }
        if (model.mayTell()) {
            items.add(Buttons.item(ui, "sales.notLocal", model::notLocal));
        }
        return items;
    }

    private List<TimelineItem> story(ShopFile file) {
        List<TimelineItem> items = new ArrayList<>();
        for (OrderImport read : file.imports()) {
            items.add(TimelineItem.of(
                            read.readOn(),
                            Feather.UPLOAD,
                            ui.text("sales.story.import", read.added(), read.updated()),
                            file.doers().who(read.id(), "sales.import"))
                    .detail(read.fileName()));
        }
        for (Doubt doubt : file.doubts()) {
            if (doubt.decidedOn() != null) {
                items.add(TimelineItem.of(
                                doubt.decidedOn(),
                                Feather.CHECK,
                                ui.text("sales.story." + doubt.state(), words.about(doubt)),
                                String.valueOf(doubt.decidedName()))
                        .tone(doubt.state() == Doubt.State.STRUCK ? Tone.DANGER : Tone.SUCCESS));
            }
        }
        Shop shop = file.shop();
        items.add(TimelineItem.of(
                shop.openedOn(),
                Feather.SHOPPING_BAG,
                ui.text("sales.story.opened"),
                file.doers().who(shop.id(), "sales.addShop")));
        if (shop.closedOn() != null) {
            items.add(TimelineItem.of(
                    shop.closedOn(),
                    Feather.X,
                    ui.text("sales.story.closed"),
                    file.doers().who(shop.id(), "sales.closeShop")));
        }
        items.sort(java.util.Comparator.comparing(TimelineItem::day).reversed());
        return items;
    }
}
