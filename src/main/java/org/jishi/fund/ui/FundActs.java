package org.jishi.fund.ui;

import java.util.List;
import org.jishi.fund.FundGrant;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;

/** What a cashier can do with the selected line, the same from the drawer's buttons and from the row's menu. */
final class FundActs {
    /** One act with the key of its button. */
    record Offer(String key, Runnable run) {}

    private final Ui ui;
    private final FundModel model;
    private final FundForms forms;
    private final FundWords words;
    private final Runnable changed;

    /** @param changed fetches the page anew after something was saved */
    FundActs(Ui ui, FundModel model, Runnable changed) {
        this.ui = ui;
        this.model = model;
        this.forms = new FundForms(ui, model);
        this.words = new FundWords(ui);
        this.changed = changed;
    }

    /** A grant as a whole has no ledger of its own. */
    void ledger(FundRow row) {
        if (row.whole()) {
            ui.dialogs().info("fund.ledger.ofWhole");
        } else {
            ui.navigator().open(FundScreens.LEDGER, row.accountId());
        }
    }

    List<Offer> offers(FundRow row) {
        FundGrant grant = row.grant().grant();
        if (row.whole()) {
            return List.of(
                    new Offer("fund.tranche.add", () -> addTranche(grant)),
                    new Offer("fund.category.add", () -> addCategory(grant)),
                    move(MoveKind.SURRENDER, row));
        }
        return row.category() == null
                ? List.of(move(MoveKind.SURRENDER, row))
                : List.of(move(MoveKind.ALLOT, row), move(MoveKind.TAKE_BACK, row), move(MoveKind.SURRENDER, row));
    }

    private Offer move(MoveKind kind, FundRow row) {
        return new Offer(
                "fund.move." + kind.name(),
                () -> ask("fund.move.title." + kind.name(), forms.move(kind, row, words.account(row))));
    }

    void addGrant() {
        ask("fund.grant.title", forms.grant());
    }

    void addTranche(FundGrant first) {
        ask("fund.tranche.title", forms.tranche(model.grants(), first));
    }

    void addCategory(FundGrant first) {
        ask("fund.category.title", forms.category(model.grants(), first));
    }

    private void ask(String title, Form form) {
        if (ui.dialogs().form(title, form)) {
            ui.dialogs().done("fund.saved");
            changed.run();
        }
    }
}
