package org.jishi.admin.ui;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jishi.kit.form.Form;

/** At the door Enter in a field means the one button there is. */
final class EntryKeys {
    private EntryKeys() {}

    static void submitByEnter(Form form) {
        form.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextInputControl) {
                event.consume();
                form.submit();
            }
        });
    }
}
