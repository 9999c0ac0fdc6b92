package org.jishi.admin.ui;

import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.place.Place;
import org.jishi.place.Village;
import org.kordamp.ikonli.feather.Feather;

/** The list of villages that are or were, with what can become of each. */
final class VillagesView {
    private final Ui ui;
    private final VillagesModel model;
    private final ListPage<Village> page;

    VillagesView(Ui ui, VillagesModel model) {
        this.ui = ui;
        this.model = model;
        PagedTable<Village> table = new PagedTable<Village>(
                        ui, "admin.villages", model::page, row -> row.place().id())
                .column(
                        "admin.village.field.name",
                        row -> row.place().name(),
                        options -> options.by("name").width(260))
                .column(
                        "admin.village.field.township",
                        row -> township(row.place()),
                        options -> options.sort("township").width(140))
                .column(
                        "admin.village.field.code",
                        row -> row.place().code(),
                        options -> options.by("code").width(140))
                .chip(
                        "admin.village.field.state",
                        this::state,
                        options -> options.sort("state").width(108))
                .column(
                        "admin.village.field.successor",
                        this::successor,
                        options -> options.by("successor").width(200))
                .date(
                        "admin.village.field.until",
                        row -> row.place().validTo(),
                        options -> options.by("until").width(112));
        page = new ListPage<>(ui, "admin.villages.title", "admin.villages.count", table)
                .action(Buttons.main(ui, "admin.village.add", this::add))
                .filter(VillagesModel.TOWNSHIP, ui.text("admin.village.field.township"), model::townships)
                .filter(new Filter(
                        VillagesModel.STATE,
                        ui.text("admin.village.field.state"),
                        List.of(
                                new Filter.Option(VillagesModel.LIVE, ui.text("admin.village.live")),
                                new Filter.Option(VillagesModel.ENDED, ui.text("admin.village.ended")))))
                .drawer(this::drawer);
        model.onChanged(table::reload);
    }

    Page page() {
        return page;
    }

    private static String township(Place village) {
        return village.parentName() == null ? "" : village.parentName();
    }

    private Chip state(Village row) {
        return row.place().live()
                ? Chip.of(ui.text("admin.village.live"), Tone.SUCCESS)
                : Chip.of(ui.text("admin.village.ended"), Tone.NEUTRAL);
    }

    private String successor(Village row) {
        Place successor = row.successor();
        return successor == null ? "" : successor.fullName();
    }

    private Node drawer(Village row) {
        Place village = row.place();
        Card card = new Card(village.shortName())
                .action(state(row).node())
                .fact(ui.text("admin.village.field.name"), Nodes.paragraph(village.name()))
                .fact(ui.text("admin.village.field.township"), township(village))
                .fact(ui.text("admin.village.field.code"), village.code())
                .fact(ui.text("admin.village.field.since"), village.validFrom().toString());
        LocalDate until = village.validTo();
        if (until != null) {
            card.fact(ui.text("admin.village.field.until"), until.toString())
                    .fact(ui.text("admin.village.field.successor"), Nodes.paragraph(successor(row)));
            return new VBox(16, card, Nodes.muted(ui.text("admin.village.endedNote")));
        }
        return new VBox(
                16,
                card,
                Nodes.column(
                        Buttons.plain(ui, "admin.village.rename", Feather.EDIT_2, () -> rename(village)),
                        Buttons.plain(ui, "admin.village.join", Feather.GIT_MERGE, () -> join(village))));
    }

    private void add() {
        ObjectProperty<Place> township = new SimpleObjectProperty<>();
        StringProperty name = new SimpleStringProperty("");
        StringProperty code = new SimpleStringProperty("");
        ObjectProperty<LocalDate> from = new SimpleObjectProperty<>(model.today());
        Form form = new Form(ui)
                .<Place>pick(
                        "admin.village.field.township",
                        township,
                        model::findTownships,
                        Place::name,
                        f -> f.required().name("township"))
                .text(
                        "admin.village.field.name",
                        name,
                        f -> f.required().maxLength(100).help("admin.village.nameHelp"))
                .text(
                        "admin.village.field.code",
                        code,
                        f -> f.required().maxLength(12).help("admin.village.codeHelp"))
                .date("admin.village.field.from", from, f -> f.required());
        form.submit(
                "admin.village.save",
                (done, refused) -> model.add(township.get(), code.get(), name.get(), from.get(), done, refused));
        ui.dialogs().form("admin.village.add", form);
    }

    private void rename(Place village) {
        StringProperty name = new SimpleStringProperty(village.name());
        StringProperty code = new SimpleStringProperty(village.code());
        ObjectProperty<LocalDate> from = new SimpleObjectProperty<>(model.today());
        Form form = new Form(ui)
                .note("admin.village.renameNote")
                .text("admin.village.field.name", name, f -> f.required().maxLength(100))
                .text(
                        "admin.village.field.code",
                        code,
                        f -> f.required().maxLength(12).help("admin.village.recodeHelp"))
                .date("admin.village.field.from", from, f -> f.required())
                .submit(
                        "admin.village.save",
                        (done, refused) -> model.rename(village, code.get(), name.get(), from.get(), done, refused));
        ui.dialogs().form("admin.village.renameTitle", form, village.fullName());
    }

    private void join(Place village) {
        ObjectProperty<Place> into = new SimpleObjectProperty<>();
        ObjectProperty<LocalDate> from = new SimpleObjectProperty<>(model.today());
        Form form = new Form(ui)
                .note("admin.village.joinNote")
                .<Place>pick(
                        "admin.village.field.into",
                        into,
                        words -> model.findOthers(village, words),
                        Place::fullName,
                        f -> f.required())
                .date("admin.village.field.from", from, f -> f.required())
                .submit(
                        "admin.village.joinNow",
                        (done, refused) -> model.join(village, into.get(), from.get(), done, refused));
        ui.dialogs().form("admin.village.joinTitle", form, village.fullName());
    }
}
