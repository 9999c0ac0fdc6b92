package org.jishi.people.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jishi.kit.Masked;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.table.Ticks;
import org.jishi.people.KnownTag;
import org.jishi.people.PersonChoices;
import org.jishi.people.PersonExport;
import org.jishi.people.PersonFile;
import org.jishi.people.PersonRow;
import org.jishi.people.PersonService;
import org.jishi.people.PovertyLevel;
import org.jishi.place.Place;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;

/** What the list of persons asks and shows. */
final class PeopleListModel {
    private final Ui ui;
    private final PersonService people;
    private final PersonExport exports;
    private final PlaceService places;
    private final PeopleWords words;
    private List<Place> townships = List.of();
    private List<Place> villages = List.of();
    private List<String> ownTags = List.of();
    private PersonChoices known = new PersonChoices(List.of(), List.of(), List.of());

    private record Choices(List<Place> townships, List<Place> villages, List<String> ownTags) {}

    PeopleListModel(Ui ui, PersonService people, PersonExport exports, PlaceService places) {
        this.ui = ui;
        this.people = people;
        this.exports = exports;
        this.places = places;
        this.words = new PeopleWords(ui);
    }

    Page<PersonRow> page(PageRequest request) {
        return people.page(request);
    }

    /** What the columns of an export are called. */
    List<String> exported(boolean whole) {
        return exports.columns(ui.texts(), whole);
    }

    /** Writes them into a file; stands among the running jobs and can be cancelled there. */
    void export(Ticks.Choice<PersonRow> whom, @Nullable String reason, Path file, Consumer<Long> done) {
        ui.background()
                .track(
                        "people.export.running",
                        progress -> switch (whom) {
                            case Ticks.Choice.Rows<PersonRow>(var rows) ->
                                exports.run(
                                        rows.stream().map(PersonRow::id).toList(), reason, ui.texts(), file, progress);
                            case Ticks.Choice.AllMatching<PersonRow>(var request, var _) ->
                                exports.run(request, reason, ui.texts(), file, progress);
                        },
                        done,
                        ui.dialogs()::refusal);
    }

    /** Fetches what the filters offer. */
    void loadChoices() {
        ui.background()
                .run(
                        "people.list.loading",
                        () -> new Choices(
                                places.townships(),
                                Stream.concat(places.villages().stream(), places.endedVillages().stream())
                                        .toList(),
                                people.ownTags()),
                        choices -> {
                            townships = choices.townships();
                            villages = choices.villages();
                            ownTags = choices.ownTags();
                        });
        // by itself: among very many people it takes seconds the first time
        ui.background().run("people.list.loading", people::choices, found -> known = found);
    }

    List<Filter.Option> townships() {
        return townships.stream()
                .map(place -> new Filter.Option(place.code(), place.name()))
                .toList();
    }

    /**
     * The villages of a township, those in being first: persons may still be registered in one that has ended. None before
     * a township is chosen, for a county has hundreds.
     */
    List<Filter.Option> villages(@Nullable String township) {
        return township == null
                ? List.of()
                : villages.stream()
                        .filter(place -> place.code().startsWith(township))
                        .map(place -> new Filter.Option(
                                place.code(),
                                place.live() ? place.shortName() : ui.text("place.endedName", place.shortName())))
                        .toList();
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
        return known.imports().stream()
                .map(one -> new Filter.Option(
                        one.id().toString(), ui.text("people.filter.importOf", one.day(), one.fileName())))
                .toList();
    }

    void file(UUID id, Consumer<PersonFile> shown) {
        ui.background().run("people.list.loading", () -> people.get(id), found -> found.ifPresent(shown));
    }

    Masked.@Nullable Reveal idNumber(UUID id) {
        return reveal(ui, people, id, PersonService.Secret.ID_NUMBER);
    }

    Masked.@Nullable Reveal phone(UUID id) {
        return reveal(ui, people, id, PersonService.Secret.PHONE);
    }

    static Masked.@Nullable Reveal reveal(Ui ui, PersonService people, UUID id, PersonService.Secret secret) {
        return ui.may(Act.PEOPLE_WHOLE_ID)
                ? shown -> ui.background().run("people.revealing", () -> people.reveal(id, secret), shown)
                : null;
    }
}
