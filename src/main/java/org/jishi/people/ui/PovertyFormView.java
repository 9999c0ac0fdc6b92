package org.jishi.people.ui;

import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.person.PovertyLevel;

/** The form of a poverty status. */
final class PovertyFormView {
    private final Ui ui;
    private final PovertyFormModel model;

    PovertyFormView(Ui ui, PovertyFormModel model) {
        this.ui = ui;
        this.model = model;
    }

    Form build(Runnable saved) {
        return new Form(ui)
                .choice(
                        "people.field.povertyLevel",
                        model.level,
                        PovertyLevel.class,
                        "people.poverty",
                        f -> f.required().width(200))
                .date(
                        "people.field.povertySince",
                        model.since,
                        f -> f.required().help("people.form.sinceHelp"))
                .text("people.field.povertySource", model.source, f -> f.maxLength(100))
                .submit(
                        "people.form.save",
                        (done, refused) -> model.save(
                                () -> {
                                    done.run();
                                    ui.dialogs().done("people.poverty.entered");
                                    saved.run();
                                },
                                refused));
    }
}
