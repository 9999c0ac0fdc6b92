package org.jishi.kit.form;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** Finds among the fields of a form the one that is meant, and what is wrong with them. */
final class FormFields {
    private FormFields() {}

    /** The field that a problem names; where the form has one field, it is always that. */
    static Optional<FormField> named(List<FormField> fields, @Nullable String name) {
        List<FormField> active = fields.stream().filter(FormField::active).toList();
        return active.stream()
                .filter(field -> active.size() == 1
                        || field.name().equals(name)
                        || field.key().equals(name))
                .findFirst();
    }

    /** Whether the form is a single line to write in: there Enter has nowhere else to go on to, and keeps it. */
    static boolean keptByEnter(List<FormField> fields) {
        return fields.size() == 1
                && fields.getFirst().input() instanceof TextField
                && !fields.getFirst().isReadFirst();
    }

    static boolean keptByEnter(List<FormField> fields, KeyEvent event) {
        return keptByEnter(fields) && event.getTarget() == fields.getFirst().input();
    }

    /** What is wrong with them, in their order. */
    static List<Problem> problems(List<FormField> fields) {
        return fields.stream().flatMap(field -> field.problem(true).stream()).toList();
    }
}
