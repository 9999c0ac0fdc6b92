package org.jishi.admin.ui;

import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;

/** Under a password's field: that Caps Lock is on, and a box that shows what is typed, to whoever sits alone. */
final class PasswordHelp extends VBox {
    private final Label capsLock;

    PasswordHelp(Ui ui, Node input, StringProperty password) {
        super(4);
        capsLock = Nodes.paragraph(ui.text("admin.signIn.capsLock"), "field-warning");
        capsLock.setId("admin-signIn-capsLock");
        hide(capsLock);
        CheckBox show = new CheckBox(ui.text("admin.signIn.show"));
        show.setId("admin-signIn-show");
        Label shown = Nodes.paragraph("", "figure");
        shown.setId("admin-signIn-shown");
        hide(shown);
        password.subscribe(words -> shown.setText(words));
        show.selectedProperty().subscribe(wanted -> shown.setVisible(wanted));
        getChildren().addAll(capsLock, show, shown);
        input.addEventFilter(KeyEvent.ANY, event -> look());
        input.focusedProperty().subscribe(focused -> {
            if (focused) {
                look();
            } else {
                capsLock.setVisible(false);
            }
        });
    }

    private void look() {
        capsLock.setVisible(Platform.isKeyLocked(KeyCode.CAPS).orElse(false));
    }

    private static void hide(Label label) {
        label.managedProperty().bind(label.visibleProperty());
        label.setVisible(false);
    }
}
