package org.jishi.fund.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jishi.fund.FundBalance;
import org.jishi.fund.FundGrant;
import org.jishi.fund.Tranche;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Bars;
import org.jishi.platform.access.Act;
import org.jishi.platform.money.Money;

/** What stands at the right of the fund's list: a grant or a category, where its money is, and what can be done with it. */
final class FundDrawer {
    private final Ui ui;
    private final FundWords words;
    private final FundActs acts;

    FundDrawer(Ui ui, FundActs acts) {
        this.ui = ui;
        this.words = new FundWords(ui);
        this.acts = acts;
    }

    Node of(FundRow row) {
        Card money = new Card(words.account(row), bars(row.balance()));
        if (row.whole()) {
            money.fact(
                    ui.text("fund.balance.pool"), row.grant().pool().available().format());
        } else {
            String limits = words.limits(row);
            if (!limits.isEmpty()) {
                money.fact(ui.text("fund.column.limits"), limits);
            }
            Money headroom = row.category() == null ? null : row.category().headroom();
            if (headroom != null) {
                money.fact(ui.text("fund.row.headroom"), headroom.format());
            }
        }
        VBox box = Nodes.column(money, buttons(row));
        if (row.whole()) {
            box.getChildren()
                    .addAll(facts(row.grant().grant()), tranches(row.grant().tranches()));
        }
        return box;
    }

    private Bars bars(FundBalance balance) {
        return new Bars()
                .show(List.of(
                        bar("fund.balance.granted", balance.granted()),
                        bar("fund.balance.available", balance.available()),
                        bar("fund.balance.committed", balance.committed()),
                        bar("fund.balance.paid", balance.paid()),
                        bar("fund.balance.surrendered", balance.surrendered())));
    }

    private Bars.Bar bar(String key, Money amount) {
        return new Bars.Bar(ui.text(key), amount.fen(), amount.format());
    }

    private Node buttons(FundRow row) {
        FlowPane buttons = new FlowPane(8, 8);
        if (!row.whole()) {
            add(buttons, "fund.ledger.open", () -> acts.ledger(row));
        }
        if (ui.may(Act.FUND_WRITE)) {
            for (FundActs.Offer offer : acts.offers(row)) {
                add(buttons, offer.key(), offer.run());
            }
        }
        return buttons;
    }

    private void add(FlowPane buttons, String key, Runnable action) {
        buttons.getChildren().add(Buttons.plain(ui, key, action));
    }

    private Card facts(FundGrant grant) {
        Card card = new Card(ui.text("fund.grant.heading"));
        card.fact(ui.text("fund.grant.source"), ui.text("fund.source", grant.source()))
                .fact(ui.text("fund.grant.documentNo"), grant.documentNo())
                .fact(ui.text("fund.grant.startsOn"), grant.startsOn().toString());
        if (grant.endsOn() != null) {
            card.fact(ui.text("fund.grant.endsOn"), grant.endsOn().toString());
        }
        return card;
    }

    private Card tranches(List<Tranche> tranches) {
        Card card = new Card(ui.text("fund.tranche.heading"));
        if (tranches.isEmpty()) {
            card.getChildren().add(Nodes.muted(ui.text("fund.tranche.none")));
        }
        for (Tranche tranche : tranches) {
            card.fact(
                    tranche.arrivedOn().toString(),
                    ui.text(
                            "fund.tranche.line",
                            tranche.amount(),
                            tranche.documentNo(),
                            String.valueOf(tranche.budgetYear())));
        }
        return card;
    }
}
