package org.jishi.award.ui;

import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.award.AwardLine;
import org.jishi.kit.FileKind;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;

/** Who receives a line's money for its owner, with the proof. */
final class PayeeForm {
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty relation = new SimpleStringProperty("");
    final ObjectProperty<Path> proof = new SimpleObjectProperty<>();

    private final Ui ui;
    private final RoundModel model;
    private final AwardLine line;

    PayeeForm(Ui ui, RoundModel model, AwardLine line) {
        this.ui = ui;
        this.model = model;
        this.line = line;
    }

    Form build() {
        return new Form(ui)
                .note("award.payee.note")
                .text("award.payee.name", name, f -> f.required().maxLength(100))
                .text("award.payee.relation", relation, f -> f.required().maxLength(60))
                .file("award.payee.file", proof, f -> f.required(), FileKind.PAPER)
                .submit(
                        "award.payee.save",
                        (done, refused) -> model.payee(
                                line, name.get(), relation.get(), Objects.requireNonNull(proof.get()), done, refused));
    }

    void ask() {
        if (ui.dialogs().form("award.payee.title", build(), line.ownerName())) {
            ui.dialogs().done("award.payee.done", line.ownerName(), name.get());
        }
    }
}
