package org.jishi.admin.ui;

import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.admin.RecoveryChallenge;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.platform.access.Actor;

/**
 * Shows a new recovery key, lets it be printed, and asks two of its groups back. The key before it is void already, so
 * one press of Esc does not lose this one: it is shown again until it was copied back or is given up in so many words.
 */
public final class RecoveryForm {
    private final Ui ui;
    private final RecoveryModel model;

    public RecoveryForm(Ui ui, RecoveryModel model) {
        this.ui = ui;
        this.model = model;
    }

    /** Returns when it was copied back or given up, or when whoever began it is here no longer: nobody else sees it. */
    public void show(RecoveryChallenge challenge) {
        Optional<Actor> mine = ui.access().current();
        boolean over = false;
        while (!over) {
            over = ui.dialogs().form("admin.recovery.title", form(challenge))
                    || !ui.access().current().equals(mine)
                    || ui.dialogs().confirmLoss("admin.recovery.askLeave")
                    || !ui.access().current().equals(mine);
        }
    }

    private Form form(RecoveryChallenge challenge) {
        StringProperty first = new SimpleStringProperty("");
        StringProperty second = new SimpleStringProperty("");
        return new Form(ui)
                .note("admin.recovery.write")
                .node(new RecoverySheet(ui, challenge))
                .note("admin.recovery.back", challenge.first(), challenge.second())
                .text(
                        "admin.recovery.firstGroup",
                        first,
                        f -> f.required().words(challenge.first()).name("firstGroup"))
                .text(
                        "admin.recovery.secondGroup",
                        second,
                        f -> f.required().words(challenge.second()).name("secondGroup"))
                .submit(
                        "admin.recovery.confirm",
                        (done, refused) -> model.confirm(challenge, first.get(), second.get(), done, refused));
    }
}
