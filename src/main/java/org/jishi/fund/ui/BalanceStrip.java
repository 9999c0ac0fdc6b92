package org.jishi.fund.ui;

import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jishi.fund.FundBalance;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.platform.money.Money;

/** Where the money stands, always in sight: each part of the balance in words and figures. */
public final class BalanceStrip extends FlowPane {
    private final Ui ui;

    public BalanceStrip(Ui ui) {
        super(24, 8);
        this.ui = ui;
        getStyleClass().add("balance-strip");
        setId("fund-balance");
    }

    /**
     * Shows the parts that are asked for every day: the first is the sum of all others but the bank's returns. The card
     * around them says that they are yuan.
     */
    public void showBrief(FundBalance balance) {
        getChildren().clear();
        part("fund.balance.granted", balance.granted(), false);
        part("fund.balance.available", balance.available(), false);
        part("fund.balance.committed", balance.committed(), false);
        part("fund.balance.paid", balance.paid(), false);
        part("fund.balance.surrendered", balance.surrendered(), false);
        part("fund.balance.returned", balance.returned(), false);
    }

    /** Shows each part of the balance, as it is now, in yuan. */
    void show(FundBalance balance) {
        getChildren().clear();
        part("fund.balance.granted", balance.granted(), true);
        part("fund.balance.available", balance.available(), true);
        part("fund.balance.committed", balance.committed(), true);
        part("fund.balance.paid", balance.paid(), true);
        part("fund.balance.surrendered", balance.surrendered(), true);
        part("fund.balance.returned", balance.returned(), true);
        part("fund.balance.recovered", balance.recovered(), true);
    }

    private void part(String key, Money amount, boolean unit) {
        var figure = Nodes.label(amount.format(), "heading", "figure");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(4, figure);
        line.setAlignment(Pos.BASELINE_LEFT);
        if (unit) {
            line.getChildren().add(Nodes.label(ui.text("kit.form.yuan"), "text-muted"));
        }
        VBox box = new VBox(2, Nodes.label(ui.text(key), "text-muted"), line);
        box.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(box);
    }
}
