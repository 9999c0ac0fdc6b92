package org.jishi.sales.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jishi.kit.Card;
import org.jishi.kit.FileKind;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.Step;
import org.jishi.kit.page.StepsPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.sales.DoubtFinding;
import org.jishi.sales.OrderPlan;
import org.jishi.sales.OrderVerdict;
import org.jishi.sales.PlannedOrder;
import org.jishi.sales.Shop;
import org.jishi.sales.ui.ShopModel.MonthLine;
import org.jspecify.annotations.Nullable;

/** The steps of reading orders in. */
final class ImportView {
    private final Ui ui;
    private final ImportModel model;
    private final SalesWords words;
    private final VBox whose = new VBox();
    private final VBox found = new VBox(16);

    ImportView(Ui ui, ImportModel model) {
        this.ui = ui;
        this.model = model;
        this.words = new SalesWords(ui);
    }

    Page page() {
        model.shop().subscribe(this::showShop);
        model.plan().subscribe(this::showPlan);
        model.load();
        Form form = new Form(ui)
                .node(whose)
                .file("sales.import.file", model.file, f -> f.required().help("sales.import.fileHelp"), FileKind.TABLE);
        return new StepsPage(ui, "sales.import.title")
                .step(new Step("sales.import.choose", form)
                        .readyWhen(model.file.map(file -> true).orElse(false))
                        .onNext("sales.import.look", model::look))
                .step(new Step("sales.import.check", found)
                        .readyWhen(model.plan()
                                .map(plan -> plan != null && plan.brings())
                                .orElse(false))
                        .onNext("sales.import.run", model::run));
    }

    private void showShop(@Nullable Shop shop) {
        if (shop != null) {
            whose.getChildren()
                    .setAll(new Card(shop.name())
                            .fact(ui.text("sales.list.platform"), ui.text("sales.platform", shop.platform()))
                            .fact(ui.text("sales.list.shopNo"), shop.shopNo())
                            .fact(ui.text("sales.list.owner"), shop.ownerName()));
        }
    }

    private void showPlan(@Nullable OrderPlan plan) {
        if (plan == null) {
            return;
        }
        VBox counts = new VBox(
                4,
                Nodes.heading(ui.text(
                        "sales.import.counts",
                        plan.count(OrderVerdict.NEW),
                        plan.count(OrderVerdict.UPDATED),
                        plan.count(OrderVerdict.DUPLICATE),
                        plan.count(OrderVerdict.UNPAID),
                        plan.count(OrderVerdict.REFUSED))),
                Nodes.muted(ui.text(plan.brings() ? "sales.import.willDo" : "sales.import.bringsNothing")));
        found.getChildren().setAll(counts, months(), doubts(plan), rows());
    }

    private Node months() {
        PagedTable<MonthLine> table = new PagedTable<>(
                        ui, "import-months", request -> Tables.slice(model.months(), request), MonthLine::month)
                .column("sales.month.month", MonthLine::month, c -> c.width(96))
                .number("sales.month.orders", line -> line.sums().orders(), c -> c.width(80))
                .money("sales.month.gross", line -> line.sums().gross(), c -> {})
                .money("sales.month.closed", line -> line.sums().closed(), c -> {})
                .money("sales.month.refunded", line -> line.sums().refunded(), c -> {})
                .money("sales.month.net", line -> line.sums().net(), c -> {})
                .money("sales.month.unconfirmed", line -> line.sums().unconfirmed(), c -> {})
                .money("sales.month.verified", line -> line.sums().verified(), c -> {});
        table.fitRows(Tables.MOST_ROWS).reload();
        return new Card(ui.text("sales.import.months"), table);
    }

    private Node doubts(OrderPlan plan) {
        Card card = new Card(ui.text("sales.import.doubts", plan.doubts().size()));
        if (plan.doubts().isEmpty()) {
            card.getChildren().add(Nodes.muted(ui.text("sales.import.noDoubts")));
            return card;
        }
        PagedTable<DoubtFinding> table = new PagedTable<>(
                        ui, "import-doubts", request -> Tables.slice(model.doubts(), request), DoubtFinding::key)
                .column("sales.doubt.kind", finding -> ui.text("sales.doubtKind", finding.kind()), c -> c.width(220))
                .column(
                        "sales.doubt.detail",
                        DoubtFinding::detail,
                        c -> c.width(200).grow())
                .number("sales.doubt.orders", finding -> finding.orders().size(), c -> {})
                .money("sales.doubt.amount", DoubtFinding::amount, c -> {});
        table.fitRows(Tables.MOST_ROWS).reload();
        card.getChildren().addAll(table, Nodes.muted(ui.text("sales.import.doubtsHelp")));
        return card;
    }

    private Node rows() {
        PagedTable<PlannedOrder> table = new PagedTable<>(
                        ui, "import-rows", request -> Tables.slice(model.rows(), request), PlannedOrder::row)
                .number("sales.import.row", PlannedOrder::row, c -> c.width(72))
                .column(
                        "sales.order.no",
                        PlannedOrder::orderNo,
                        c -> c.width(200).whole())
                .chip("sales.import.verdict", row -> words.status(row.verdict()), c -> c.width(112))
                .money(
                        "sales.order.paid",
                        row -> row.order() == null ? null : row.order().paid(),
                        c -> {})
                .column("sales.import.notes", model::notes, c -> c.width(320).grow());
        table.fitRows(Tables.MOST_ROWS).reload();
        return new Card(ui.text("sales.import.rows"), table);
    }
}
