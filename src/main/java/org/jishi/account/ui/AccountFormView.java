package org.jishi.account.ui;

import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;

/** The form of a bank account. */
final class AccountFormView {
    private final Ui ui;
    private final AccountFormModel model;

    AccountFormView(Ui ui, AccountFormModel model) {
        this.ui = ui;
        this.model = model;
    }

    Form build(Runnable proposed) {
        return new Form(ui)
                .note("people.account.note")
                .text(
                        "people.account.accountName",
                        model.accountName,
                        f -> f.required().maxLength(100))
                .text(
                        "people.account.holderRelation",
                        model.holderRelation,
                        f -> f.maxLength(60).shownWhen(model.otherHolder()).help("people.account.relationHelp"))
                .text("people.account.bank", model.bank, f -> f.required().maxLength(100))
                .text(
                        "people.account.accountNo",
                        model.accountNo,
                        f -> f.required().maxLength(50).help(model.told()))
                .submit(
                        "people.account.save",
                        (done, refused) -> model.save(
                                () -> {
                                    done.run();
                                    ui.dialogs().done("people.account.proposed");
                                    proposed.run();
                                },
                                refused));
    }
}
