package org.jishi.people.consent.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import javafx.scene.control.MenuItem;
import org.jishi.kit.Buttons;
import org.jishi.kit.FileKind;
import org.jishi.kit.Ui;
import org.jishi.kit.table.Ticks;
import org.jishi.people.Person;
import org.jishi.people.PersonRow;
import org.jishi.people.consent.ConsentPrint;
import org.jishi.platform.access.Act;
import org.jishi.platform.jobs.Progress;

/** Prints the notice for persons to sign: for one from the person's menu, for the ticked ones from the list. */
public final class ConsentPrinting {
    private final Ui ui;
    private final ConsentPrint prints;

    public ConsentPrinting(Ui ui, ConsentPrint prints) {
        this.ui = ui;
        this.prints = prints;
    }

    /** What the person's menu offers, with the way to the versions. */
    public List<MenuItem> items(Person person, Runnable printed) {
        MenuItem versions =
                Buttons.item(ui, "people.consent.list", () -> ui.navigator().open(ConsentScreens.LIST));
        return ui.may(Act.PEOPLE_WRITE) && person.diedOn() == null
                ? List.of(Buttons.item(ui, "people.consent.print", () -> one(person, printed)), versions)
                : List.of(versions);
    }

    private void one(Person person, Runnable printed) {
        print(
                1,
                ui.text("people.consent.print.fileOne", person.name()),
                (file, progress) -> prints.run(List.of(person.id()), ui.texts(), file, progress),
                printed);
    }

    public void ticked(Ticks.Choice<PersonRow> whom) {
        print(
                whom.count(),
                ui.text("people.consent.print.fileMany", whom.count()),
                (file, progress) -> switch (whom) {
                    case Ticks.Choice.Rows<PersonRow>(var rows) ->
                        prints.run(rows.stream().map(PersonRow::id).toList(), ui.texts(), file, progress);
                    case Ticks.Choice.AllMatching<PersonRow>(var request, var _) ->
                        prints.run(request, ui.texts(), file, progress);
                },
                () -> {});
    }

    private void print(long persons, String name, BiFunction<Path, Progress, Integer> work, Runnable printed) {
        ui.background()
                .run(
                        "people.consent.print.running",
                        () -> {
                            prints.check(persons);
                            return name;
                        },
                        suggested -> write(suggested, work, printed),
                        ui.dialogs()::refusal);
    }

    private void write(String name, BiFunction<Path, Progress, Integer> work, Runnable printed) {
        ui.dialogs()
                .saveFile("people.consent.print", name, FileKind.PDF)
                .ifPresent(file -> ui.background()
                        .track(
                                "people.consent.print.running",
                                progress -> work.apply(file, progress),
                                persons -> {
                                    ui.dialogs()
                                            .saved(
                                                    file,
                                                    "people.consent.print.done",
                                                    persons,
                                                    String.valueOf(file.getFileName()));
                                    printed.run();
                                },
                                ui.dialogs()::refusal));
    }
}
