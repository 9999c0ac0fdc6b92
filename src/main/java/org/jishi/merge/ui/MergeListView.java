package org.jishi.merge.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.merge.MergeRow;
import org.jishi.person.EntryCheck.Found;
import org.jishi.person.ui.PeopleWords;
import org.jishi.person.ui.RegisterTabs;
import org.jishi.platform.time.OfficeClock;
import org.kordamp.ikonli.feather.Feather;

/** The list of pairs: likely ones, proposals, mergers, and those that are not the same person. Enter compares. */
final class MergeListView {
    private static final List<String> PLACES =
            List.of(Styles.LEFT_PILL, Styles.CENTER_PILL, Styles.CENTER_PILL, Styles.RIGHT_PILL);

    private final Ui ui;
    private final MergeListModel model;
    private final PagedTable<MergeRow> table;
    private final ToggleGroup group = new ToggleGroup();

    private final RegisterTabs tabs;

    MergeListView(Ui ui, MergeListModel model, RegisterTabs tabs) {
        this.tabs = tabs;
        this.ui = ui;
        this.model = model;
        this.table = new PagedTable<>(ui, MergeScreens.LIST, model::page, MergeRow::id)
                .column("people.merge.one", row -> row.one().name(), c -> c.width(88))
                .column(
                        "people.merge.oneNumber",
                        row -> row.one().idMasked(),
                        c -> c.width(156).whole())
                .column("people.merge.other", row -> row.other().name(), c -> c.width(88))
                .column(
                        "people.merge.otherNumber",
                        row -> row.other().idMasked(),
                        c -> c.width(156).whole())
                .column("people.merge.why", this::why, c -> c.width(220).grow())
                .column(
                        "people.merge.who",
                        row -> PeopleWords.shown(row.who()),
                        c -> c.by("who").width(88))
                .date("people.merge.at", row -> row.at() == null ? null : OfficeClock.day(row.at()), c -> c.by("at"))
                .onOpen(this::open)
                .whenEmpty("people.merge.empty", null);
    }

    Page page() {
        Label waiting = Nodes.withIcon(ui.text("people.merge.wait"), Feather.LOADER, "text-muted");
        waiting.visibleProperty().bind(model.computing());
        waiting.managedProperty().bind(model.computing());
        ListPage<MergeRow> list = new ListPage<>(ui, "people.merge.list", "people.merge.count", table);
        list.filter(new Filter(
                        "sign",
                        ui.text("people.merge.sign"),
                        model.signs().stream()
                                .map(sign -> new Filter.Option(sign.name(), ui.text("people.alike.sign", sign)))
                                .toList()))
                .more(Filter.words("reason", ui.text("people.merge.reasonField")));
        return list.tabs(tabs.on(ui, MergeScreens.LIST))
                .above(kinds(list))
                .above(waiting)
                .drawer(this::drawer)
                .onNarrowed(to -> proposed())
                .onShown(() -> model.prepare(table::reload));
    }

    /** Only those wait for anybody. */
    private void proposed() {
        model.choose(MergeRow.Kind.PROPOSED, () -> {});
        group.getToggles().get(MergeRow.Kind.PROPOSED.ordinal()).setSelected(true);
    }

    private Node kinds(ListPage<MergeRow> list) {
        HBox pills = new HBox();
        for (MergeRow.Kind kind : MergeRow.Kind.values()) {
            ToggleButton pill = new ToggleButton(ui.text("people.merge.kind", kind));
            pill.setId(Buttons.id("people.merge.kind." + kind));
            pill.getStyleClass().add(PLACES.get(kind.ordinal()));
            pill.setToggleGroup(group);
            pill.setSelected(kind == model.kind());
            pill.setOnAction(event -> {
                pill.setSelected(true);
                list.widen(Narrowing.TODO);
                model.choose(kind, table::reload);
            });
            pills.getChildren().add(pill);
        }
        return pills;
    }

    private String why(MergeRow row) {
        return row.reason() != null
                ? row.reason()
                : row.reasons().stream()
                        .map(sign -> ui.text("people.alike.sign", sign))
                        .collect(Collectors.joining(ui.text("people.list.comma")));
    }

    private void open(MergeRow row) {
        ui.navigator()
                .open(
                        MergeScreens.PAIR,
                        new MergePair(row.one().id(), row.other().id(), row.mergeId()));
    }

    private Node drawer(MergeRow row) {
        return new VBox(
                16,
                entry(row.one()),
                entry(row.other()),
                Nodes.paragraph(why(row)),
                Buttons.main(ui, "people.merge.compare", () -> open(row)));
    }

    private Node entry(Found found) {
        VBox box = new VBox(4, Nodes.heading(found.name()), Nodes.label(found.idMasked(), "figure"));
        if (found.birth() != null) {
            box.getChildren()
                    .add(Nodes.muted(ui.text(
                            "people.list.bornIn", String.valueOf(found.birth().getYear()))));
        }
        if (found.phoneMasked() != null) {
            box.getChildren().add(Nodes.muted(found.phoneMasked()));
        }
        if (found.village() != null) {
            box.getChildren().add(Nodes.muted(found.village()));
        }
        return box;
    }
}
