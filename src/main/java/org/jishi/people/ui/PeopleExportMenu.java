package org.jishi.people.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import org.jishi.kit.Buttons;
import org.jishi.kit.FileKind;
import org.jishi.kit.Ui;
import org.jishi.kit.table.PagedTable;
import org.jishi.kit.table.Ticks;
import org.jishi.people.PersonRow;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Exports all who match what the list shows, or those who are ticked, as a workbook or a text; says before how many and
 * which columns; whole numbers only with a reason.
 */
final class PeopleExportMenu {
    private final Ui ui;
    private final PeopleListModel model;
    private final PagedTable<PersonRow> table;

    PeopleExportMenu(Ui ui, PeopleListModel model, PagedTable<PersonRow> table) {
        this.ui = ui;
        this.model = model;
        this.table = table;
    }

    /** All whom the list shows. */
    MenuButton button() {
        MenuButton menu = menu(
                "people.export",
                () -> new Ticks.Choice.AllMatching<>(
                        table.request(), table.total().get()));
        menu.disableProperty().bind(table.total().lessThan(1));
        return menu;
    }

    /** Those who are ticked. */
    MenuButton ofTicked() {
        return menu("people.export.ticked", () -> table.ticks().choice().get());
    }

    private MenuButton menu(String key, Supplier<Ticks.Choice<PersonRow>> whom) {
        MenuButton menu = new MenuButton(ui.text(key), new FontIcon(Feather.DOWNLOAD));
        menu.setId(Buttons.id(key));
        menu.getItems()
                .addAll(
                        Buttons.item(
                                ui, "people.export.workbook", () -> masked(whom.get(), FileKind.WORKBOOK, ".xlsx")),
                        Buttons.item(ui, "people.export.csv", () -> masked(whom.get(), FileKind.CSV, ".csv")));
        if (ui.may(Act.PEOPLE_EXPORT_WHOLE)) {
            menu.getItems().add(Buttons.item(ui, "people.export.whole", () -> whole(whom.get())));
        }
        return menu;
    }

    private void masked(Ticks.Choice<PersonRow> whom, FileKind kind, String ending) {
        List<String> columns = model.exported(false);
        if (ui.dialogs().confirm("people.export.ask", whom.count(), columns.size(), words(columns))) {
            export(whom, kind, ending, null);
        }
    }

    private void whole(Ticks.Choice<PersonRow> whom) {
        List<String> columns = model.exported(true);
        ui.dialogs()
                .askReason("people.export.whole.ask", List.of(), whom.count(), columns.size(), words(columns))
                .ifPresent(reason -> export(whom, FileKind.WORKBOOK, ".xlsx", reason));
    }

    private String words(List<String> columns) {
        return String.join(ui.text("people.list.comma"), columns);
    }

    private void export(Ticks.Choice<PersonRow> whom, FileKind kind, String ending, @Nullable String reason) {
        String name = ui.text("people.export.name", ui.clock().today()) + ending;
        ui.dialogs()
                .saveFile("people.export.title", name, kind)
                .ifPresent(file -> model.export(
                        whom,
                        reason,
                        file,
                        persons ->
                                ui.dialogs().done("people.export.done", persons, String.valueOf(file.getFileName()))));
    }
}
