package org.jishi.account.ui;

import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jishi.account.AccountView;
import org.jishi.account.BankAccount;
import org.jishi.kit.Buttons;
import org.jishi.kit.Masked;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.OfficeClock;

/** One bank account with who entered and who decided it, what to look at, and the buttons for those who may. */
final class AccountBlock extends VBox {
    private final Ui ui;
    private final AccountsModel model;
    private final Runnable changed;
    private final HBox first = Nodes.row();

    AccountBlock(Ui ui, AccountsModel model, AccountView account, Runnable changed) {
        super(4);
        this.ui = ui;
        this.model = model;
        this.changed = changed;
        var state = new AccountWords(ui).account(account).node();
        first.getChildren().addAll(Nodes.label(account.bank()), state, Nodes.gap());
        getChildren()
                .addAll(
                        first,
                        Nodes.row(
                                Nodes.label(account.accountName()),
                                new Masked(ui, account.numberMasked(), model.reveal(account))),
                        Nodes.muted(ui.text(
                                "people.account.asked", account.askedBy(), OfficeClock.day(account.askedAt()))));
        if (account.decidedBy() != null && account.decidedAt() != null) {
            getChildren()
                    .add(Nodes.muted(ui.text(
                            account.state() == BankAccount.State.REJECTED
                                    ? "people.account.rejectedBy"
                                    : "people.account.confirmedBy",
                            account.decidedBy(),
                            OfficeClock.day(account.decidedAt()))));
        }
        if (account.returned() != null) {
            String who = ui.may(Act.ACCOUNT_PROPOSE) ? "people.account.returnedMine" : "people.account.returnedOther";
            getChildren().add(Nodes.paragraph(ui.text(who, account.returned()), "field-warning"));
        }
        if (account.reason() != null) {
            getChildren().add(Nodes.muted(ui.text("people.account.because", account.reason())));
        }
        if (account.state() == BankAccount.State.PROPOSED || account.state() == BankAccount.State.CONFIRMED) {
            for (Problem warning : account.warnings()) {
                // whoever confirmed it has compared each digit with the card
                if (account.state() == BankAccount.State.CONFIRMED
                        && warning.key().startsWith("people.card.")) {
                    continue;
                }
                getChildren().add(Nodes.paragraph(ui.texts().text(warning), "field-warning"));
            }
            buttons(account);
        }
    }

    private void buttons(AccountView account) {
        var row = Nodes.row();
        if (account.state() == BankAccount.State.PROPOSED && model.mayDecide(account)) {
            row.getChildren()
                    .addAll(
                            Buttons.main(ui, "people.account.confirm", () -> model.confirm(account, changed)),
                            Buttons.plain(ui, "people.account.reject", () -> model.reject(account, changed)));
        } else if (account.state() == BankAccount.State.PROPOSED) {
            String why = ui.may(Act.ACCOUNT_CONFIRM) ? "people.account.own" : "people.account.waits";
            getChildren().add(Nodes.muted(ui.text(why)));
        }
        if (ui.may(Act.ACCOUNT_PROPOSE)) {
            String key =
                    account.state() == BankAccount.State.PROPOSED ? "people.account.takeBack" : "people.account.retire";
            first.getChildren().add(Buttons.link(ui, key, () -> model.retire(account, changed)));
        }
        if (!row.getChildren().isEmpty()) {
            getChildren().add(row);
        }
    }
}
