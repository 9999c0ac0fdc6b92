package org.jishi.account.ui;

import org.jishi.account.AccountService;
import org.jishi.account.AccountView;
import org.jishi.kit.Ui;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;

/** Accounts that wait for a second person. */
final class AccountListModel {
    private final AccountService accounts;
    private final AccountsModel acts;

    AccountListModel(Ui ui, AccountService accounts) {
        this.accounts = accounts;
        this.acts = new AccountsModel(ui, accounts);
    }

    Page<AccountView> page(PageRequest request) {
        return accounts.waiting(request);
    }

    AccountsModel acts() {
        return acts;
    }
}
