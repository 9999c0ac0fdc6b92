package org.jishi.branding.ui;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.branding.NewBrandingCase;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.people.PersonRow;
import org.jishi.policy.SchemeVersion;

/** What a clerk types when a case is opened: for whom, which product, what is needed, under which scheme. */
final class OpenForm {
    private final Ui ui;
    private final BrandingModel model;
    private final ObjectProperty<PersonRow> person = new SimpleObjectProperty<>();
    private final ObjectProperty<SchemeVersion> scheme = new SimpleObjectProperty<>();
    private final StringProperty product = new SimpleStringProperty("");
    private final StringProperty need = new SimpleStringProperty("");

    OpenForm(Ui ui, BrandingModel model) {
        this.ui = ui;
        this.model = model;
    }

    /** Asks for a case and goes to its page; says so when no scheme is in force. */
    void ask() {
        model.schemes(schemes -> {
            if (schemes.isEmpty()) {
                ui.dialogs().info("branding.open.noScheme");
            } else if (ui.dialogs().form("branding.open.title", build(schemes))) {
                ui.dialogs().done("branding.open.done");
            }
        });
    }

    Form build(List<SchemeVersion> schemes) {
        scheme.set(schemes.getFirst());
        return new Form(ui)
                .pick(
                        "branding.open.person",
                        person,
                        model::find,
                        this::words,
                        f -> f.required().help("branding.open.personHelp"))
                .text("branding.open.product", product, f -> f.required().maxLength(60))
                .area("branding.open.need", need, f -> f.required())
                .choice(
                        "branding.open.scheme",
                        scheme,
                        schemes,
                        one -> ui.text("branding.open.schemeLine", one.title(), one.documentNo()),
                        f -> f.required())
                .submit(
                        "branding.open.submit",
                        (done, refused) -> model.open(
                                new NewBrandingCase(
                                        Objects.requireNonNull(person.get()).id(),
                                        null,
                                        product.get(),
                                        need.get(),
                                        Objects.requireNonNull(scheme.get()).id()),
                                opened -> {
                                    done.run();
                                    ui.navigator().open(BrandingScreens.CASE, opened.id());
                                },
                                refused));
    }

    private String words(PersonRow row) {
        return row.village() == null
                ? ui.text("branding.open.personLine", row.name(), row.idMasked())
                : ui.text("branding.open.personPlace", row.name(), row.idMasked(), row.village());
    }
}
