package org.jishi.app;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;

/** What the window shows while the office behind it closes: a moment, or some seconds when its file is made smaller. */
final class ClosingPage implements Page {
    private static final double WIDTH = 520;

    private final Ui ui;
    private final StackPane root;

    ClosingPage(Ui ui) {
        this.ui = ui;
        VBox card = new VBox(16, Nodes.title(title()), Nodes.paragraph(ui.text("app.closing.wait")));
        card.getStyleClass().addAll("card", "entry-card");
        card.setMaxSize(WIDTH, VBox.USE_PREF_SIZE);
        root = new StackPane(card);
        root.getStyleClass().add("entry-page");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public String title() {
        return ui.text("app.closing");
    }
}
