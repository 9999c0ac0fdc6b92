package org.jishi.people.roster.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.kordamp.ikonli.feather.Feather;

/** The first step: a place to drop a file on, and a button for those who use the keyboard. */
final class RosterFileView {
    private final VBox root;

    /** @param taken told when a file has been chosen */
    RosterFileView(Ui ui, RosterImportModel<?> model, Runnable taken) {
        Label chosen = Nodes.label("", "heading");
        chosen.setId("roster-file");
        model.path()
                .subscribe(path -> chosen.setText(
                        path == null ? ui.text(model.key("dropHere")) : String.valueOf(path.getFileName())));
        Button choose = Buttons.plain(
                ui,
                "people.import.choose",
                Feather.FOLDER,
                () -> ui.dialogs()
                        .openFile("people.import.choose", RosterImportModel.ROSTER)
                        .ifPresent(path -> {
                            model.path().set(path);
                            taken.run();
                        }));
        DropZone drop = new DropZone(
                files -> files.size() == 1 && files.getFirst().isFile(),
                paths -> {
                    model.path().set(paths.getFirst());
                    taken.run();
                },
                chosen,
                choose);
        root = new VBox(
                16, drop, Nodes.muted(ui.text("people.import.kinds")), Nodes.muted(ui.text("people.import.promise")));
        root.setMaxWidth(720);
    }

    Node node() {
        return root;
    }
}
