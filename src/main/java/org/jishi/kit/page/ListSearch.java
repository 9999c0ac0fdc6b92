package org.jishi.kit.page;

import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jishi.kit.Ui;
import org.jishi.kit.help.KeyWords;
import org.jishi.kit.table.PagedTable;

/** The field above a list: finds as one types, Down and Enter go to the rows, Esc takes the words away. */
final class ListSearch {
    private ListSearch() {}

    static void of(Ui ui, TextField search, PagedTable<?> table) {
        search.setPromptText(ui.text("kit.list.search"));
        search.setAccessibleText(ui.text("kit.list.search"));
        search.setId("list-search");
        search.setPrefWidth(240);
        search.setMinWidth(120);
        search.textProperty().subscribe((before, after) -> table.search(after));
        KeyWords.of(
                search,
                "kit.keys.list",
                () -> List.of(
                        new KeyWords.Line("Enter  ↓", "kit.keys.toRows"),
                        new KeyWords.Line("Esc", "kit.keys.clearSearch")));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                table.focusTable();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
    }
}
