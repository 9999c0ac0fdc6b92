package org.jishi.person.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;
import org.jishi.kit.Buttons;
import org.jishi.kit.FileKind;
import org.jishi.kit.Ui;
import org.jishi.kit.table.PagedTable;
import org.jishi.kit.table.Ticks;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Exports all that match what the list shows, or those that are ticked, as a workbook or a text; says before how many and
 * which columns; whole numbers only with a reason.
 */
public final class ExportMenu<T> {
    private final Ui ui;
    private final ExportModel<T> model;
    private final PagedTable<T> table;

    public ExportMenu(Ui ui, ExportModel<T> model, PagedTable<T> table) {
        this.ui = ui;
        this.model = model;
        this.table = table;
    }

    /** All that the list shows. */
    public MenuButton button() {
        MenuButton menu = menu(
                "people.export",
                () -> new Ticks.Choice.AllMatching<>(
                        table.request(), table.total().get()));
        menu.disableProperty().bind(table.total().lessThan(1));
        return menu;
    }

    /** Those that are ticked. */
    public MenuButton ofTicked() {
        return menu("people.export.ticked", () -> table.ticks().choice().get());
    }

    private MenuButton menu(String key, Supplier<Ticks.Choice<T>> whom) {
        MenuButton menu = new MenuButton(ui.text(key), new FontIcon(Feather.DOWNLOAD));
        menu.setId(Buttons.id(key));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.getItems()
                .addAll(
                        Buttons.item(
                                ui, "people.export.workbook", () -> masked(whom.get(), FileKind.WORKBOOK, ".xlsx")),
                        Buttons.item(ui, "people.export.csv", () -> masked(whom.get(), FileKind.CSV, ".csv")),
                        Buttons.item(ui, "people.export.printList", () -> print(whom.get())));
        if (ui.may(Act.PEOPLE_EXPORT_WHOLE)) {
            menu.getItems().add(Buttons.item(ui, model.key("whole"), () -> whole(whom.get())));
        }
        return menu;
    }

    private void masked(Ticks.Choice<T> whom, FileKind kind, String ending) {
        List<String> columns = model.columns(false);
        if (ui.dialogs().confirm(model.key("ask"), whom.count(), columns.size(), words(columns))) {
            export(whom, kind, ending, null);
        }
    }

    /** Prints all that the list shows, masked. */
    public void print() {
        if (table.total().get() > 0) {
            print(new Ticks.Choice.AllMatching<>(table.request(), table.total().get()));
        }
    }

    private void print(Ticks.Choice<T> whom) {
        List<String> columns = model.columns(false);
        if (ui.dialogs().confirm(model.key("printAsk"), whom.count(), columns.size(), words(columns))) {
            ui.printing()
                    .workbook(
                            model.key("running"),
                            ui.text(model.key("name"), ui.clock().today()) + ".xlsx",
                            (file, progress) -> model.write(whom, null, file, progress),
                            () -> {});
        }
    }

    private void whole(Ticks.Choice<T> whom) {
        List<String> columns = model.columns(true);
        ui.dialogs()
                .askReason(model.key("whole.ask"), List.of(), whom.count(), columns.size(), words(columns))
                .ifPresent(reason -> export(whom, FileKind.WORKBOOK, ".xlsx", reason));
    }

    private String words(List<String> columns) {
        return String.join(ui.text("people.list.comma"), columns);
    }

    private void export(Ticks.Choice<T> whom, FileKind kind, String ending, @Nullable String reason) {
        String name = ui.text(model.key("name"), ui.clock().today()) + ending;
        ui.dialogs()
                .saveFile(model.key("title"), name, kind)
                .ifPresent(file -> model.run(
                        whom,
                        reason,
                        file,
                        count -> ui.dialogs()
                                .saved(file, model.key("done"), count, String.valueOf(file.getFileName()))));
    }
}
