package org.jishi.person.ui;

import javafx.scene.control.Label;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.table.PagedTable;
import org.jishi.kit.table.Ticks;

/** Says how many rows are ticked. */
public final class TickedCount {
    private TickedCount() {}

    /**
     * @param some text for rows ticked one by one, {0} how many
     * @param all text for all that match
     */
    public static <T> Label of(Ui ui, PagedTable<T> table, String some, String all) {
        Label count = Nodes.label("");
        table.ticks()
                .choice()
                .subscribe(choice -> count.setText(ui.text(
                        switch (choice) {
                            case Ticks.Choice.Rows<T> rows -> some;
                            case Ticks.Choice.AllMatching<T> every -> all;
                        },
                        choice.count())));
        return count;
    }
}
