package org.jishi.sales.ui;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.page.CountBar;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.money.Money;
import org.jishi.sales.DoubtFinding;
import org.jishi.sales.OrderPlan;
import org.jishi.sales.OrderVerdict;
import org.jishi.sales.PlannedOrder;
import org.jishi.sales.SalesSums;
import org.jishi.sales.ui.ShopModel.MonthLine;
import org.kordamp.ikonli.feather.Feather;

/** The second step: what would become of each row, what the file's months come to, what would be doubted. */
final class OrderPlanView {
    private final Ui ui;
    private final ImportModel model;
    private final SalesWords words;
    private final CountBar counts;
    private final PagedTable<PlannedOrder> rows;
    private final Label promise = Nodes.muted("");
    private final VBox sums = new VBox(16);
    private final VBox root;

    OrderPlanView(Ui ui, ImportModel model) {
        this.ui = ui;
        this.model = model;
        this.words = new SalesWords(ui);
        rows = new PagedTable<>(ui, "import-rows", model::rows, PlannedOrder::row)
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
                .column("sales.import.notes", model::notes, c -> c.width(320).grow())
                .whenEmpty("sales.import.noRows", null)
                .fitRows(Tables.MOST_ROWS);
        counts = new CountBar(ui, kind -> rows.filter("verdict", kind));
        root = new VBox(16, new VBox(8, counts, promise), rows, sums);
    }

    Node node() {
        return root;
    }

    /** Builds the counts of the plan and fetches its rows. */
    void show() {
        counts.clear();
        sums.getChildren().clear();
        OrderPlan plan = model.plan().get();
        if (plan == null) {
            return;
        }
        promise.setText(ui.text(plan.brings() ? "sales.import.willDo" : "sales.import.bringsNothing"));
        counts.count("sales.import.all", plan.rows().size(), null);
        for (OrderVerdict verdict : OrderVerdict.values()) {
            counts.count("sales.verdict." + verdict.name(), plan.count(verdict), verdict.name());
        }
        counts.count("sales.import.noted", plan.warnings(), ImportModel.NOTED);
        counts.count("sales.import.doubted", model.doubtedRows(), ImportModel.DOUBTED);
        counts.getChildren().add(Buttons.plain(ui, "sales.import.saveAnswer", Feather.DOWNLOAD, model::saveAnswer));
        rows.clearFilters();
        sums.getChildren().setAll(months(), doubts(plan));
    }

    private Node months() {
        PagedTable<MonthLine> table = new PagedTable<>(
                        ui, "import-months", request -> Tables.slice(model.months(), request), MonthLine::month)
                .column("sales.month.month", MonthLine::month, c -> c.width(96))
                .number("sales.month.orders", line -> line.sums().orders(), c -> c.width(80));
        // in the order of the shop's own page, without what only a look at the doubts brings
        money(table, "sales.month.verified", SalesSums::verified);
        money(table, "sales.month.gross", SalesSums::gross);
        money(table, "sales.month.closed", SalesSums::closed);
        money(table, "sales.month.refunded", SalesSums::refunded);
        money(table, "sales.month.net", SalesSums::net);
        money(table, "sales.month.unconfirmed", SalesSums::unconfirmed);
        table.fitRows(Tables.MOST_ROWS).reload();
        return new Card(ui.text("sales.import.months"), table);
    }

    private static void money(PagedTable<MonthLine> table, String key, Function<SalesSums, Money> amount) {
        table.money(key, line -> amount.apply(line.sums()), c -> {});
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
                        finding -> words.detail(finding.detail()),
                        c -> c.width(200).grow())
                .number("sales.doubt.orders", finding -> finding.orders().size(), c -> {})
                .money("sales.doubt.amount", DoubtFinding::amount, c -> {});
        table.fitRows(Tables.MOST_ROWS).reload();
        card.getChildren().addAll(table, Nodes.muted(ui.text("sales.import.doubtsHelp")));
        return card;
    }
}
