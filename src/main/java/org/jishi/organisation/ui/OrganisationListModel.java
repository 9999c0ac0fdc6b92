package org.jishi.organisation.ui;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jishi.kit.Masked;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.organisation.OrganisationFile;
import org.jishi.organisation.OrganisationRow;
import org.jishi.organisation.OrganisationService;
import org.jishi.person.ImportChoice;
import org.jishi.person.ui.FilterWords;
import org.jishi.person.ui.VillageChoices;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;

/** What the list of organisations asks and shows. */
final class OrganisationListModel {
    private final Ui ui;
    private final OrganisationService organisations;
    private final PlaceService places;
    private final VillageChoices villages;
    private List<ImportChoice> imports = List.of();

    OrganisationListModel(Ui ui, OrganisationService organisations, PlaceService places) {
        this.ui = ui;
        this.organisations = organisations;
        this.places = places;
        this.villages = new VillageChoices(ui);
    }

    Page<OrganisationRow> page(PageRequest request) {
        return organisations.page(request);
    }

    /** Fetches what the filters offer. */
    void loadChoices() {
        villages.load(places);
        ui.background().run(this, "people.list.loading", organisations::imports, found -> imports = found);
    }

    VillageChoices villages() {
        return villages;
    }

    List<Filter.Option> imports() {
        return new FilterWords(ui).imports(imports);
    }

    void file(UUID id, Consumer<OrganisationFile> shown) {
        ui.background().run(shown, "people.list.loading", () -> organisations.get(id), found -> found.ifPresent(shown));
    }

    Masked.@Nullable Reveal phone(UUID id) {
        return phone(ui, organisations, id);
    }

    static Masked.@Nullable Reveal phone(Ui ui, OrganisationService organisations, UUID id) {
        return ui.may(Act.PEOPLE_WHOLE_ID)
                ? shown -> ui.background().run(shown, "people.revealing", () -> organisations.revealPhone(id), shown)
                : null;
    }
}
