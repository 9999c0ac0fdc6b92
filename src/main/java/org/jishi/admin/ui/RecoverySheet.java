package org.jishi.admin.ui;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jishi.admin.RecoveryChallenge;
import org.jishi.admin.RecoveryPage;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.kordamp.ikonli.feather.Feather;

/**
 * A recovery key on the screen, with the button that prints it on paper alone: no file of it is ever made, nor
 * does it go through the clipboard.
 */
final class RecoverySheet extends VBox {
    private final Ui ui;

    RecoverySheet(Ui ui, RecoveryChallenge challenge) {
        super(12);
        this.ui = ui;
        FlowPane groups = new FlowPane(40, 12);
        int number = 1;
        for (String group : challenge.key().groups()) {
            groups.getChildren()
                    .add(Nodes.label(
                            ui.text("admin.recovery.groupOf", number++, RecoveryPage.spaced(group)),
                            "figure",
                            "heading"));
        }
        getChildren()
                .addAll(groups, Buttons.plain(ui, "admin.recovery.print", Feather.PRINTER, () -> print(challenge)));
    }

    private void print(RecoveryChallenge challenge) {
        String day = ui.clock().today().toString();
        ui.printing()
                .onPaperOnly(
                        "admin.recovery.laying",
                        ui.text("admin.recovery.printTitle"),
                        progress -> new RecoveryPage(ui.texts(), challenge, day),
                        challenge::printed);
    }
}
