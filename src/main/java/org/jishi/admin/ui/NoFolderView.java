package org.jishi.admin.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.platform.text.Refusal;

/** Says why the data folder cannot be opened: another program has it, the disk is full, it lies on a network share. */
public final class NoFolderView implements Page {
    private static final double WIDTH = 520;

    private final Ui ui;
    private final StackPane root;

    public NoFolderView(Ui ui, Refusal refusal, Runnable again, Runnable leave) {
        this.ui = ui;
        VBox card = new VBox(
                16,
                Nodes.title(ui.text("admin.noFolder.title")),
                Nodes.paragraph(ui.texts().text(refusal)),
                Nodes.row(
                        Buttons.main(ui, "admin.noFolder.again", again),
                        Buttons.plain(ui, "admin.noFolder.leave", leave)));
        card.getStyleClass().addAll("card", "entry-card");
        card.setMaxSize(WIDTH, VBox.USE_PREF_SIZE);
        root = new StackPane(card);
        StackPane.setAlignment(card, Pos.CENTER);
        root.getStyleClass().add("entry-page");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public String title() {
        return ui.text("admin.noFolder.title");
    }
}
