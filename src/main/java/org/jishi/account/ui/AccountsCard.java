package org.jishi.account.ui;

import java.util.List;
import org.jishi.account.AccountView;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.feather.Feather;

/** The accounts of a person or an organisation, on their page. */
public final class AccountsCard {
    private final Ui ui;
    private final AccountsModel model;

    public AccountsCard(Ui ui, AccountsModel model) {
        this.ui = ui;
        this.model = model;
    }

    /**
     * @param changed after one was confirmed, sent back or retired
     * @param propose asks for another
     */
    public Card of(List<AccountView> accounts, Runnable changed, Runnable propose) {
        Card card = new Card(ui.text("people.account.heading"));
        if (ui.may(Act.ACCOUNT_PROPOSE)) {
            card.action(Buttons.plain(ui, "people.account.propose", Feather.PLUS, propose));
        }
        if (accounts.isEmpty()) {
            card.getChildren().add(Nodes.muted(ui.text("people.account.none")));
        }
        accounts.forEach(account -> card.getChildren().add(new AccountBlock(ui, model, account, changed)));
        return card;
    }
}
