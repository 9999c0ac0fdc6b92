package org.jishi.fund.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import org.jishi.fund.FundGrant;
import org.jishi.kit.Buttons;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.feather.Feather;

/** The fund: the county's balance in sight, grants with their categories below, and the selected one at the right. */
public final class FundView implements Page {
    private final Ui ui;
    private final FundModel model;
    private final FundActs acts;
    private final PagedTable<FundRow> table;
    private final ListPage<FundRow> list;

    public FundView(Ui ui, FundModel model) {
        this.ui = ui;
        this.model = model;
        this.acts = new FundActs(ui, model, this::shown);
        FundWords words = new FundWords(ui);
        this.table = new PagedTable<>(ui, "fund", model::rows, FundRow::id)
                .column(
                        "fund.column.grant",
                        row -> row.grant().grant().name(),
                        o -> o.width(216).whole().grow())
                .column(
                        "fund.column.category",
                        words::category,
                        o -> o.width(128).grow())
                .money("fund.balance.granted", row -> row.balance().granted(), o -> o.width(120))
                .money("fund.balance.available", row -> row.balance().available(), o -> o.width(120))
                .money("fund.balance.committed", row -> row.balance().committed(), o -> o.width(120))
                .money("fund.balance.paid", row -> row.balance().paid(), o -> o.width(120))
                .money("fund.balance.surrendered", row -> row.balance().surrendered(), o -> o.width(120))
                .column("fund.column.limits", words::limits, o -> o.width(128))
                .money("fund.row.headroom", FundRow::headroom, o -> o.hidden())
                .onOpen(acts::ledger)
                .menu(this::menu)
                .whenEmpty(may() ? "fund.empty" : "fund.emptyForOthers", may() ? addGrant() : null);
        BalanceStrip strip = new BalanceStrip(ui);
        Label next = Nodes.withIcon("", Feather.ARROW_RIGHT_CIRCLE);
        next.setId("fund-next");
        next.setWrapText(true);
        list = new ListPage<>(ui, "fund.title", "fund.count", table)
                .action(may() ? onGrant("fund.head.tranche", acts::addTranche) : null)
                .action(may() ? onGrant("fund.head.category", acts::addCategory) : null)
                .action(may() ? addGrant() : null)
                .filter("grant", ui.text("fund.column.grant"), this::grants)
                .filter(Filter.words("category", ui.text("fund.column.category")))
                .more(yuan("available", "fund.balance.available"))
                .more(yuan("granted", "fund.balance.granted"))
                .more(yuan("committed", "fund.balance.committed"))
                .more(yuan("paid", "fund.balance.paid"))
                .more(yuan("surrendered", "fund.balance.surrendered"))
                .more(yuan("headroom", "fund.row.headroom"))
                .above(strip)
                .above(next)
                .drawer(new FundDrawer(ui, acts)::of);
        model.overview().subscribe(fund -> {
            strip.show(fund.total());
            next.setText(FundModel.next(fund).map(ui.texts()::text).orElse(""));
            show(next, may() && !next.getText().isEmpty());
        });
    }

    private Filter yuan(String name, String key) {
        return Filter.numbers(name, ui.text("kit.filter.yuan", ui.text(key)));
    }

    private boolean may() {
        return ui.may(Act.FUND_WRITE);
    }

    private Node addGrant() {
        return Buttons.main(ui, "fund.grant.add", acts::addGrant);
    }

    /** There once there is a grant, for that of the selected line or the last one. */
    private Node onGrant(String key, Consumer<FundGrant> act) {
        Button button = Buttons.plain(ui, key, () -> act.accept(chosen()));
        model.overview().subscribe(fund -> show(button, !fund.grants().isEmpty()));
        return button;
    }

    private static void show(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private FundGrant chosen() {
        FundRow row = table.selected().get();
        return row == null ? model.grants().getLast() : row.grant().grant();
    }

    private List<Filter.Option> grants() {
        return model.overview().get().grants().stream()
                .map(view -> new Filter.Option(
                        view.grant().id().toString(), view.grant().name()))
                .toList();
    }

    private List<MenuItem> menu(FundRow row) {
        Stream<MenuItem> ledger =
                row.whole() ? Stream.empty() : Stream.of(Buttons.item(ui, "fund.ledger.open", () -> acts.ledger(row)));
        return may()
                ? Stream.concat(
                                ledger,
                                acts.offers(row).stream().map(offer -> Buttons.item(ui, offer.key(), offer.run())))
                        .toList()
                : ledger.toList();
    }

    @Override
    public Node node() {
        return list.node();
    }

    @Override
    public void narrow(Narrowing to) {
        list.narrow(to);
    }

    @Override
    public String title() {
        return list.title();
    }

    @Override
    public void shown() {
        model.load();
        list.shown();
    }

    @Override
    public boolean find() {
        return list.find();
    }
}
