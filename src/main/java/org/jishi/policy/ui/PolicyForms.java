package org.jishi.policy.ui;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.policy.PolicyDocument;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeVersion;
import org.jspecify.annotations.Nullable;

/** Opens the forms of policy as sheets over the window. */
final class PolicyForms {
    private final Ui ui;
    private final PolicyModel model;

    PolicyForms(Ui ui, PolicyModel model) {
        this.ui = ui;
        this.model = model;
    }

    void document(Consumer<PolicyDocument> added) {
        var title = new SimpleStringProperty("");
        var number = new SimpleStringProperty("");
        var issuer = new SimpleStringProperty("");
        var issuedOn = new SimpleObjectProperty<LocalDate>();
        Form form = new Form(ui)
                .text(
                        "policy.document.name",
                        title,
                        f -> f.required().maxLength(200).name("title"))
                .text(
                        "policy.document.documentNo",
                        number,
                        f -> f.required().maxLength(100).help("policy.document.numberHelp"))
                .text("policy.document.issuer", issuer, f -> f.required().maxLength(100))
                .date("policy.document.issuedOn", issuedOn, f -> f.required())
                .submit(
                        "policy.document.add",
                        (done, refused) -> model.addDocument(
                                title.get(),
                                number.get(),
                                issuer.get(),
                                issuedOn.get(),
                                document -> {
                                    done.run();
                                    ui.dialogs().done("policy.document.added", document.documentNo());
                                    added.accept(document);
                                },
                                refused));
        ui.dialogs().form("policy.document.add", form);
    }

    /**
     * Drafts a version.
     *
     * @param before the version that it continues, or null for a new scheme
     * @param closed told when the form is gone, also where it was kept for later
     */
    void draft(SchemeKind kind, @Nullable SchemeVersion before, Consumer<SchemeVersion> drafted, Runnable closed) {
        model.desk(kind, before == null ? null : before.schemeId(), desk -> {
            SchemeFormModel form = new SchemeFormModel(ui, model.policies(), model.keeps(), kind, before, desk);
            SchemeFormView view = new SchemeFormView(ui, form, this);
            ui.dialogs().form("policy.draft." + kind.name(), view.build(drafted));
            closed.run();
            view.next().ifPresent(screen -> ui.navigator().open(screen));
        });
    }
}
