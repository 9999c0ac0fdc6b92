package org.jishi.people.ui;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.kit.Ui;
import org.jishi.person.PersonEntry;
import org.jishi.person.PersonService;
import org.jishi.person.PovertyLevel;
import org.jishi.platform.text.Refusal;

/** A poverty status from a day on, as it is typed. */
final class PovertyFormModel {
    final ObjectProperty<PovertyLevel> level = new SimpleObjectProperty<>();
    final ObjectProperty<LocalDate> since = new SimpleObjectProperty<>();
    final StringProperty source = new SimpleStringProperty("");

    private final Ui ui;
    private final PersonService people;
    private final UUID person;

    PovertyFormModel(Ui ui, PersonService people, UUID person) {
        this.ui = ui;
        this.people = people;
        this.person = person;
    }

    void save(Runnable done, Consumer<Refusal> refused) {
        PersonEntry.Poverty status = new PersonEntry.Poverty(
                Objects.requireNonNull(level.get()),
                Objects.requireNonNull(since.get()),
                source.get().isBlank() ? null : source.get());
        ui.background()
                .run(
                        this,
                        "people.saving",
                        () -> {
                            people.poverty(person, status);
                            return status;
                        },
                        saved -> done.run(),
                        refused);
    }
}
