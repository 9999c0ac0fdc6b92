package org.jishi.policy.ui;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Ui;
import org.jishi.kit.Worded;
import org.jishi.kit.form.Form;
import org.jishi.kit.form.FormField;
import org.jishi.platform.text.Problem;
import org.jishi.policy.PolicyDocument;
import org.jishi.policy.SchemeVersion;
import org.kordamp.ikonli.feather.Feather;

/** The form that drafts a version: what it rests on, from when, the rule, and the public notice. */
final class SchemeFormView {
    private final Ui ui;
    private final SchemeFormModel model;
    private final PolicyForms forms;

    SchemeFormView(Ui ui, SchemeFormModel model, PolicyForms forms) {
        this.ui = ui;
        this.model = model;
        this.forms = forms;
    }

    Form build(Consumer<SchemeVersion> drafted) {
        Form form = new Form(ui)
                .labelWidth(128)
                .text(
                        "policy.scheme.name",
                        model.title,
                        f -> f.required()
                                .maxLength(200)
                                .name("title")
                                .disabledWhen(new javafx.beans.property.SimpleBooleanProperty(model.continues())))
                .custom("policy.scheme.document", documents(), this::document)
                .date("policy.scheme.effectiveFrom", model.effectiveFrom, FormField::required)
                .date("policy.scheme.effectiveTo", model.effectiveTo, f -> f.help("policy.scheme.toHelp"))
                .section("policy.scheme.rule");
        model.rule.addTo(form);
        return form.section("policy.scheme.notice")
                .number(
                        "policy.scheme.noticeDays",
                        model.noticeDays,
                        f -> f.required().width(96))
                .check("policy.scheme.noticeWorking", model.noticeWorking, f -> {})
                .submit(
                        "policy.scheme.save",
                        (done, refused) -> model.save(
                                version -> {
                                    done.run();
                                    ui.dialogs().done("policy.scheme.drafted", version.title(), version.versionNo());
                                    drafted.accept(version);
                                },
                                refused));
    }

    private void document(FormField field) {
        field.required()
                .check(() -> model.document.get() == null
                        ? java.util.Optional.of(Problem.at("document", "policy.scheme.noDocument"))
                        : java.util.Optional.empty());
    }

    private javafx.scene.layout.HBox documents() {
        ComboBox<PolicyDocument> box = new ComboBox<>();
        box.setAccessibleText(ui.text("policy.scheme.document"));
        box.setId("policy-scheme-documents");
        box.setPrefWidth(320);
        box.setConverter(Worded.by(document -> document.documentNo() + "  " + document.title()));
        box.getItems().setAll(model.documents);
        model.documents.addListener(
                (ListChangeListener<PolicyDocument>) change -> box.getItems().setAll(model.documents));
        box.valueProperty().bindBidirectional(model.document);
        return org.jishi.kit.Nodes.row(
                box, Buttons.plain(ui, "policy.document.add", Feather.PLUS, () -> forms.document(model::added)));
    }
}
