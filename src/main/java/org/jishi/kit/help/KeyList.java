package org.jishi.kit.help;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;

/** The keys that work where one is, group by group. */
public final class KeyList extends VBox {
    public KeyList(Ui ui, List<KeyWords.Group> groups) {
        super(8);
        setId("key-list");
        for (KeyWords.Group group : groups) {
            GridPane lines = new GridPane(24, 6);
            int row = 0;
            for (KeyWords.Line line : group.lines()) {
                Label keys = Nodes.label(line.keys(), "help-keys");
                keys.setMinWidth(170);
                lines.addRow(row++, keys, Nodes.paragraph(ui.text(line.does())));
            }
            if (row > 0) {
                getChildren().addAll(Nodes.heading(ui.text(group.title())), lines);
            }
        }
    }
}
