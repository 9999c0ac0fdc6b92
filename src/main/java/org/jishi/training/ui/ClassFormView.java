package org.jishi.training.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.form.FormField;
import org.jishi.place.Place;
import org.jishi.training.ClassKind;

/** The form of a class. */
final class ClassFormView {
    private final Ui ui;
    private final ClassEditModel model;

    ClassFormView(Ui ui, ClassEditModel model) {
        this.ui = ui;
        this.model = model;
    }

    Form form() {
        Form form = new Form(ui)
                .choice("training.class.course", model.course, model.courses, Pick::words, f -> f.width(420))
                .text(
                        "training.class.title",
                        model.title,
                        f -> f.required().maxLength(80).width(420))
                .choice("training.class.kind", model.kind, ClassKind.class, "training.kind", FormField::required)
                .text("training.class.term", model.term, f -> f.maxLength(40))
                .section("training.class.when")
                .date("training.class.startsOn", model.startsOn, FormField::required)
                .date("training.class.endsOn", model.endsOn, FormField::required);
        if (model.isNew()) {
            form.custom(
                    "training.class.halves",
                    halves(),
                    f -> f.name("evening")
                            .help(Bindings.createStringBinding(
                                    model::sessionsWords,
                                    model.startsOn,
                                    model.endsOn,
                                    model.morning,
                                    model.afternoon,
                                    model.evening)));
        }
        form.number("training.class.hours", model.hours, f -> f.help("training.class.hoursHelp"))
                .section("training.class.where")
                .pick("training.class.village", model.village, model::findVillage, Place::fullName, f -> {})
                .text("training.class.venue", model.venue, f -> f.maxLength(100).width(420))
                .number("training.class.planned", model.planned, FormField::required)
                .text(
                        "training.class.targetGroup",
                        model.targetGroup,
                        f -> f.maxLength(100).width(420));
        if (model.isCopy()) {
            form.note("training.plan.copyNote");
        } else if (model.isNew()) {
            form.choice("training.class.lecturer", model.lecturer, model.lecturers, Pick::words, f -> {});
        }
        return form.choice(
                        "training.class.trainer",
                        model.trainer,
                        model.trainers,
                        Pick::words,
                        f -> f.help("training.class.trainerHelp"))
                .section("training.class.money")
                .choice("training.class.provider", model.provider, model.providers, Pick::words, f -> f.width(420))
                .text("training.class.contractNo", model.contractNo, f -> f.maxLength(60))
                .text("training.class.noticeNo", model.noticeNo, f -> f.maxLength(60))
                .number("training.class.fundYear", model.fundYear, FormField::required)
                .section("training.class.rule")
                .number("training.class.rateNeeded", model.rateNeeded, FormField::required)
                .number(
                        "training.class.scoreNeeded",
                        model.scoreNeeded,
                        f -> f.required().help("training.class.scoreNeededHelp"))
                .submit(model.isNew() ? "training.plan.save" : "training.class.save", model::save);
    }

    private HBox halves() {
        HBox box = Nodes.row(
                half("training.half.MORNING", model.morning),
                half("training.half.AFTERNOON", model.afternoon),
                half("training.half.EVENING", model.evening));
        box.setSpacing(16);
        return box;
    }

    private CheckBox half(String key, javafx.beans.property.BooleanProperty chosen) {
        CheckBox box = new CheckBox(ui.text(key));
        box.setId(org.jishi.kit.Buttons.id(key));
        box.selectedProperty().bindBidirectional(chosen);
        return box;
    }
}
