package org.jishi.kit.page;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** All steps of a thing in one line, those to come too, each with who takes it: what is done, where it stands, what follows. */
public final class Way extends FlowPane {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");

    /**
     * @param words what is done in it
     * @param who takes it
     */
    public record Stage(String words, String who) {}

    /** @param at the stage that it waits for, counted from 0; as many as there are once all is done */
    public Way(Ui ui, List<Stage> stages, int at) {
        super(4, 4);
        setId("way");
        getStyleClass().add("way");
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            Label name = Nodes.label((i < at ? "\u2713  " : i + 1 + "  ") + stage.words(), "step-mark");
            name.pseudoClassStateChanged(CURRENT, i == at);
            name.pseudoClassStateChanged(PASSED, i < at);
            VBox one = new VBox(name, Nodes.label(stage.who(), "text-muted", "way-who"));
            HBox cell = new HBox(4, one);
            if (i < stages.size() - 1) {
                FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
                HBox holder = new HBox(arrow);
                holder.getStyleClass().add("way-arrow");
                cell.getChildren().add(holder);
            }
            getChildren().add(cell);
        }
        setAccessibleText(
                at < stages.size()
                        ? ui.text(
                                "kit.way.at",
                                at + 1,
                                stages.size(),
                                stages.get(at).words(),
                                stages.get(at).who())
                        : ui.text("kit.way.done", stages.size()));
    }
}
