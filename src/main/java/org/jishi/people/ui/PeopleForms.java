package org.jishi.people.ui;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jishi.consent.ConsentService;
import org.jishi.consent.ConsentVersion;
import org.jishi.kit.Ui;
import org.jishi.person.DeathService;
import org.jishi.person.PersonService;
import org.jishi.place.PlaceService;
import org.jspecify.annotations.Nullable;

/** Opens the forms of people as sheets over the window; each ends in what its opener wants to do then. */
final class PeopleForms {
    private final Ui ui;
    private final PersonService people;
    private final PlaceService places;
    private final ConsentService notices;
    private final DeathForm death;

    PeopleForms(Ui ui, PersonService people, PlaceService places, DeathService deaths, ConsentService notices) {
        this.ui = ui;
        this.people = people;
        this.places = places;
        this.notices = notices;
        this.death = new DeathForm(ui, person -> new DeathFormModel(ui, deaths, person));
    }

    /**
     * Registers one after the other, as long as somebody asks for the next.
     *
     * @param registered told of each at once
     * @param last told of the one after which nobody asked for another
     */
    void register(Runnable registered, Consumer<UUID> last) {
        ui.background().run(this, "people.list.loading", this::words, words -> register(words, null, registered, last));
    }

    private void register(Words words, @Nullable PersonFormModel before, Runnable registered, Consumer<UUID> last) {
        PersonFormModel model = new PersonFormModel(ui, people, places, null, words.own(), words.versions());
        if (before != null) {
            model.goOnAfter(before);
        }
        PersonFormView view = new PersonFormView(ui, model);
        AtomicReference<@Nullable UUID> made = new AtomicReference<>();
        boolean done = ui.dialogs().form("people.register", view.build(id -> {
            made.set(id);
            registered.run();
        }));
        UUID id = made.get();
        if (done && view.next()) {
            register(words, model, registered, last);
        } else if (done && id != null) {
            last.accept(id);
        }
    }

    /** The office's own words for groups, and its versions of the notice. */
    private record Words(List<String> own, List<ConsentVersion> versions) {}

    private Words words() {
        return new Words(people.ownTags(), notices.versions());
    }

    private record Change(PersonService.Opened opened, PersonFormModel.Villages villages, Words words) {}

    void change(UUID id, Runnable changed) {
        ui.background()
                .run(
                        this,
                        "people.list.loading",
                        () -> {
                            PersonService.Opened opened = people.open(id);
                            return new Change(
                                    opened,
                                    PersonFormModel.Villages.of(
                                            places, opened.entry().draft()),
                                    words());
                        },
                        found -> {
                            PersonFormModel model = new PersonFormModel(
                                    ui,
                                    people,
                                    places,
                                    found.opened(),
                                    found.words().own(),
                                    found.words().versions());
                            model.fill(found.opened().entry(), found.villages());
                            ui.dialogs()
                                    .form("people.change", new PersonFormView(ui, model).build(saved -> changed.run()));
                        });
    }

    /** What a person's menu offers about their death. */
    DeathForm death() {
        return death;
    }

    /** A poverty status from a day on. */
    void poverty(UUID id, Runnable changed) {
        PovertyFormModel model = new PovertyFormModel(ui, people, id);
        ui.dialogs().form("people.poverty.enter", new PovertyFormView(ui, model).build(changed));
    }
}
