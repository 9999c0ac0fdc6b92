package org.jishi.organisation.ui;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.jishi.kit.Ui;
import org.jishi.organisation.OrganisationService;
import org.jishi.place.PlaceService;

/** Registers an organisation from within another room's form, which stays as it is below the sheet. */
public final class OrganisationRegistrar {
    private final Ui ui;
    private final OrganisationService organisations;
    private final PlaceService places;

    public OrganisationRegistrar(Ui ui, OrganisationService organisations, PlaceService places) {
        this.ui = ui;
        this.organisations = organisations;
        this.places = places;
    }

    /**
     * Asks for the organisation in a sheet.
     *
     * @param name what was typed of it so far
     * @param registered takes its id and its name
     */
    public void ask(String name, BiConsumer<UUID, String> registered) {
        OrganisationFormModel model = new OrganisationFormModel(ui, organisations, places, null);
        model.name.set(name.strip());
        ui.dialogs()
                .form(
                        "people.organisation.register",
                        new OrganisationFormView(ui, model)
                                .build(id ->
                                        registered.accept(id, model.name.get().strip())));
    }
}
