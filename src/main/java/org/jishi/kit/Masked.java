package org.jishi.kit;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A number that is shown masked (ID 6 + 4, phone 3 + 4, account last 4). A press shows it whole, to those who may: the
 * reveal calls a service, which asks for the right and writes it down. It stays whole until its page is left.
 */
public final class Masked extends HBox {
    /** Who leaves the page, or locks the window, leaves no whole number behind for whoever comes next. */
    private Runnable gone = () -> {};

    /** Fetches the whole number by a service that logs it. */
    @FunctionalInterface
    public interface Reveal {
        void run(Consumer<String> shown);
    }

    /** @param reveal null when this user may not see the whole number */
    public Masked(Ui ui, String masked, @Nullable Reveal reveal) {
        super(4);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Label label = Nodes.label(masked, "figure");
        getChildren().add(label);
        if (reveal != null) {
            Button eye = Buttons.icon(ui, "kit.masked.show", Feather.EYE, () -> {});
            eye.setOnAction(event -> {
                boolean[] left = {false};
                gone = () -> {
                    left[0] = true;
                    label.setText(masked);
                    if (!getChildren().contains(eye)) {
                        getChildren().add(eye);
                    }
                };
                reveal.run(whole -> {
                    if (!left[0]) {
                        label.setText(whole);
                        getChildren().remove(eye);
                    }
                });
            });
            getChildren().add(eye);
            sceneProperty().subscribe((before, now) -> {
                if (now == null) {
                    // what is put elsewhere in its page is out of the window for a moment only
                    Platform.runLater(() -> {
                        if (getScene() == null) {
                            gone.run();
                        }
                    });
                }
            });
        }
    }
}
