package org.jishi.people.ui;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.kit.Ui;
import org.jishi.person.DeathService;
import org.jishi.person.Person;
import org.jishi.platform.text.Refusal;

/** A date of death, as it is typed or corrected; and its withdrawal. */
final class DeathFormModel {
    final ObjectProperty<LocalDate> diedOn = new SimpleObjectProperty<>();
    final StringProperty source = new SimpleStringProperty("");

    private final Ui ui;
    private final DeathService deaths;
    private final Person person;

    DeathFormModel(Ui ui, DeathService deaths, Person person) {
        this.ui = ui;
        this.deaths = deaths;
        this.person = person;
        diedOn.set(person.diedOn());
        source.set(Objects.requireNonNullElse(person.diedSource(), ""));
    }

    void save(Runnable done, Consumer<Refusal> refused) {
        LocalDate on = Objects.requireNonNull(diedOn.get());
        String basis = source.get();
        run(() -> deaths.record(person.id(), person.version(), on, basis), done, refused);
    }

    void withdraw(String reason, Runnable done) {
        run(
                () -> deaths.withdraw(person.id(), person.version(), reason),
                done,
                refusal -> ui.dialogs().refusal(refusal));
    }

    private void run(Runnable act, Runnable done, Consumer<Refusal> refused) {
        ui.background()
                .run(
                        this,
                        "people.saving",
                        () -> {
                            act.run();
                            return person;
                        },
                        saved -> done.run(),
                        refused);
    }
}
