package org.jishi.kit.form;

import java.util.List;
import org.jishi.kit.help.KeyWords;

/** What the keys that a {@link Form} hears do, for the list of keys. */
final class FormKeys {
    private FormKeys() {}

    static void tell(Form form, List<FormField> fields) {
        KeyWords.of(
                form,
                "kit.keys.form",
                () -> List.of(
                        FormFields.keptByEnter(fields)
                                ? new KeyWords.Line("Enter", "kit.keys.submit")
                                : new KeyWords.Line("Ctrl+Enter", "kit.keys.submit"),
                        new KeyWords.Line("Esc", "kit.keys.cancel")));
    }
}
