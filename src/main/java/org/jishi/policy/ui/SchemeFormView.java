package org.jishi.policy.ui;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.Worded;
import org.jishi.kit.form.Form;
import org.jishi.kit.form.FormField;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.OfficeClock;
import org.jishi.policy.KeptScheme;
import org.jishi.policy.PolicyDocument;
import org.jishi.policy.SchemeVersion;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The form that drafts a version: what it rests on, from when, the rule, and the public notice. */
final class SchemeFormView {
    private final Ui ui;
    private final SchemeFormModel model;
    private final PolicyForms forms;
    private @Nullable String next;

    SchemeFormView(Ui ui, SchemeFormModel model, PolicyForms forms) {
        this.ui = ui;
        this.model = model;
        this.forms = forms;
    }

    Form build(Consumer<SchemeVersion> drafted) {
        Form form = new Form(ui).labelWidth(128);
        KeptScheme kept = model.kept();
        if (kept != null) {
            form.node(takenUp(kept));
        }
        form.text(
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
        Runnable keep = () -> model.keep(
                () -> {
                    ui.dialogs().done("policy.kept.done");
                    form.finish();
                },
                form::show);
        model.rule.addTo(form, screen -> {
            next = screen;
            keep.run();
        });
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
                                refused))
                .button(Buttons.plain(ui, "policy.kept.keep", keep));
    }

    /** Where its clerk wanted to go on from the form, if anywhere. */
    Optional<String> next() {
        return Optional.ofNullable(next);
    }

    private Node takenUp(KeptScheme kept) {
        HBox line = Nodes.row(Nodes.muted(
                ui.text("policy.kept.takenUp", OfficeClock.day(kept.keptAt()).toString())));
        line.getChildren()
                .add(Buttons.link(
                        ui,
                        "policy.kept.drop",
                        () -> model.drop(() -> {
                            line.getChildren().setAll(Nodes.muted(ui.text("policy.kept.dropped")));
                        })));
        return line;
    }

    private void document(FormField field) {
        field.required()
                .check(() -> model.document.get() == null
                        ? Optional.of(Problem.at("document", "policy.scheme.noDocument"))
                        : Optional.empty());
    }

    private HBox documents() {
        ComboBox<PolicyDocument> box = new ComboBox<>();
        box.setAccessibleText(ui.text("policy.scheme.document"));
        box.setId("policy-scheme-documents");
        box.setPrefWidth(320);
        box.setConverter(Worded.by(document -> document.documentNo() + "  " + document.title()));
        box.getItems().setAll(model.documents);
        model.documents.addListener(
                (ListChangeListener<PolicyDocument>) change -> box.getItems().setAll(model.documents));
        box.valueProperty().bindBidirectional(model.document);
        return Nodes.row(
                box, Buttons.plain(ui, "policy.document.add", Feather.PLUS, () -> forms.document(model::added)));
    }
}
