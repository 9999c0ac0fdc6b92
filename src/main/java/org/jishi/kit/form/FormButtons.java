package org.jishi.kit.form;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.HBox;
import org.jishi.kit.Nodes;

/** The row of a form's buttons: others at the left, at the right the sign that it works, the second and the main one. */
final class FormButtons {
    private final Node turning = Nodes.turning();
    private final HBox row = Nodes.row(Nodes.gap(), turning);

    FormButtons() {
        row.setVisible(false);
        row.managedProperty().bind(row.visibleProperty());
    }

    HBox row() {
        return row;
    }

    void main(Node button) {
        add(row.getChildren().size(), button);
    }

    void second(Node button) {
        add(row.getChildren().indexOf(turning) + 1, button);
    }

    void other(Node button) {
        add(0, button);
    }

    private void add(int at, Node button) {
        row.getChildren().add(at, button);
        row.setVisible(true);
    }

    /** While a form is kept nothing in its row can be pressed; what a model disables itself stays the model's. */
    void busy(boolean running, boolean told) {
        turning.setVisible(running && told);
        row.getChildren().stream()
                .filter(each ->
                        each instanceof ButtonBase && !each.disableProperty().isBound())
                .forEach(each -> each.setDisable(running));
    }
}
