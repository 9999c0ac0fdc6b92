package org.jishi.admin.ui;

import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jishi.kit.form.Form;
import org.jishi.kit.help.KeyWords;

/** At the door Enter in a field means the one button there is. */
final class EntryKeys {
    private EntryKeys() {}

    static void submitByEnter(Form form) {
        KeyWords.of(form, "kit.keys.form", () -> List.of(new KeyWords.Line("Enter", "kit.keys.submit")));
        form.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextInputControl) {
                event.consume();
                form.submit();
            }
        });
    }
}
