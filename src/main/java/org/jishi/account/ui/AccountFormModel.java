package org.jishi.account.ui;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jishi.account.AccountDraft;
import org.jishi.account.AccountRules;
import org.jishi.account.AccountService;
import org.jishi.account.BankCardNumber;
import org.jishi.kit.Ui;
import org.jishi.person.ui.BeforeSaving;
import org.jishi.platform.text.Refusal;

/** A bank account as it is typed; it pays only once a second person has confirmed it. */
final class AccountFormModel {
    final StringProperty accountName;
    final StringProperty holderRelation = new SimpleStringProperty("");
    final StringProperty bank = new SimpleStringProperty("");
    final StringProperty accountNo = new SimpleStringProperty("");

    private final Ui ui;
    private final AccountService accounts;
    private final UUID owner;
    private final String ownerName;

    AccountFormModel(Ui ui, AccountService accounts, UUID owner, String ownerName) {
        this.ui = ui;
        this.accounts = accounts;
        this.owner = owner;
        this.ownerName = ownerName;
        this.accountName = new SimpleStringProperty(ownerName);
    }

    /** Whether somebody else holds the account, so that the relation must be told. */
    ObservableValue<Boolean> otherHolder() {
        return accountName.map(name -> !name.strip().equals(ownerName));
    }

    /** Under the number as it is typed: its digits in groups of four, or what should be looked at. */
    ObservableValue<String> told() {
        return accountNo.map(number -> number.isBlank() ? "" : told(number));
    }

    private String told(String number) {
        return switch (BankCardNumber.read(number)) {
            case BankCardNumber.Reading.Wrong wrong -> ui.texts().text(wrong.at("accountNo"));
            case BankCardNumber.Reading.Right right -> {
                String grouped = right.number().number().replaceAll("(.{4})(?=.)", "$1 ");
                yield right.warnings().isEmpty()
                        ? grouped
                        : grouped + "\n" + ui.texts().text(right.warnings().getFirst());
            }
        };
    }

    void save(Runnable done, Consumer<Refusal> refused) {
        boolean other = otherHolder().getValue();
        AccountDraft draft = new AccountDraft(
                accountName.get(),
                other && !holderRelation.get().isBlank() ? holderRelation.get() : null,
                bank.get(),
                accountNo.get());
        BeforeSaving.ask(
                ui,
                AccountRules.open(draft),
                () -> accounts.told(draft),
                () -> ui.background()
                        .run(this, "people.saving", () -> accounts.propose(owner, draft), id -> done.run(), refused),
                refused);
    }
}
