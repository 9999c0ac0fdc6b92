package org.jishi.organisation.ui;

import java.util.UUID;
import java.util.function.Consumer;
import org.jishi.kit.Ui;
import org.jishi.organisation.OrganisationService;
import org.jishi.place.PlaceService;

/** Opens the forms of organisations as sheets over the window; each ends in what its opener wants to do then. */
final class OrganisationForms {
    private final Ui ui;
    private final OrganisationService organisations;
    private final PlaceService places;

    OrganisationForms(Ui ui, OrganisationService organisations, PlaceService places) {
        this.ui = ui;
        this.organisations = organisations;
        this.places = places;
    }

    void register(Consumer<UUID> registered) {
        OrganisationFormModel model = new OrganisationFormModel(ui, organisations, places, null);
        ui.dialogs().form("people.organisation.register", new OrganisationFormView(ui, model).build(registered));
    }

    void change(UUID id, Runnable changed) {
        ui.background().run(this, "people.list.loading", () -> organisations.open(id), opened -> {
            OrganisationFormModel model = new OrganisationFormModel(ui, organisations, places, opened);
            String code = opened.draft().villageCode();
            ui.background()
                    .run(
                            this,
                            "people.list.loading",
                            () -> code == null
                                    ? java.util.Optional.<org.jishi.place.Place>empty()
                                    : places.findByCode(code),
                            village -> {
                                model.fill(opened.draft(), village.orElse(null));
                                ui.dialogs()
                                        .form(
                                                "people.organisation.change",
                                                new OrganisationFormView(ui, model).build(saved -> changed.run()));
                            });
        });
    }
}
