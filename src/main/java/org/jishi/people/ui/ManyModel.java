package org.jishi.people.ui;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jishi.kit.Ui;
import org.jishi.kit.table.Ticks;
import org.jishi.people.PersonRow;
import org.jishi.people.PersonService;
import org.jishi.people.consent.ConsentService;
import org.jishi.people.consent.ConsentVersion;
import org.jishi.people.many.ManyChange;
import org.jishi.people.many.ManyDone;
import org.jishi.people.many.ManyPlan;
import org.jishi.people.many.ManyService;
import org.jishi.place.Place;
import org.jishi.place.PlaceService;
import org.jishi.platform.text.Refusal;

/** One change of all ticked persons: said in numbers, then done, then taken back where that is wanted. */
final class ManyModel {
    private static final String WORKING = "people.many.working";

    private final Ui ui;
    private final ManyService many;
    private final PersonService people;
    private final PlaceService places;
    private final ConsentService notices;
    private final ReadOnlyObjectWrapper<Last> last = new ReadOnlyObjectWrapper<>();

    /** What was done last, and in which words. */
    record Last(ManyDone done, String words) {}

    ManyModel(Ui ui, ManyService many, PersonService people, PlaceService places, ConsentService notices) {
        this.ui = ui;
        this.many = many;
        this.people = people;
        this.places = places;
        this.notices = notices;
    }

    /** The office's own words for groups. */
    void ownTags(Consumer<List<String>> found) {
        ui.background().run("people.list.loading", people::ownTags, found);
    }

    List<Place> villages(String words) {
        return places.search(words, 20);
    }

    /** The versions of the notice, the newest first. */
    void versions(Consumer<List<ConsentVersion>> found) {
        ui.background().run("people.list.loading", notices::versions, found);
    }

    void plan(
            Ticks.Choice<PersonRow> choice, ManyChange change, Consumer<ManyPlan> planned, Consumer<Refusal> refused) {
        ui.background().run(WORKING, () -> plan(choice, change), planned, refused);
    }

    private ManyPlan plan(Ticks.Choice<PersonRow> choice, ManyChange change) {
        return switch (choice) {
            case Ticks.Choice.Rows<PersonRow>(var rows) -> {
                List<UUID> ids = rows.stream().map(PersonRow::id).toList();
                yield many.plan(ids, change);
            }
            case Ticks.Choice.AllMatching<PersonRow>(var request, var _) -> many.plan(request, change);
        };
    }

    /** Asks once, in numbers, and does it. */
    void run(ManyPlan plan, Runnable changed) {
        if (plan.changed().isEmpty()) {
            ui.dialogs().info("people.many.nothing", plan.already(), plan.dead());
        } else if (ui.dialogs()
                .confirm("people.many.ask", plan.changed().size(), plan.already(), plan.dead(), words(plan.change()))) {
            ui.background()
                    .track(
                            WORKING,
                            progress -> many.run(plan, progress),
                            done -> {
                                last.set(new Last(done, words(plan.change())));
                                changed.run();
                                ui.dialogs()
                                        .doneWithUndo(() -> undo(done, changed), "people.many.done", done.persons());
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
        ui.background().run(WORKING, () -> many.undo(done), persons -> {
            changed.run();
            ui.dialogs().done("people.many.undone", persons, done.persons() - persons);
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
                        "people.many.leaveAsk",
                        words.tags(tags.stream().sorted().toList()),
                        until);
            case ManyChange.Village(var place) -> ui.text("people.many.villageAsk", place.fullName());
            case ManyChange.Consent(var on, var notice) -> ui.text("people.many.consentAsk", notice, on);
        };
    }
}
