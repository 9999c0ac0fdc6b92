package org.jishi.intake.collect.ui;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jishi.intake.collect.CollectLine;
import org.jishi.intake.collect.CollectPlan;
import org.jishi.intake.collect.PlaceState;
import org.jishi.intake.roster.PlannedRow;
import org.jishi.intake.roster.RosterVerdict;
import org.jishi.kit.Masked;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Working;
import org.jishi.person.PersonRules;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Reading in what came, from the dry run to the answers. */
final class CollectImportModel {
    private final Ui ui;
    private final CollectServices services;
    private final UUID id;
    private final Working working;
    private final ObjectProperty<@Nullable CollectPlan> plan = new SimpleObjectProperty<>();

    /** A row of the plan with the file that it stands in. */
    record Line(CollectPlan.Item item, PlannedRow row) {
        /** Whether the person lives in another place than the one that sent the file. */
        boolean isElsewhere() {
            PersonRules.Prepared entry = row.entry();
            String village = entry == null ? null : entry.draft().villageCode();
            return village != null && !village.startsWith(item.line().code());
        }
    }

    CollectImportModel(Ui ui, CollectServices services, UUID id) {
        this.ui = ui;
        this.services = services;
        this.id = id;
        this.working = new Working(ui);
    }

    UUID id() {
        return id;
    }

    Working working() {
        return working;
    }

    /** The whole number of a row; null for whoever has no right to those. */
    Masked.@Nullable Reveal whole(Line line) {
        return ui.may(Act.PEOPLE_WHOLE_ID)
                ? shown -> ui.background()
                        .run(this, "people.revealing", () -> services.imports().look(line.item(), line.row()), shown)
                : null;
    }

    ObjectProperty<@Nullable CollectPlan> plan() {
        return plan;
    }

    /** The files that wait. */
    Page<CollectLine> sent(PageRequest request) {
        List<CollectLine> waiting = services.desk()
                .get(id)
                .map(file -> file.in(PlaceState.SENT))
                .orElseThrow(() -> new Refusal("people.collect.gone"));
        return Page.of(waiting, request);
    }

    void dryRun(Runnable done, Consumer<Refusal> refused) {
        working.track(
                "people.collect.checking",
                progress -> services.imports().dryRun(id, progress),
                made -> {
                    plan.set(made);
                    done.run();
                },
                refused);
    }

    void run(Runnable done, Consumer<Refusal> refused) {
        CollectPlan now = plan.get();
        if (now == null) {
            return;
        }
        working.track(
                "people.collect.running",
                progress -> services.imports().run(now, progress),
                imports -> {
                    ui.dialogs()
                            .done(
                                    "people.collect.done",
                                    imports.size(),
                                    now.count(RosterVerdict.NEW),
                                    now.count(RosterVerdict.UPDATED));
                    done.run();
                },
                refused);
    }

    /** Asks for a folder, and writes into it what each file would be answered. */
    void saveAnswers() {
        CollectPlan now = plan.get();
        if (now != null) {
            ui.dialogs()
                    .folder("people.collect.saveAnswers")
                    .ifPresent(folder -> working.track(
                            "people.collect.answering",
                            progress -> services.answers().ofPlan(now, folder, progress),
                            written -> ui.dialogs().saved(folder, "people.collect.answersDone", written.size()),
                            ui.dialogs()::refusal));
        }
    }

    /** The files that were read in, as they stand now. */
    void imported(Consumer<List<CollectLine>> found) {
        CollectPlan now = plan.get();
        if (now == null) {
            return;
        }
        Set<UUID> places =
                now.items().stream().map(item -> item.line().placeId()).collect(toSet());
        ui.background()
                .run(
                        this,
                        "people.collect.loading",
                        () -> services.desk().get(id).orElseThrow(() -> new Refusal("people.collect.gone")),
                        file -> found.accept(file.lines().stream()
                                .filter(line -> places.contains(line.placeId()))
                                .toList()));
    }

    /** A page of the plan's rows; filters {@code verdict}: a verdict's name or WARNED; {@code place}: its code. */
    Page<Line> rows(PageRequest request) {
        CollectPlan now = plan.get();
        if (now == null) {
            return Page.empty();
        }
        String verdict = request.filters().get("verdict");
        String place = request.filters().get("place");
        return Page.of(
                now.items().stream()
                        .filter(item -> place == null || item.line().code().equals(place))
                        .flatMap(item -> item.plan().rows().stream().map(row -> new Line(item, row)))
                        .filter(line -> verdict == null
                                || line.row().verdict().name().equals(verdict)
                                || (verdict.equals("WARNED")
                                        && !line.row().warnings().isEmpty()))
                        .toList(),
                request);
    }
}
