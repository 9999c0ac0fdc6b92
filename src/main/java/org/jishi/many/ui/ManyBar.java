package org.jishi.many.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jishi.consent.ConsentVersion;
import org.jishi.consent.ui.ConsentPick;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.ActBar;
import org.jishi.kit.table.PagedTable;
import org.jishi.kit.table.Ticks;
import org.jishi.many.ManyChange;
import org.jishi.many.ManyPlan;
import org.jishi.person.ui.ExportMenu;
import org.jishi.person.ui.TagsInput;
import org.jishi.person.ui.TickedCount;
import org.jishi.place.Place;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the ticked rows at once, and what was done last. */
public final class ManyBar<T> {
    private final Ui ui;
    private final ManyModel<T> model;
    private final PagedTable<T> table;
    private final ExportMenu<T> export;
    private boolean groups;
    private @Nullable Consumer<Ticks.Choice<T>> notices;
    private final List<Node> others = new ArrayList<>();

    public ManyBar(Ui ui, ManyModel<T> model, PagedTable<T> table, ExportMenu<T> export) {
        this.export = export;
        this.ui = ui;
        this.model = model;
        this.table = table;
    }

    /** They may be in groups, which many can join or leave at once. */
    public ManyBar<T> withGroups() {
        groups = true;
        return this;
    }

    /** They may agree to a notice, which is printed for many at once. */
    public ManyBar<T> withNotices(Consumer<Ticks.Choice<T>> print) {
        notices = print;
        return this;
    }

    /** What a room below can do with them. */
    public ManyBar<T> with(Node button) {
        others.add(button);
        return this;
    }

    public Node node() {
        ActBar bar = new ActBar(ui, "people-many", TickedCount.of(ui, table, model.key("ticked"), model.key("all")));
        if (ui.may(Act.PEOPLE_WRITE)) {
            if (groups) {
                bar.act(Buttons.plain(ui, "people.many.groups", Feather.TAG, () -> model.ownTags(this::groups)))
                        .act(Buttons.plain(
                                ui, "people.many.leaveGroups", Feather.LOG_OUT, () -> model.ownTags(this::leave)));
            }
            bar.act(Buttons.plain(ui, "people.many.village", Feather.MAP_PIN, this::village));
            Consumer<Ticks.Choice<T>> print = notices;
            if (print != null) {
                bar.act(Buttons.plain(
                                ui, "people.many.consent", Feather.CHECK_SQUARE, () -> model.versions(this::consent)))
                        .act(Buttons.plain(
                                ui,
                                "people.many.printNotice",
                                Feather.PRINTER,
                                () -> print.accept(table.ticks().choice().get())));
            }
        }
        others.forEach(bar::act);
        if (ui.may(Act.PEOPLE_EXPORT)) {
            bar.act(export.ofTicked());
        }
        return bar;
    }

    /** What was done last, with the way back; stands above the list until it is taken back or left. */
    public Node last() {
        Label words = Nodes.label("");
        HBox strip = Nodes.row(
                words,
                Buttons.plain(ui, "people.many.undo", Feather.ROTATE_CCW, this::undo),
                Buttons.plain(ui, "people.many.leave", model::leave));
        strip.setId("people-many-last");
        strip.managedProperty().bind(strip.visibleProperty());
        model.last().subscribe(last -> {
            strip.setVisible(last != null);
            if (last != null) {
                words.setText(ui.text(model.key("last"), last.done().count(), last.words()));
            }
        });
        return strip;
    }

    private void undo() {
        ManyModel.Last last = model.last().get();
        if (last != null) {
            model.undo(last.done(), this::changed);
        }
    }

    private void changed() {
        table.ticks().clear();
        table.reload();
    }

    private void groups(List<String> own) {
        ObservableSet<String> tags = FXCollections.observableSet();
        ObjectProperty<LocalDate> since = new SimpleObjectProperty<>(ui.clock().today());
        Form form = new Form(ui)
                .custom("people.field.tags", new TagsInput(ui, tags, own), f -> {})
                .date("people.field.tagsSince", since, f -> f.required());
        ask(form, "people.many.groupsTitle", () -> new ManyChange.Groups(tags, since.get()));
    }

    private void leave(List<String> own) {
        ObservableSet<String> tags = FXCollections.observableSet();
        ObjectProperty<LocalDate> until = new SimpleObjectProperty<>(ui.clock().today());
        Form form = new Form(ui)
                .note("people.many.leaveNote")
                .custom("people.field.tags", new TagsInput(ui, tags, own), f -> {})
                .date("people.field.tagsUntil", until, f -> f.required());
        ask(form, "people.many.leaveTitle", () -> new ManyChange.Leave(tags, until.get()));
    }

    private void village() {
        ObjectProperty<Place> village = new SimpleObjectProperty<>();
        Form form = new Form(ui)
                .note(model.key("villageNote"))
                .<Place>pick(model.key("where"), village, model::villages, Place::fullName, f -> f.required());
        ask(form, model.key("villageTitle"), () -> new ManyChange.Village(Objects.requireNonNull(village.get())));
    }

    private void consent(List<ConsentVersion> versions) {
        ObjectProperty<LocalDate> on = new SimpleObjectProperty<>(ui.clock().today());
        StringProperty version = new SimpleStringProperty("");
        Form form = new Form(ui).note("people.many.consentNote");
        new ConsentPick(ui, on, version, versions).into(form, true);
        ask(form, "people.many.consentTitle", () -> new ManyChange.Consent(on.get(), version.get()));
    }

    private void ask(Form form, String title, Supplier<ManyChange> change) {
        Ticks.Choice<T> choice = table.ticks().choice().get();
        ObjectProperty<ManyPlan> planned = new SimpleObjectProperty<>();
        form.submit(
                "people.many.next",
                (done, refused) -> model.plan(
                        choice,
                        change.get(),
                        plan -> {
                            planned.set(plan);
                            done.run();
                        },
                        refused));
        if (ui.dialogs().form(title, form, choice.count())) {
            model.run(Objects.requireNonNull(planned.get()), this::changed);
        }
    }
}
