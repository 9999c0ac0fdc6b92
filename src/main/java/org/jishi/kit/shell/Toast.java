package org.jishi.kit.shell;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jishi.kit.Nodes;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One notice. Its time does not run while the pointer rests on it or the keys stand in it. */
final class Toast extends HBox {
    private final PauseTransition rest;

    /** @param gone what takes it away when its time is over */
    Toast(String words, Duration time, List<Button> acts, Runnable gone) {
        super(8);
        Label text = Nodes.paragraph(words);
        text.setMaxWidth(360);
        getChildren().addAll(new FontIcon(Feather.CHECK_CIRCLE), text);
        getChildren().addAll(acts);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("toast");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(words);
        rest = new PauseTransition(time);
        rest.setOnFinished(event -> gone.run());
        // each by itself: nobody would hold what is bound to both
        hoverProperty().subscribe(this::held);
        focusWithinProperty().subscribe(this::held);
        held();
    }

    private void held() {
        if (isHover() || isFocusWithin()) {
            rest.stop();
        } else {
            rest.playFromStart();
        }
    }

    /** Whether it will go by itself as things stand. */
    boolean isGoing() {
        return rest.getStatus() == Animation.Status.RUNNING;
    }
}
