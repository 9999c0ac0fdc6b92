package org.jishi.account.ui;

import org.jishi.account.AccountView;
import org.jishi.account.BankAccount;
import org.jishi.kit.Chip;
import org.jishi.kit.Standing;
import org.jishi.kit.Ui;

/** The chip of an account's state. */
record AccountWords(Ui ui) {
    /** One that the bank has sent money back from is in use no more, whatever was confirmed. */
    Chip account(AccountView account) {
        return account.returned() == null
                ? account(account.state())
                : Standing.TROUBLE.chip(ui.text("people.account.returned"));
    }

    private Chip account(BankAccount.State state) {
        Standing standing = switch (state) {
            case PROPOSED -> Standing.NEXT;
            case CONFIRMED -> Standing.DONE;
            case REJECTED -> Standing.TROUBLE;
            case RETIRED -> Standing.LAPSED;
        };
        return standing.chip(ui.text("people.account.state", state));
    }
}
