package org.jishi.fund.ui;

import javafx.scene.layout.FlowPane;
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

    /** Shows the parts that are asked for every day: the first is the sum of all others but the bank's returns. */
    public void showBrief(FundBalance balance) {
        getChildren().clear();
        part("fund.balance.granted", balance.granted());
        part("fund.balance.available", balance.available());
        part("fund.balance.committed", balance.committed());
        part("fund.balance.paid", balance.paid());
        part("fund.balance.surrendered", balance.surrendered());
        part("fund.balance.returned", balance.returned());
    }

    /** Shows each part of the balance, as it is now. */
    void show(FundBalance balance) {
        getChildren().clear();
        part("fund.balance.granted", balance.granted());
        part("fund.balance.available", balance.available());
        part("fund.balance.committed", balance.committed());
        part("fund.balance.paid", balance.paid());
        part("fund.balance.surrendered", balance.surrendered());
        part("fund.balance.returned", balance.returned());
        part("fund.balance.recovered", balance.recovered());
    }

    private void part(String key, Money amount) {
        var figure = Nodes.label(amount.format(), "heading", "figure");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        VBox box = new VBox(2, Nodes.label(ui.text(key), "text-muted"), figure);
        box.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(box);
    }
}
