package org.jishi.people.ui;

import javafx.scene.control.MenuButton;
import org.jishi.kit.Buttons;
import org.jishi.kit.FileKind;
import org.jishi.kit.Ui;
import org.jishi.kit.table.PagedTable;
import org.jishi.people.PersonRow;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Exports all who match what the list shows, as a workbook or a text; whole numbers only with a reason. */
final class PeopleExportMenu {
    private final Ui ui;
    private final PeopleListModel model;
    private final PagedTable<PersonRow> table;

    PeopleExportMenu(Ui ui, PeopleListModel model, PagedTable<PersonRow> table) {
        this.ui = ui;
        this.model = model;
        this.table = table;
    }

    MenuButton button() {
        MenuButton menu = new MenuButton(ui.text("people.export"), new FontIcon(Feather.DOWNLOAD));
        menu.setId("people-export");
        menu.getItems()
                .addAll(
                        Buttons.item(ui, "people.export.workbook", () -> export(FileKind.WORKBOOK, ".xlsx", null)),
                        Buttons.item(ui, "people.export.csv", () -> export(FileKind.CSV, ".csv", null)));
        if (ui.may(Act.PEOPLE_EXPORT_WHOLE)) {
            menu.getItems().add(Buttons.item(ui, "people.export.whole", this::whole));
        }
        menu.disableProperty().bind(table.total().lessThan(1));
        return menu;
    }

    private void whole() {
        ui.dialogs()
                .askReason(
                        "people.export.whole.ask",
                        java.util.List.of(),
                        table.total().get())
                .ifPresent(reason -> export(FileKind.WORKBOOK, ".xlsx", reason));
    }

    private void export(FileKind kind, String ending, @Nullable String reason) {
        String name = ui.text("people.export.name", ui.clock().today()) + ending;
        ui.dialogs()
                .saveFile("people.export.title", name, kind)
                .ifPresent(file -> model.export(
                        table.request(),
                        reason,
                        file,
                        persons ->
                                ui.dialogs().done("people.export.done", persons, String.valueOf(file.getFileName()))));
    }
}
