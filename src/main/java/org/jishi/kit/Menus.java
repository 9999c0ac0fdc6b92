package org.jishi.kit;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Menus whose items change while their page lives. */
public final class Menus {
    private Menus() {}

    /**
     * Gives a button's menu its items; one that stands open keeps its old ones until it closes. JavaFX fails on a key in a
     * menu whose items were replaced, and nobody wants them to change under the hand.
     */
    public static void fill(MenuButton button, List<MenuItem> items) {
        if (!button.isShowing()) {
            button.getItems().setAll(items);
            return;
        }
        button.showingProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(
                    javafx.beans.value.ObservableValue<? extends Boolean> showing, Boolean before, Boolean now) {
                button.showingProperty().removeListener(this);
                button.getItems().setAll(items);
            }
        });
    }
}
