package org.jishi.people.ui;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jishi.kit.Masked;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.person.KnownTag;
import org.jishi.person.PersonChoices;
import org.jishi.person.PersonFile;
import org.jishi.person.PersonRow;
import org.jishi.person.PersonService;
import org.jishi.person.PovertyLevel;
import org.jishi.person.ui.FilterWords;
import org.jishi.person.ui.PeopleWords;
import org.jishi.person.ui.PersonSecrets;
import org.jishi.person.ui.VillageChoices;
import org.jishi.place.PlaceService;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;

/** What the list of persons asks and shows. */
final class PeopleListModel {
    private final Ui ui;
    private final PersonService people;
    private final PlaceService places;
    private final PeopleWords words;
    private final Object choosing = new Object();
    private final VillageChoices villages;
    private List<String> ownTags = List.of();
    private PersonChoices known = new PersonChoices(List.of(), List.of(), List.of());

    PeopleListModel(Ui ui, PersonService people, PlaceService places) {
        this.ui = ui;
        this.people = people;
        this.places = places;
        this.villages = new VillageChoices(ui);
        this.words = new PeopleWords(ui);
    }

    Page<PersonRow> page(PageRequest request) {
        return people.page(request);
    }

    /** Fetches what the filters offer. */
    void loadChoices() {
        villages.load(places);
        ui.background().run(this, "people.list.loading", people::ownTags, found -> ownTags = found);
        // a lane by itself: among very many people it takes seconds the first time
        ui.background().run(choosing, "people.list.loading", people::choices, found -> known = found);
    }

    List<Filter.Option> tags() {
        return Stream.concat(Arrays.stream(KnownTag.values()).map(KnownTag::name), ownTags.stream())
                .map(tag -> new Filter.Option(tag, words.tag(tag)))
                .toList();
    }

    List<Filter.Option> poverty() {
        return Arrays.stream(PovertyLevel.values())
                .map(level -> new Filter.Option(level.name(), ui.text("people.poverty", level)))
                .toList();
    }

    List<Filter.Option> education() {
        return same(known.education());
    }

    List<Filter.Option> ethnicity() {
        return same(known.ethnicity());
    }

    private static List<Filter.Option> same(List<String> words) {
        return words.stream().map(word -> new Filter.Option(word, word)).toList();
    }

    List<Filter.Option> imports() {
        return new FilterWords(ui).imports(known.imports());
    }

    VillageChoices villages() {
        return villages;
    }

    void file(UUID id, Consumer<PersonFile> shown) {
        ui.background().run(shown, "people.list.loading", () -> people.get(id), found -> found.ifPresent(shown));
    }

    Masked.@Nullable Reveal idNumber(UUID id) {
        return new PersonSecrets(ui, people).of(id, PersonService.Secret.ID_NUMBER);
    }

    Masked.@Nullable Reveal phone(UUID id) {
        return new PersonSecrets(ui, people).of(id, PersonService.Secret.PHONE);
    }
}
