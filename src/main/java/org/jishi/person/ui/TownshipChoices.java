package org.jishi.person.ui;

import java.util.List;
import org.jishi.identity.Pinyin;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.place.PlaceService;

/** The townships that the filter of a list offers, fetched when its page is made. */
public final class TownshipChoices {
    private final Pinyin pinyin = new Pinyin();
    private List<Filter.Option> options = List.of();

    public void load(Ui ui, PlaceService places) {
        ui.background()
                .run(
                        this,
                        "people.list.loading",
                        places::townships,
                        found -> options = found.stream()
                                .map(place -> option(place.code(), place.name()))
                                .toList());
    }

    private Filter.Option option(String code, String name) {
        Pinyin.Spelling spelling = pinyin.of(name);
        return new Filter.Option(code, name, spelling.initials() + " " + spelling.full());
    }

    public List<Filter.Option> options() {
        return options;
    }
}
