package org.jishi.household.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jishi.household.Household;
import org.jishi.household.HouseholdDesk;
import org.jishi.household.HouseholdDone;
import org.jishi.household.HouseholdDraft;
import org.jishi.household.HouseholdFile;
import org.jishi.household.HouseholdRow;
import org.jishi.household.HouseholdRules;
import org.jishi.household.HouseholdService;
import org.jishi.household.HouseholdUndo;
import org.jishi.household.MemberRow;
import org.jishi.household.Relation;
import org.jishi.kit.Ui;
import org.jishi.person.HistoryLine;
import org.jishi.person.PersonFile;
import org.jishi.person.PersonRow;
import org.jishi.person.PersonService;
import org.jishi.person.ui.BeforeSaving;
import org.jishi.person.ui.ExportModel;
import org.jishi.person.ui.VillageChoices;
import org.jishi.place.Place;
import org.jishi.place.PlaceService;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** What the windows of households ask and do: one call of a service for each gesture. */
public final class HouseholdModel {
    private static final int FOUND = 20;

    /** A household with what was done to it. */
    record Whole(HouseholdFile file, List<HistoryLine> history) {}

    /** What a form begins with. */
    record Start(PersonFile person, @Nullable Place village) {}

    private final Ui ui;
    private final HouseholdService households;
    private final HouseholdUndo undo;
    private final HouseholdDesk desk;
    private final PersonService people;
    private final PlaceService places;
    private final VillageChoices villages;
    private final ExportModel<HouseholdRow> exports;

    public HouseholdModel(Ui ui, HouseholdServices services, PersonService people, PlaceService places) {
        this.ui = ui;
        this.households = services.households();
        this.undo = services.undo();
        this.desk = services.desk();
        this.people = people;
        this.places = places;
        this.villages = new VillageChoices(ui);
        this.exports = new ExportModel<>(ui, services.exports(), HouseholdRow::id);
    }

    Page<HouseholdRow> page(PageRequest request) {
        return desk.page(request);
    }

    /** Fetches what the filters offer. */
    void loadChoices() {
        villages.load(places);
    }

    VillageChoices choices() {
        return villages;
    }

    ExportModel<HouseholdRow> exports() {
        return exports;
    }

    void load(UUID id, Consumer<Whole> shown) {
        ui.background()
                .run(
                        this,
                        "people.list.loading",
                        () -> new Whole(
                                desk.get(id).orElseThrow(() -> new Refusal("people.household.gone")), desk.history(id)),
                        shown);
    }

    void file(UUID id, Consumer<HouseholdFile> shown) {
        ui.background().run(shown, "people.list.loading", () -> desk.get(id), found -> found.ifPresent(shown));
    }

    /** A person with the village that a household of theirs would be in. */
    void start(UUID person, Consumer<Start> shown) {
        ui.background()
                .run(
                        this,
                        "people.list.loading",
                        () -> {
                            PersonFile file = people.get(person).orElseThrow(() -> new Refusal("people.gone"));
                            return new Start(file, place(file.person().villageCode()));
                        },
                        shown);
    }

    void village(@Nullable String code, Consumer<Optional<Place>> shown) {
        ui.background().run(shown, "people.list.loading", () -> Optional.ofNullable(place(code)), shown);
    }

    private @Nullable Place place(@Nullable String code) {
        return code == null ? null : places.findByCode(code).orElse(null);
    }

    List<Place> villages(String words) {
        return places.search(words, FOUND);
    }

    List<HouseholdRow> find(String words) {
        return desk.find(words, FOUND);
    }

    List<PersonRow> persons(String words) {
        return people.find(words, FOUND);
    }

    void make(UUID head, HouseholdDraft draft, LocalDate since, Consumer<HouseholdDone> done, Consumer<Refusal> no) {
        look(draft, () -> run(() -> households.make(head, draft, since), done, no), no);
    }

    void add(
            UUID household,
            UUID person,
            Relation relation,
            LocalDate since,
            Consumer<HouseholdDone> done,
            Consumer<Refusal> no) {
        run(() -> households.add(household, person, relation, since), done, no);
    }

    void takeOut(MemberRow member, LocalDate on, String reason, Consumer<HouseholdDone> done, Consumer<Refusal> no) {
        run(() -> households.takeOut(member.id(), member.version(), on, reason), done, no);
    }

    void changeHead(
            UUID household,
            MemberRow next,
            LocalDate on,
            Map<UUID, Relation> relations,
            Consumer<HouseholdDone> done,
            Consumer<Refusal> no) {
        Map<UUID, Relation> asked = Map.copyOf(relations);
        run(() -> households.changeHead(household, next.id(), on, asked), done, no);
    }

    void dissolve(HouseholdFile file, LocalDate on, String reason, Consumer<HouseholdDone> done, Consumer<Refusal> no) {
        Household household = file.household();
        Set<UUID> members = file.members().stream().map(MemberRow::id).collect(Collectors.toSet());
        run(() -> households.dissolve(household.id(), household.version(), members, on, reason), done, no);
    }

    void change(Household household, HouseholdDraft draft, Runnable done, Consumer<Refusal> no) {
        look(
                draft,
                () -> run(
                        () -> {
                            households.change(household.id(), household.version(), draft);
                            return draft;
                        },
                        changed -> done.run(),
                        no),
                no);
    }

    private void look(HouseholdDraft draft, Runnable keep, Consumer<Refusal> no) {
        BeforeSaving.ask(ui, HouseholdRules.open(draft), () -> desk.told(draft), keep, no);
    }

    void relation(MemberRow member, Relation relation, Runnable done, Consumer<Refusal> no) {
        run(
                () -> {
                    households.relation(member.id(), member.version(), relation);
                    return relation;
                },
                changed -> done.run(),
                no);
    }

    /** Takes an act back, from the notice that told of it. */
    void undo(HouseholdDone done, Runnable changed) {
        run(
                () -> {
                    undo.undo(done);
                    return done;
                },
                undone -> {
                    ui.dialogs().done("people.household.undone");
                    changed.run();
                },
                refusal -> {
                    ui.dialogs().refusal(refusal);
                    changed.run();
                });
    }

    private <T> void run(Supplier<T> act, Consumer<T> done, Consumer<Refusal> no) {
        ui.background().run(this, "people.saving", act::get, done, no);
    }
}
