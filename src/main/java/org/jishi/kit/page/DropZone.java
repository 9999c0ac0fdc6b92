package org.jishi.kit.page;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.FileKind;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A place to drop files on, with buttons for those who use the keyboard. */
public final class DropZone extends VBox {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Predicate<List<File>> taken;

    /**
     * @param taken which files may be dropped together
     * @param dropped takes them
     */
    public DropZone(Predicate<List<File>> taken, Consumer<List<Path>> dropped, Node... content) {
        super(12);
        this.taken = taken;
        FontIcon icon = new FontIcon(Feather.UPLOAD);
        icon.setIconSize(32);
        getChildren().add(icon);
        getChildren().addAll(content);
        setAlignment(Pos.CENTER);
        getStyleClass().addAll("card-box", "drop-zone");
        setMinHeight(180);
        setOnDragOver(event -> {
            if (!files(event).isEmpty()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        setOnDragEntered(event -> pseudoClassStateChanged(OVER, !files(event).isEmpty()));
        setOnDragExited(event -> pseudoClassStateChanged(OVER, false));
        setOnDragDropped(event -> {
            List<Path> paths = files(event);
            if (!paths.isEmpty()) {
                dropped.accept(paths);
            }
            event.setDropCompleted(!paths.isEmpty());
            event.consume();
        });
    }

    /**
     * A place for one file: a file dropped or chosen stands there by its name.
     *
     * @param path the chosen file
     * @param hereKey says what belongs here, while there is none
     * @param chooseKey the button's text and the title of what it opens
     * @param taken told when a file has been chosen
     */
    public static DropZone forOne(
            Ui ui,
            ObjectProperty<@Nullable Path> path,
            String hereKey,
            String chooseKey,
            FileKind kind,
            Runnable taken) {
        Label chosen = Nodes.label("", "heading");
        chosen.setId("dropped-file");
        path.subscribe(file -> chosen.setText(file == null ? ui.text(hereKey) : String.valueOf(file.getFileName())));
        Consumer<Path> take = file -> {
            path.set(file);
            taken.run();
        };
        return new DropZone(
                files -> files.size() == 1 && files.getFirst().isFile(),
                paths -> take.accept(paths.getFirst()),
                chosen,
                Buttons.plain(
                        ui,
                        chooseKey,
                        Feather.FOLDER,
                        () -> ui.dialogs().openFile(chooseKey, kind).ifPresent(take)));
    }

    private List<Path> files(DragEvent event) {
        List<File> files =
                event.getDragboard().hasFiles() ? event.getDragboard().getFiles() : List.of();
        return taken.test(files) ? files.stream().map(File::toPath).toList() : List.of();
    }
}
