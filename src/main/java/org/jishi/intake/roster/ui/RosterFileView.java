package org.jishi.intake.roster.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.page.DropZone;

/** The first step: a place to drop a file on, and a button for those who use the keyboard. */
final class RosterFileView {
    private final VBox root;

    /** @param taken told when a file has been chosen */
    RosterFileView(Ui ui, RosterImportModel<?> model, Runnable taken) {
        DropZone drop = DropZone.forOne(
                ui, model.path(), model.key("dropHere"), "people.import.choose", RosterImportModel.ROSTER, taken);
        root = new VBox(
                16,
                drop,
                Nodes.muted(ui.text("people.import.kinds")),
                Nodes.muted(ui.text("people.import.promise")),
                Nodes.row(
                        Nodes.muted(ui.text("people.import.noneYet")),
                        Buttons.link(ui, "people.import.blank", model::blank)));
        root.setMaxWidth(720);
    }

    Node node() {
        return root;
    }
}
