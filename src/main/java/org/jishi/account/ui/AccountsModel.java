package org.jishi.account.ui;

import java.util.List;
import java.util.UUID;
import org.jishi.account.AccountService;
import org.jishi.account.AccountView;
import org.jishi.account.BankAccount;
import org.jishi.kit.Masked;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;

/** What can be done with a bank account: confirmed or turned down by a second person, taken back, shown whole. */
public final class AccountsModel {
    /**
     * What is held beside the passbook.
     *
     * @param number whole
     * @param replaces whether money goes to another account until now
     */
    private record Compared(String number, boolean replaces) {}

    private final Ui ui;
    private final AccountService accounts;

    public AccountsModel(Ui ui, AccountService accounts) {
        this.ui = ui;
        this.accounts = accounts;
    }

    public List<AccountView> of(UUID owner) {
        return accounts.of(owner);
    }

    public boolean mayDecide(AccountView account) {
        return ui.may(Act.ACCOUNT_CONFIRM) && !account.own();
    }

    /** Whoever confirms compares with the passbook, so sees the whole number; the trail tells of the look. */
    public void confirm(AccountView account, Runnable changed) {
        ui.background()
                .run(this, "people.revealing", () -> compared(account), compared -> ask(account, compared, changed));
    }

    private Compared compared(AccountView account) {
        boolean replaces =
                accounts.of(account.ownerId()).stream().anyMatch(other -> other.state() == BankAccount.State.CONFIRMED);
        return new Compared(accounts.reveal(account.id()), replaces);
    }

    private void ask(AccountView account, Compared compared, Runnable changed) {
        if (ui.dialogs()
                .confirmFinal(
                        compared.replaces() ? "people.account.confirmReplace" : "people.account.confirmAsk",
                        account.ownerName(),
                        account.accountName(),
                        account.bank(),
                        compared.number())) {
            run("people.account.confirmed", changed, () -> accounts.confirm(account.id(), account.version()));
        }
    }

    void reject(AccountView account, Runnable changed) {
        ui.dialogs()
                .askReason("people.account.rejectReason", List.of(), account.ownerName())
                .ifPresent(why -> run(
                        "people.account.rejected",
                        changed,
                        () -> accounts.reject(account.id(), account.version(), why)));
    }

    void retire(AccountView account, Runnable changed) {
        ui.dialogs()
                .askReason("people.account.retireReason", List.of(), account.ownerName())
                .ifPresent(why -> run(
                        "people.account.retired",
                        changed,
                        () -> accounts.retire(account.id(), account.version(), why)));
    }

    Masked.@Nullable Reveal reveal(AccountView account) {
        return ui.may(Act.PEOPLE_WHOLE_ID)
                ? shown -> ui.background().run(this, "people.revealing", () -> accounts.reveal(account.id()), shown)
                : null;
    }

    private void run(String doneKey, Runnable changed, Runnable act) {
        ui.background()
                .run(
                        this,
                        "people.saving",
                        () -> {
                            act.run();
                            return doneKey;
                        },
                        key -> {
                            ui.dialogs().done(key);
                            changed.run();
                        },
                        refusal -> {
                            ui.dialogs().refusal(refusal);
                            changed.run();
                        });
    }
}
