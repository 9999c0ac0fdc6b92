package org.jishi.kit.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.MouseEvent;
import org.jishi.kit.Buttons;
import org.jishi.kit.Glossary;
import org.jishi.kit.Ui;
import org.jishi.kit.help.WordNote;

/**
 * What the heads of a table mean, where not everybody knows the word: such a head is underlined with dots, which takes no
 * room; it says its meaning to the pointer and in its own menu, and the menu of the rows, which the keys reach, has all.
 */
final class ColumnWords<T> {
    private static final String TOLD = "jishi.told";

    private final Ui ui;
    private final TableView<Row<T>> table;
    private final Map<TableColumn<Row<T>, ?>, Glossary.Word> words = new LinkedHashMap<>();

    ColumnWords(Ui ui, TableView<Row<T>> table) {
        this.ui = ui;
        this.table = table;
        table.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, event -> {
            if (event.getTarget() instanceof TableColumnHeader head) {
                tell(head);
            }
        });
    }

    void explain(TableColumn<Row<T>, ?> column, String key) {
        Optional<Glossary.Word> word = ui.words().about(key);
        word.ifPresent(known -> {
            words.put(column, known);
            column.getStyleClass().add("explained");
            column.setContextMenu(
                    new ContextMenu(Buttons.item(ui, "kit.words.column", () -> show(column, List.of(known)))));
        });
    }

    boolean any() {
        return !inSight().isEmpty();
    }

    /** Explains all heads in sight that have such a word. */
    void showAll() {
        inSight().stream()
                .findFirst()
                .ifPresent(first -> show(
                        first, inSight().stream().map(words::get).distinct().toList()));
    }

    private List<TableColumn<Row<T>, ?>> inSight() {
        return table.getVisibleLeafColumns().stream().filter(words::containsKey).toList();
    }

    private void show(TableColumn<Row<T>, ?> column, List<Glossary.Word> known) {
        Node at = table.lookupAll(".column-header").stream()
                .filter(node -> node instanceof TableColumnHeader head && column.equals(head.getTableColumn()))
                .findFirst()
                .orElse(table);
        WordNote.show(ui, at, known);
    }

    private void tell(TableColumnHeader head) {
        Glossary.Word word = words.get(head.getTableColumn());
        if (word != null && head.getProperties().putIfAbsent(TOLD, word) == null) {
            Tooltip.install(head, new Tooltip(ui.text("kit.words.means", word.word(), word.meaning())));
        }
    }
}
