package org.jishi.people.ui;

import java.util.List;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.place.PlaceService;

/** The townships that the filter of a list offers, fetched when its page is made. */
public final class TownshipChoices {
    private List<Filter.Option> options = List.of();

    public void load(Ui ui, PlaceService places) {
        ui.background()
                .run(
                        "people.list.loading",
                        places::townships,
                        found -> options = found.stream()
                                .map(place -> new Filter.Option(place.code(), place.name()))
                                .toList());
    }

    public List<Filter.Option> options() {
        return options;
    }
}
