package org.jishi.intake.roster.ui;

import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A choice that counts once it is settled. An arrow key opens the list instead of stepping through values that nobody
 * meant; what is passed in the list does not count, and Escape leaves what was there.
 */
final class SettledChoice<T> {
    private final ComboBox<@Nullable T> box;
    private final Consumer<@Nullable T> settled;
    private @Nullable T now;

    /** @param box has its value */
    static <T> void of(ComboBox<@Nullable T> box, Consumer<@Nullable T> settled) {
        new SettledChoice<>(box, settled);
    }

    private SettledChoice(ComboBox<@Nullable T> box, Consumer<@Nullable T> settled) {
        this.box = box;
        this.settled = settled;
        this.now = box.getValue();
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::opens);
        box.skinProperty().subscribe(skin -> {
            if (skin instanceof ComboBoxListViewSkin<?> list) {
                list.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, this::leaves);
            }
        });
        box.setOnHidden(event -> settle());
        box.valueProperty().subscribe((was, is) -> {
            if (!box.isShowing()) {
                settle();
            }
        });
    }

    private void opens(KeyEvent event) {
        boolean arrow = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP;
        if (arrow && !box.isShowing()) {
            box.show();
            event.consume();
        }
    }

    private void leaves(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            box.setValue(now);
        }
    }

    private void settle() {
        T chosen = box.getValue();
        if (chosen != now) {
            now = chosen;
            settled.accept(chosen);
        }
    }
}
