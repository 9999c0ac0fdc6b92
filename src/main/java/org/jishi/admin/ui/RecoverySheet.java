package org.jishi.admin.ui;

import java.util.List;
import javafx.print.PrinterJob;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jishi.admin.RecoveryChallenge;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.kordamp.ikonli.feather.Feather;

/**
 * A recovery key on the screen, with the button that prints it straight to a printer: no file of it is ever made, nor
 * does it go through the clipboard.
 */
final class RecoverySheet extends VBox {
    private static final double WIDTH = 480;

    private final Ui ui;

    RecoverySheet(Ui ui, RecoveryChallenge challenge) {
        super(12);
        this.ui = ui;
        FlowPane groups = new FlowPane(40, 12);
        int number = 1;
        for (String group : challenge.key().groups()) {
            groups.getChildren()
                    .add(Nodes.label(ui.text("admin.recovery.groupOf", number++, spaced(group)), "figure", "heading"));
        }
        getChildren()
                .addAll(groups, Buttons.plain(ui, "admin.recovery.print", Feather.PRINTER, () -> print(challenge)));
    }

    private void print(RecoveryChallenge challenge) {
        List<String> groups = challenge.key().groups();
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            ui.dialogs().info("admin.recovery.noPrinter");
            return;
        }
        VBox page = new VBox(12);
        page.getChildren().add(line(ui.text("admin.recovery.printTitle"), 18));
        page.getChildren()
                .add(line(ui.text("admin.recovery.printed", ui.clock().today().toString()), 11));
        int number = 1;
        for (String group : groups) {
            page.getChildren().add(line(ui.text("admin.recovery.groupOf", number++, spaced(group)), 16));
        }
        page.getChildren().add(line(ui.text("admin.recovery.about"), 11));
        if (job.showPrintDialog(getScene() == null ? null : getScene().getWindow()) && job.printPage(page)) {
            job.endJob();
            challenge.printed();
            ui.dialogs().done("admin.recovery.sent");
        }
    }

    /** Letter by letter: two V beside each other are not to be read as a W. */
    static String spaced(String group) {
        return String.join(" ", group.split(""));
    }

    private static Text line(String words, double size) {
        Text text = new Text(words);
        text.setFont(Font.font("Noto Sans SC", size));
        text.setWrappingWidth(WIDTH);
        return text;
    }
}
