package org.jishi.person.ui;

import java.util.List;
import java.util.stream.Stream;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.place.Place;
import org.jishi.place.PlaceService;
import org.jishi.platform.store.Several;
import org.jspecify.annotations.Nullable;

/** The townships and villages that the filters of a list offer, fetched when its page is made. */
public final class VillageChoices {
    private final Ui ui;
    private final TownshipChoices townships = new TownshipChoices();
    private List<Place> villages = List.of();

    public VillageChoices(Ui ui) {
        this.ui = ui;
    }

    public void load(PlaceService places) {
        townships.load(ui, places);
        ui.background()
                .run(
                        this,
                        "people.list.loading",
                        () -> Stream.concat(places.villages().stream(), places.endedVillages().stream())
                                .toList(),
                        found -> villages = found);
    }

    /** Takes both filters into a list. */
    public <T> ListPage<T> on(ListPage<T> page) {
        return page.filter("township", ui.text("people.list.township"), townships::options)
                .filter(
                        "village",
                        ui.text("people.list.village"),
                        () -> villages(page.table().filters().get("township")));
    }

    /**
     * The villages of a township, those in being first: somebody may still be registered in one that has ended. None before
     * a township is chosen, for a county has hundreds.
     */
    private List<Filter.Option> villages(@Nullable String township) {
        return township == null
                ? List.of()
                : villages.stream()
                        .filter(place -> Several.read(township).stream().anyMatch(place.code()::startsWith))
                        .map(place -> new Filter.Option(
                                place.code(),
                                place.live() ? place.shortName() : ui.text("place.endedName", place.shortName())))
                        .toList();
    }
}
