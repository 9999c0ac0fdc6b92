package org.jishi.admin.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The program's mark and its name, and whose office it is or, before there is one, what the program is for. */
final class ProgramHead {
    private ProgramHead() {}

    /** @param office the office's name; empty where nobody knows it yet */
    static Node of(Ui ui, String office) {
        StackPane mark = new StackPane(new FontIcon(Feather.SHOPPING_BAG));
        mark.getStyleClass().add("program-mark");
        VBox words = new VBox(2, Nodes.title(ui.text("admin.signIn.program")));
        words.getChildren().add(office.isEmpty() ? Nodes.muted(ui.text("admin.signIn.about")) : Nodes.heading(office));
        HBox row = new HBox(16, mark, words);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
