package org.jishi.account.ui;

import java.util.UUID;
import org.jishi.account.AccountService;
import org.jishi.kit.Ui;

/** Asks for a bank account of a person or an organisation, in a sheet over the window. */
public final class AccountForm {
    private final Ui ui;
    private final AccountService accounts;

    public AccountForm(Ui ui, AccountService accounts) {
        this.ui = ui;
        this.accounts = accounts;
    }

    /** @param name the owner's, which the account's mostly is */
    public void open(UUID owner, String name, Runnable proposed) {
        AccountFormModel model = new AccountFormModel(ui, accounts, owner, name);
        ui.dialogs().form("people.account.propose", new AccountFormView(ui, model).build(proposed));
    }
}
