package org.jishi.training.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Chip;
import org.jishi.kit.Masked;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.training.FollowUpRow;
import org.jishi.training.NextStep;
import org.jspecify.annotations.Nullable;

/** Completers, who is due to be asked again, and what they said last. */
final class FollowUpView {
    private final Ui ui;
    private final FollowUpModel model;
    private final Function<UUID, Masked.@Nullable Reveal> phones;
    private final PagedTable<FollowUpRow> table;
    /** Phones that were shown whole, each by an act that stands in the log; forgotten when the page goes out of view. */
    private final Map<UUID, String> whole = new HashMap<>();

    /** What was asked for before one left is not shown after. */
    private boolean left;

    /** @param phones shows the phone of a person, null for whoever may not see it */
    FollowUpView(Ui ui, FollowUpModel model, Function<UUID, Masked.@Nullable Reveal> phones) {
        this.ui = ui;
        this.phones = phones;
        this.model = model;
        table = new PagedTable<>(ui, "training-followUps", model::page, FollowUpRow::enrolmentId);
    }

    Page page() {
        table.column(
                        "training.candidate.name",
                        FollowUpRow::name,
                        c -> c.by("name").width(88))
                .column(
                        "training.candidate.village",
                        FollowUpRow::village,
                        c -> c.sort("village").width(130))
                .column("training.candidate.phone", this::phone, c -> c.width(112))
                .column(
                        "training.list.title",
                        FollowUpRow::classTitle,
                        c -> c.sort("class").width(220).grow())
                .date("training.followUp.completedOn", FollowUpRow::completedOn, c -> c.by("completedOn"))
                .chip("training.followUp.due", this::due, c -> c.width(190))
                .date("training.followUp.lastDone", FollowUpRow::lastDone, c -> c.by("lastDone"))
                .chip("training.followUp.shop", this::shop, c -> c.width(100))
                .column(
                        "training.followUp.nextStep",
                        row -> row.nextStep() == null ? "" : ui.text("training.nextStep", row.nextStep()),
                        c -> c.sort("step").width(100))
                .onOpen(row -> model.record(row, table::reload))
                .menu(this::menu)
                .whenEmpty("training.followUp.empty", null);
        table.sceneProperty().subscribe((before, now) -> {
            left = now == null;
            forget();
        });
        return model.villages().on(filtered()).onShown(model::loadVillages).drawer(this::drawer);
    }

    /** With the page, or with whoever locks the window, go the phones that were shown. */
    private void forget() {
        if (!whole.isEmpty()) {
            whole.clear();
            if (table.lookup(".table-view") instanceof TableView<?> rows) {
                rows.refresh();
            }
        }
    }

    private ListPage<FollowUpRow> filtered() {
        return new ListPage<>(ui, "training.followUp.page", "training.followUp.count", table)
                .filter(new Filter(
                        "due",
                        ui.text("training.followUp.dueFilter"),
                        List.of(new Filter.Option("yes", ui.text("training.followUp.dueNow")))))
                .filter(Filter.of(
                        "step",
                        ui.text("training.followUp.nextStep"),
                        NextStep.class,
                        step -> ui.text("training.nextStep", step)))
                .more(Filter.words("classTitle", ui.text("training.list.title")))
                .more(new Filter(
                        "shop",
                        ui.text("training.followUp.shop"),
                        List.of(
                                new Filter.Option("YES", ui.text("training.followUp.hasShop")),
                                new Filter.Option("NO", ui.text("training.followUp.noShop")),
                                new Filter.Option("NEVER", ui.text("training.followUp.neverAsked")))));
    }

    private @Nullable Chip due(FollowUpRow row) {
        LocalDate day = row.dueOn();
        if (day == null) {
            return Chip.of(ui.text("training.followUp.allDone"), Tone.SUCCESS);
        }
        boolean now = !day.isAfter(ui.clock().today());
        return Chip.of(
                ui.text(now ? "training.followUp.dueMonths" : "training.followUp.dueLater", row.dueMonths(), day),
                now ? Tone.WARNING : Tone.NEUTRAL);
    }

    private @Nullable Chip shop(FollowUpRow row) {
        if (row.followUpId() == null) {
            return null;
        }
        return row.shopOpened()
                ? Chip.of(ui.text("training.followUp.hasShop"), Tone.SUCCESS)
                : Chip.of(ui.text("training.followUp.noShop"), Tone.NEUTRAL);
    }

    /** Masked until it was shown. */
    String phone(FollowUpRow row) {
        return whole.getOrDefault(row.personId(), row.phone());
    }

    List<MenuItem> menu(FollowUpRow row) {
        List<MenuItem> items = new ArrayList<>();
        items.add(Buttons.item(ui, "training.followUp.record", () -> model.record(row, table::reload)));
        Masked.Reveal phone = row.phone().isEmpty() ? null : phones.apply(row.personId());
        if (phone != null && !whole.containsKey(row.personId())) {
            items.add(Buttons.item(
                    ui,
                    "training.followUp.showPhone",
                    () -> phone.run(number -> {
                        if (!left) {
                            whole.put(row.personId(), number);
                            table.reload();
                        }
                    })));
        }
        if (model.mayOpenNeed(row)) {
            items.add(Buttons.item(ui, "training.followUp.openNeed", () -> model.openNeed(row)));
        }
        items.add(Buttons.item(ui, "training.people.open", () -> model.person(row)));
        return items;
    }

    private Node drawer(FollowUpRow row) {
        Card facts = new Card(row.name())
                .fact(ui.text("training.candidate.village"), row.village())
                .fact(
                        ui.text("training.candidate.phone"),
                        row.phone().isEmpty()
                                ? Nodes.label("")
                                : new Masked(ui, row.phone(), phones.apply(row.personId())))
                .fact(ui.text("training.list.title"), row.classTitle())
                .fact(
                        ui.text("training.followUp.completedOn"),
                        row.completedOn().toString())
                .fact(ui.text("training.followUp.lastDone"), Objects.toString(row.lastDone(), ""))
                .fact(ui.text("training.followUp.helpWanted"), Nodes.paragraph(row.helpWanted()));
        VBox box = new VBox(
                12, facts, Buttons.main(ui, "training.followUp.record", () -> model.record(row, table::reload)));
        if (model.mayOpenNeed(row)) {
            box.getChildren().add(Buttons.plain(ui, "training.followUp.openNeed", () -> model.openNeed(row)));
        }
        box.getChildren().add(Buttons.plain(ui, "training.people.open", () -> model.person(row)));
        return box;
    }
}
