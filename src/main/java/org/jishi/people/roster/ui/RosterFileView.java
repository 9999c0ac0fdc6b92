package org.jishi.people.roster.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The first step: a place to drop a file on, and a button for those who use the keyboard. */
final class RosterFileView {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final VBox root;

    RosterFileView(Ui ui, RosterImportModel<?> model) {
        Label chosen = Nodes.label("", "heading");
        chosen.setId("roster-file");
        model.path()
                .subscribe(path -> chosen.setText(
                        path == null ? ui.text("people.import.dropHere") : String.valueOf(path.getFileName())));
        Button choose = Buttons.plain(
                ui,
                "people.import.choose",
                Feather.FOLDER,
                () -> ui.dialogs()
                        .openFile("people.import.choose", RosterImportModel.ROSTER)
                        .ifPresent(model.path()::set));
        FontIcon icon = new FontIcon(Feather.UPLOAD);
        icon.setIconSize(32);
        VBox drop = new VBox(12, icon, chosen, choose);
        drop.setAlignment(Pos.CENTER);
        drop.getStyleClass().addAll("card-box", "drop-zone");
        drop.setMinHeight(180);
        drop.setOnDragOver(event -> {
            if (dropped(event) != null) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        drop.setOnDragEntered(event -> drop.pseudoClassStateChanged(OVER, dropped(event) != null));
        drop.setOnDragExited(event -> drop.pseudoClassStateChanged(OVER, false));
        drop.setOnDragDropped(event -> {
            Path path = dropped(event);
            if (path != null) {
                model.path().set(path);
            }
            event.setDropCompleted(path != null);
            event.consume();
        });
        root = new VBox(
                16, drop, Nodes.muted(ui.text("people.import.kinds")), Nodes.muted(ui.text("people.import.promise")));
        root.setMaxWidth(720);
    }

    private static @org.jspecify.annotations.Nullable Path dropped(DragEvent event) {
        List<File> files =
                event.getDragboard().hasFiles() ? event.getDragboard().getFiles() : List.of();
        return files.size() == 1 && files.getFirst().isFile() ? files.getFirst().toPath() : null;
    }

    Node node() {
        return root;
    }
}
