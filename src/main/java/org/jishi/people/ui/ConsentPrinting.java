package org.jishi.people.ui;

import java.util.List;
import java.util.function.Supplier;
import org.jishi.consent.ConsentPrint;
import org.jishi.kit.Ui;
import org.jishi.kit.table.Ticks;
import org.jishi.person.Person;
import org.jishi.person.PersonRow;
import org.jishi.platform.print.Printout;

/** Prints the notice for persons to sign: for one from the person's menu, for the ticked ones from the list. */
final class ConsentPrinting {
    private final Ui ui;
    private final ConsentPrint prints;

    ConsentPrinting(Ui ui, ConsentPrint prints) {
        this.ui = ui;
        this.prints = prints;
    }

    void one(Person person, Runnable printed) {
        String name = ui.text("people.consent.print.fileOne", person.name());
        print(1, name, () -> prints.run(List.of(person.id()), ui.texts(), name), printed);
    }

    void ticked(Ticks.Choice<PersonRow> whom) {
        String name = ui.text("people.consent.print.fileMany", whom.count());
        print(
                whom.count(),
                name,
                () -> switch (whom) {
                    case Ticks.Choice.Rows<PersonRow>(var rows) ->
                        prints.run(rows.stream().map(PersonRow::id).toList(), ui.texts(), name);
                    case Ticks.Choice.AllMatching<PersonRow>(var request, var _) ->
                        prints.run(request, ui.texts(), name);
                },
                () -> {});
    }

    private void print(long persons, String name, Supplier<Printout> work, Runnable printed) {
        ui.printing()
                .pages(
                        "people.consent.print.running",
                        name,
                        progress -> {
                            prints.check(persons);
                            return work.get();
                        },
                        printed);
    }
}
