package org.jishi.kit.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.InputEvent;
import org.jspecify.annotations.Nullable;

/** Whether the inputs below a node say something else than when somebody first touched them, whoever built them. */
final class Touched {
    private final Parent parent;
    private @Nullable List<Object> before;
    private boolean ignored;

    Touched(Parent parent) {
        this.parent = parent;
        parent.addEventFilter(InputEvent.ANY, event -> {
            if (before == null) {
                before = values();
            }
        });
    }

    /** From now on nothing counts. */
    void ignore() {
        ignored = true;
    }

    boolean changed() {
        return !ignored && before != null && !before.equals(values());
    }

    private List<Object> values() {
        List<Object> values = new ArrayList<>();
        collect(parent, values);
        return values;
    }

    private static void collect(Node node, List<Object> values) {
        switch (node) {
            case TextInputControl text -> values.add(Objects.requireNonNullElse(text.getText(), ""));
            case CheckBox box -> values.add(box.isSelected());
            case ToggleButton button -> values.add(button.isSelected());
            case ComboBoxBase<?> box -> {
                values.add(Objects.requireNonNullElse(box.getValue(), ""));
                inside(box, values);
            }
            case Parent some -> inside(some, values);
            default -> {}
        }
    }

    private static void inside(Parent parent, List<Object> values) {
        parent.getChildrenUnmodifiable().forEach(child -> collect(child, values));
    }
}
