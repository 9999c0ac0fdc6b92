package org.jishi.admin.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;

/** The roles that wait, as a page of its own: open to everybody, since in a small office anybody may be the second. */
public final class RolesView implements Page {
    private final Ui ui;
    private final SafetyModel safety;
    private final VBox root;

    public RolesView(Ui ui, SafetyModel safety) {
        this.ui = ui;
        this.safety = safety;
        root = new VBox(
                12,
                Nodes.row(Nodes.title(ui.text("admin.role.title"))),
                Nodes.grow(Nodes.scroll(new RolesCard(ui, safety, true).node())));
        root.getStyleClass().add("page");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public String title() {
        return ui.text("admin.role.title");
    }

    @Override
    public void shown() {
        safety.load();
    }
}
