package org.jishi.desk.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jishi.desk.StartStep;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The steps of a new office: what is done, what I can do now, and who has the others. */
final class StartCard {
    private final Ui ui;
    private final Consumer<String> open;

    /** @param open opens the list of that word */
    StartCard(Ui ui, Consumer<String> open) {
        this.ui = ui;
        this.open = open;
    }

    Node node(List<StartStep> steps) {
        long done = steps.stream().filter(StartStep::done).count();
        VBox lines = new VBox(4);
        lines.setId("desk-start");
        steps.forEach(step -> lines.getChildren().add(line(step)));
        return new Card(
                ui.text("desk.start.title", done, steps.size()), Nodes.muted(ui.text("desk.start.about")), lines);
    }

    private Node line(StartStep step) {
        FontIcon icon = new FontIcon(step.done() ? Feather.CHECK_CIRCLE : Feather.CIRCLE);
        Label words = Nodes.paragraph(ui.text("desk.start", step.kind()), step.done() ? "text-muted" : "start-open");
        HBox row = Nodes.row(icon, words);
        row.getStyleClass().addAll("start-line", step.done() ? "tone-success" : "tone-neutral");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(ui.text(
                step.done() ? "desk.start.isDone" : "desk.start.isOpen",
                ui.text("desk.start", step.kind()),
                who(step)));
        if (step.done()) {
            return row;
        }
        if (step.mine()) {
            var go = Buttons.link(ui, "desk.start.go", () -> open.accept(step.list()));
            go.setId("desk-start-" + step.kind());
            go.setAccessibleText(ui.text("desk.start", step.kind()));
            row.getChildren().add(go);
        } else {
            Label who = Nodes.label(who(step), "text-muted");
            who.setMaxWidth(160);
            who.setMinWidth(Label.USE_PREF_SIZE);
            row.getChildren().add(who);
        }
        return row;
    }

    /** That nobody has it yet, and what to do about it: who gives out the roles is not sent to themselves. */
    static String nobody(Ui ui) {
        return ui.text(ui.may(Act.USERS_WRITE) ? "desk.start.nobodyYouGive" : "desk.start.nobody");
    }

    /** Whose step it is, in words. */
    String who(StartStep step) {
        if (!step.confirmers().isEmpty()) {
            return ui.text("desk.start.unconfirmed", names(step.confirmers()));
        }
        return step.who().isEmpty() ? nobody(ui) : names(step.who());
    }

    private String names(List<String> names) {
        return names.size() == 1 ? names.getFirst() : ui.text("desk.start.several", names.getFirst(), names.size());
    }
}
