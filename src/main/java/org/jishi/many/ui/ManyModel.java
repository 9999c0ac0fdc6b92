package org.jishi.many.ui;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jishi.consent.ConsentService;
import org.jishi.consent.ConsentVersion;
import org.jishi.kit.Ui;
import org.jishi.kit.table.Ticks;
import org.jishi.many.ManyChange;
import org.jishi.many.ManyDone;
import org.jishi.many.ManyPlan;
import org.jishi.many.ManyService;
import org.jishi.organisation.OrganisationRow;
import org.jishi.person.OpenWords;
import org.jishi.person.PersonRow;
import org.jishi.person.PersonService;
import org.jishi.person.ui.BeforeSaving;
import org.jishi.person.ui.PeopleWords;
import org.jishi.place.Place;
import org.jishi.place.PlaceService;
import org.jishi.platform.text.Refusal;

/** One change of all that are ticked: said in numbers, then done, then taken back where that is wanted. */
public final class ManyModel<T> {
    private static final String WORKING = "people.many.working";

    private final Ui ui;
    private final ManyService many;
    private final Supplier<List<String>> ownTags;
    private final Supplier<List<ConsentVersion>> notices;
    private final PlaceService places;
    private final String keys;
    private final Function<T, UUID> idOf;
    private final ReadOnlyObjectWrapper<Last> last = new ReadOnlyObjectWrapper<>();

    /** What was done last, and in which words. */
    record Last(ManyDone done, String words) {}

    private ManyModel(
            Ui ui,
            ManyService many,
            Supplier<List<String>> ownTags,
            Supplier<List<ConsentVersion>> notices,
            PlaceService places,
            String keys,
            Function<T, UUID> idOf) {
        this.ui = ui;
        this.many = many;
        this.ownTags = ownTags;
        this.notices = notices;
        this.places = places;
        this.keys = keys;
        this.idOf = idOf;
    }

    public static ManyModel<PersonRow> ofPersons(
            Ui ui, ManyService many, PersonService people, PlaceService places, ConsentService notices) {
        return new ManyModel<>(ui, many, people::ownTags, notices::versions, places, "people.many.", PersonRow::id);
    }

    /** Organisations are in no groups and sign no notice. */
    public static ManyModel<OrganisationRow> ofOrganisations(Ui ui, ManyService many, PlaceService places) {
        return new ManyModel<>(ui, many, List::of, List::of, places, "people.organisation.many.", OrganisationRow::id);
    }

    /** The key of one of the words for what is changed. */
    String key(String ending) {
        return keys + ending;
    }

    /** The office's own words for groups. */
    void ownTags(Consumer<List<String>> found) {
        ui.background().run(found, "people.list.loading", ownTags::get, found);
    }

    List<Place> villages(String words) {
        return places.search(words, 20);
    }

    /** The versions of the notice, the newest first. */
    void versions(Consumer<List<ConsentVersion>> found) {
        ui.background().run(found, "people.list.loading", notices::get, found);
    }

    void plan(Ticks.Choice<T> choice, ManyChange change, Consumer<ManyPlan> planned, Consumer<Refusal> refused) {
        ui.background()
                .run(
                        this,
                        WORKING,
                        () -> plan(choice, change),
                        plan -> BeforeSaving.ask(ui, plan.told(), () -> planned.accept(plan), refused),
                        refused);
    }

    private ManyPlan plan(Ticks.Choice<T> choice, ManyChange change) {
        return switch (choice) {
            case Ticks.Choice.Rows<T>(var rows) -> {
                List<UUID> ids = rows.stream().map(idOf).toList();
                yield many.plan(ids, change);
            }
            case Ticks.Choice.AllMatching<T>(var request, var _) -> many.plan(request, change);
        };
    }

    /** Asks once, in numbers, and does it. */
    void run(ManyPlan plan, Runnable changed) {
        if (plan.changed().isEmpty()) {
            ui.dialogs().info(key("nothing"), plan.already(), plan.over());
        } else if (ui.dialogs()
                .confirm(key("ask"), plan.changed().size(), plan.already(), plan.over(), words(plan.change()))) {
            ui.background()
                    .track(
                            WORKING,
                            progress -> many.run(plan, progress),
                            done -> {
                                last.set(new Last(done, words(plan.change())));
                                changed.run();
                                ui.dialogs().doneWithUndo(() -> undo(done, changed), key("done"), done.count());
                            },
                            refusal -> {
                                changed.run();
                                ui.dialogs().refusal(refusal);
                            });
        }
    }

    /** Null where nothing was done yet, or what was done is taken back or left as it is. */
    ReadOnlyObjectProperty<Last> last() {
        return last.getReadOnlyProperty();
    }

    void leave() {
        last.set(null);
    }

    /** Takes back what was done; twice is once. */
    void undo(ManyDone done, Runnable changed) {
        Last now = last.get();
        if (now == null || now.done() != done) {
            return;
        }
        last.set(null);
        ui.background().run(this, WORKING, () -> many.undo(done), count -> {
            changed.run();
            String told = done instanceof ManyDone.Left ? "people.many.undoneLeave" : key("undone");
            ui.dialogs().done(told, count, done.count() - count);
        });
    }

    private String words(ManyChange change) {
        PeopleWords words = new PeopleWords(ui);
        return switch (change) {
            case ManyChange.Groups(var tags, var since) ->
                ui.text(
                        "people.many.groupsAsk",
                        words.tags(tags.stream().sorted().toList()),
                        since);
            case ManyChange.Leave(var tags, var until) ->
                ui.text(
                        tags.stream().anyMatch(OpenWords::holdNumber)
                                ? "people.many.leaveForGood"
                                : "people.many.leaveAsk",
                        words.tags(tags.stream().sorted().toList()),
                        until);
            case ManyChange.Village(var place) -> ui.text(key("villageAsk"), place.fullName());
            case ManyChange.Consent(var on, var notice) -> ui.text("people.many.consentAsk", notice, on);
        };
    }
}
