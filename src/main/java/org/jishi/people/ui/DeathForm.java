package org.jishi.people.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.MenuItem;
import org.jishi.kit.Buttons;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.person.Person;
import org.jishi.platform.access.Act;

/** What a clerk can do about a person's death: enter the date, correct it, withdraw it. */
final class DeathForm {
    private final Ui ui;
    private final Function<Person, DeathFormModel> models;

    DeathForm(Ui ui, Function<Person, DeathFormModel> models) {
        this.ui = ui;
        this.models = models;
    }

    /** The entries of the person's menu; none for those who may not. */
    List<MenuItem> items(Person person, Runnable changed) {
        List<MenuItem> items = new ArrayList<>();
        if (ui.may(Act.PEOPLE_WRITE)) {
            items.add(Buttons.item(
                    ui,
                    person.diedOn() == null ? "people.death.enter" : "people.death.correct",
                    () -> open(person, changed)));
            if (person.diedOn() != null) {
                items.add(Buttons.item(ui, "people.death.withdraw", () -> withdraw(person, changed)));
            }
        }
        return items;
    }

    private void open(Person person, Runnable changed) {
        ui.dialogs().form("people.death.enter", build(models.apply(person), changed));
    }

    private Form build(DeathFormModel model, Runnable changed) {
        return new Form(ui)
                .date("people.field.diedOn", model.diedOn, f -> f.required().help("people.death.help"))
                .text(
                        "people.field.diedSource",
                        model.source,
                        f -> f.required().maxLength(200).help("people.death.sourceHelp"))
                .submit(
                        "people.form.save",
                        (done, refused) -> model.save(
                                () -> {
                                    done.run();
                                    ui.dialogs().done("people.death.entered");
                                    changed.run();
                                },
                                refused));
    }

    private void withdraw(Person person, Runnable changed) {
        ui.dialogs()
                .askReason("people.death.withdrawReason", List.of(), person.name())
                .ifPresent(reason -> models.apply(person).withdraw(reason, () -> {
                    ui.dialogs().done("people.death.withdrawn");
                    changed.run();
                }));
    }
}
