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

/** What stands in the inputs below a node, also in those that a form knows nothing of. */
record Written(List<Object> values) {
    static Written in(Parent parent) {
        List<Object> values = new ArrayList<>();
        collect(parent, values);
        return new Written(values);
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
            case Parent parent -> inside(parent, values);
            default -> {}
        }
    }

    private static void inside(Parent parent, List<Object> values) {
        parent.getChildrenUnmodifiable().forEach(child -> collect(child, values));
    }
}
