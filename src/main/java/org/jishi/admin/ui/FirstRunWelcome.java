package org.jishi.admin.ui;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.Worded;
import org.jishi.platform.text.Language;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the program is, what it asks for before one can work, and where one can practise first. */
final class FirstRunWelcome {
    private static final double WORDS = 480;
    private static final double STEPS = 520;

    private final Ui ui;

    FirstRunWelcome(Ui ui) {
        this.ui = ui;
    }

    Node node(Consumer<Language> language, Runnable practise) {
        ComboBox<Language> box = new ComboBox<>();
        box.setId("first-run-language");
        box.setAccessibleText(ui.text("admin.firstRun.language"));
        box.getItems().setAll(Language.values());
        box.setValue(ui.texts().language());
        box.setConverter(Worded.by(of -> ui.text("admin.language", of)));
        box.valueProperty().subscribe((before, chosen) -> language.accept(chosen));
        VBox words = new VBox(
                16,
                ProgramHead.of(ui, ""),
                Nodes.paragraph(ui.text("admin.firstRun.what")),
                Nodes.paragraph(ui.text("admin.firstRun.about")),
                Nodes.row(Nodes.label(ui.text("admin.firstRun.language")), box),
                new Card(
                        ui.text("admin.firstRun.practiseTitle"),
                        Nodes.paragraph(ui.text("admin.firstRun.practiseAbout")),
                        Nodes.row(Buttons.plain(ui, "admin.firstRun.practise", practise))));
        Card coming = new Card(
                ui.text("admin.firstRun.coming"),
                line(Feather.MAP_PIN, "admin.firstRun.office", "admin.firstRun.officeFor"),
                line(Feather.USER, "admin.firstRun.who", "admin.firstRun.whoFor"),
                line(Feather.KEY, "admin.firstRun.key", "admin.firstRun.keyFor"),
                line(Feather.CHECK_SQUARE, "admin.firstRun.copy", "admin.firstRun.copyFor"),
                line(Feather.USERS, "admin.firstRun.then", "admin.firstRun.thenFor"));
        coming.setSpacing(16);
        words.setPrefWidth(WORDS);
        coming.setPrefWidth(STEPS);
        return beside(words, coming);
    }

    /** Two parts of a step beside each other, or below each other where the window is too narrow for both. */
    static Node beside(Node... parts) {
        FlowPane both = new FlowPane(32, 16, parts);
        both.setRowValignment(VPos.TOP);
        both.setPrefWrapLength(WORDS + 32 + STEPS);
        return both;
    }

    private Node line(Ikon icon, String name, String about) {
        StackPane mark = new StackPane(new FontIcon(icon));
        mark.getStyleClass().add("coming-mark");
        VBox words = new VBox(2, Nodes.heading(ui.text(name)), Nodes.paragraph(ui.text(about), "text-muted"));
        HBox row = new HBox(12, mark, Nodes.grow(words));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
