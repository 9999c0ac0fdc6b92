package org.jishi.people.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.MenuItem;
import org.jishi.kit.Buttons;
import org.jishi.kit.Ui;
import org.jishi.person.Person;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;

/** Shows all that is held on a person as it prints, from the person's menu. */
final class PersonPrintItems {
    /** Writes the file; with a reason, whole numbers stand in it. */
    interface Print {
        void run(UUID person, @Nullable String reason, Path file);
    }

    private final Ui ui;
    private final Print print;

    PersonPrintItems(Ui ui, Print print) {
        this.ui = ui;
        this.print = print;
    }

    List<MenuItem> of(Person person, Runnable printed) {
        List<MenuItem> items = new ArrayList<>();
        if (ui.may(Act.PEOPLE_EXPORT)) {
            items.add(Buttons.item(ui, "people.print", () -> print(person, null, printed)));
        }
        if (ui.may(Act.PEOPLE_EXPORT_WHOLE)) {
            items.add(Buttons.item(
                    ui,
                    "people.print.wholeItem",
                    () -> ui.dialogs()
                            .askReason("people.print.ask", List.of(), person.name())
                            .ifPresent(reason -> print(person, reason, printed))));
        }
        return items;
    }

    /** What Ctrl+P prints, null for who may not. */
    @Nullable
    Runnable plain(Person person, Runnable printed) {
        return ui.may(Act.PEOPLE_EXPORT) ? () -> print(person, null, printed) : null;
    }

    private void print(Person person, @Nullable String reason, Runnable printed) {
        String name = ui.text("people.print.name", person.name(), ui.clock().today()) + ".xlsx";
        ui.printing()
                .workbook(
                        "people.print.running",
                        name,
                        (file, progress) -> print.run(person.id(), reason, file),
                        printed);
    }
}
