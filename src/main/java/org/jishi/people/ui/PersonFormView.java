package org.jishi.people.ui;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jishi.identity.IdKind;
import org.jishi.identity.Sex;
import org.jishi.kit.Buttons;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.form.FormField;
import org.jishi.person.PovertyLevel;
import org.jishi.person.ui.TagsInput;
import org.jishi.place.Place;

/** The form that registers a person or changes one. Those who may be the same stand in it before anything is saved. */
final class PersonFormView {
    private final Ui ui;
    private final PersonFormModel model;
    private boolean next;

    PersonFormView(Ui ui, PersonFormModel model) {
        this.ui = ui;
        this.model = model;
    }

    Form build(Consumer<UUID> saved) {
        Form form = new Form(ui)
                .labelWidth(144)
                .text("people.field.name", model.name, f -> f.required().maxLength(60))
                .choice("people.field.idKind", model.idKind, IdKind.class, "people.idKind", f -> f.width(200))
                .text(
                        "people.field.idNumber",
                        model.idNumber,
                        f -> f.required().maxLength(60).help(model.told()).check(model::wrongNumber))
                .choice(
                        "people.field.sex",
                        model.sex,
                        Sex.class,
                        "people.sex",
                        f -> f.width(120).shownWhen(model.otherPaper()))
                .date("people.field.birth", model.birth, f -> f.shownWhen(model.otherPaper()))
                .text("people.field.phone", model.phone, f -> f.maxLength(30))
                .node(new LikelyPanel(ui, model))
                .<Place>pick("people.field.villageCode", model.village, model::villages, Place::fullName, this::village)
                .text("people.field.address", model.address)
                .section("people.form.groups")
                .custom("people.field.tags", new TagsInput(ui, model.tags, model.ownTags()), f -> {})
                .date("people.field.tagsSince", model.tagsSince, f -> f.help("people.form.tagsSinceHelp"));
        poverty(form);
        more(form);
        form.submit(
                model.changing() ? "people.form.save" : "people.form.register",
                (done, refused) -> model.save(
                        id -> {
                            done.run();
                            ui.dialogs()
                                    .done(
                                            model.changing() ? "people.form.changed" : "people.form.registered",
                                            model.name.get().strip());
                            saved.accept(id);
                        },
                        refusal -> {
                            next = false;
                            refused.accept(refusal);
                        }));
        if (!model.changing()) {
            form.button(Buttons.plain(ui, "people.form.registerNext", () -> {
                next = true;
                form.submit();
            }));
        }
        lookWhenLeft(form, "people-field-name", "people-field-idNumber", "people-field-phone");
        return form;
    }

    /** Whether another one is to be registered at once. */
    boolean next() {
        return next;
    }

    private void village(FormField field) {
        field.name("villageCode").help("people.form.villageHelp");
    }

    private void poverty(Form form) {
        form.choice(
                        "people.field.povertyLevel",
                        model.povertyLevel,
                        PovertyLevel.class,
                        "people.poverty",
                        f -> f.width(200)
                                .help(model.changing() ? "people.form.povertyHelpChange" : "people.form.povertyHelp"))
                .date(
                        "people.field.povertySince",
                        model.povertySince,
                        f -> f.shownWhen(model.povertyLevel.map(level -> true).orElse(false))
                                .required())
                .text(
                        "people.field.povertySource",
                        model.povertySource,
                        f -> f.maxLength(100)
                                .shownWhen(model.povertyLevel.map(level -> true).orElse(false)));
    }

    private void more(Form form) {
        Form rows = form.section("people.form.more")
                .<Place>pick(
                        "people.field.householdCode",
                        model.household,
                        model::villages,
                        Place::fullName,
                        f -> f.name("householdCode"))
                .text("people.field.householdNo", model.householdNo, f -> f.maxLength(40))
                .text("people.field.ethnicity", model.ethnicity, f -> f.maxLength(20))
                .text("people.field.education", model.education, f -> f.maxLength(20))
                .text("people.field.employer", model.employer, f -> f.maxLength(100))
                .check("people.field.hasShop", model.hasShop, f -> {});
        model.consents().into(rows, false);
        rows.area("people.field.note", model.note, f -> f.lines(2));
    }

    private void lookWhenLeft(Form form, String... ids) {
        for (String id : ids) {
            Node input = form.lookup("#" + id);
            if (input != null) {
                input.focusedProperty().subscribe((was, is) -> {
                    if (was && !is) {
                        model.look();
                    }
                });
            }
        }
    }
}
