package org.jishi.branding.ui;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.branding.NewBrandingCase;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.person.PersonRow;
import org.jishi.policy.SchemeVersion;
import org.jspecify.annotations.Nullable;

/** What a clerk types when a case is opened: for whom, which product, what is needed, under which scheme. */
final class OpenForm {
    private final Ui ui;
    private final BrandingModel model;
    private final ObjectProperty<PersonRow> person = new SimpleObjectProperty<>();
    private final ObjectProperty<SchemeVersion> scheme = new SimpleObjectProperty<>();
    private final StringProperty product = new SimpleStringProperty("");
    private final StringProperty need = new SimpleStringProperty("");
    private @Nullable Told told;

    /** A follow-up after a class that brought the need: for whom, and which contact. */
    private record Told(UUID personId, String name, UUID followUpId) {}

    OpenForm(Ui ui, BrandingModel model) {
        this.ui = ui;
        this.model = model;
    }

    /** Asks for the rest of a case that a follow-up brought. */
    void askFor(UUID personId, String name, UUID followUpId, String words) {
        told = new Told(personId, name, followUpId);
        need.set(words);
        ask();
    }

    /** For somebody who is known already: from that person's page. */
    OpenForm of(PersonRow applicant) {
        person.set(applicant);
        return this;
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
        Form form = new Form(ui);
        Told from = told;
        if (from == null) {
            form.pick(
                    "branding.open.person",
                    person,
                    model::find,
                    this::words,
                    f -> f.required().help("branding.open.personHelp"));
        } else {
            form.note("branding.open.told", from.name());
        }
        return form.text("branding.open.product", product, f -> f.required().maxLength(60))
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
                                        from == null
                                                ? Objects.requireNonNull(person.get())
                                                        .id()
                                                : from.personId(),
                                        from == null ? null : from.followUpId(),
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
