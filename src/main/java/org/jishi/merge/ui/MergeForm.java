package org.jishi.merge.ui;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jishi.identity.Masking;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.merge.Comparison;
import org.jishi.merge.Merge;
import org.jishi.person.Person;
import org.jishi.platform.text.Problem;

/** The form of a proposal: what was looked at, which account, and why. */
final class MergeForm {
    private final Ui ui;
    private final MergeModel model;
    private final Comparison found;

    MergeForm(Ui ui, MergeModel model, Comparison found) {
        this.ui = ui;
        this.model = model;
        this.found = found;
    }

    Form build(Runnable proposed) {
        Form form = new Form(ui);
        Label what = Nodes.paragraph(
                ui.text("people.merge.proposeWhat", named(found.merged()), named(found.kept()), model.chosen.size()));
        form.node(what);
        if (!found.asks().isEmpty()) {
            VBox boxes = new VBox(8);
            found.asks().forEach(ask -> boxes.getChildren().add(seen(ask)));
            form.custom("people.merge.seen", boxes, f -> f.name("seen").help("people.merge.seenHelp"));
        }
        if (found.twoAccounts()) {
            form.choice(
                    "people.merge.account", model.account, Merge.Side.class, "people.merge.side", f -> f.required());
        }
        form.area(
                "people.merge.reasonField",
                model.reason,
                f -> f.required().maxLength(500).help("people.merge.reasonHelp"));
        return form.submit(
                "people.merge.submit",
                (done, refused) -> model.propose(
                        found,
                        () -> {
                            done.run();
                            ui.dialogs().done("people.merge.proposed");
                            proposed.run();
                        },
                        refused));
    }

    /** Those who are alike often have one name. */
    private static String named(Comparison.Entry entry) {
        Person person = entry.file().person();
        return person.name() + "  " + Masking.idNumber(person.idNumber());
    }

    private CheckBox seen(Problem ask) {
        CheckBox box = new CheckBox(ui.texts().text(ask));
        box.setWrapText(true);
        box.setMinHeight(CheckBox.USE_PREF_SIZE);
        box.setId("seen-" + ask.key().replace('.', '-'));
        box.selectedProperty().subscribe((before, now) -> {
            if (now) {
                model.seen.add(ask.key());
            } else {
                model.seen.remove(ask.key());
            }
        });
        return box;
    }
}
