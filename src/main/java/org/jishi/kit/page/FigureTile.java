package org.jishi.kit.page;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Nodes;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;

/** One figure of the county: what, how much, and how near to its target. Pressing it opens the list behind it. */
public final class FigureTile extends Button {
    /** The frame's padding, left and right. */
    private static final double BESIDE = 32;

    private final Ui ui;
    private final Label figure = Nodes.label("", "tile-figure", "figure");
    private final Label unit = new Label("");
    private final Label called;
    private final HBox line;
    private final Label note = Nodes.label("", "text-muted");
    private final StackPane bar = new StackPane();
    private final Region done = new Region();
    private final String name;

    /** @param open opens what the figure is made of, or null */
    public FigureTile(Ui ui, String nameKey, @Nullable Runnable open) {
        this.ui = ui;
        this.name = ui.text(nameKey);
        unit.getStyleClass().add("text-muted");
        bar.getStyleClass().add("target-bar");
        done.getStyleClass().add("target-done");
        bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        bar.getChildren().add(done);
        bar.setVisible(false);
        done.setMaxHeight(Double.MAX_VALUE);
        line = new HBox(4, figure, unit);
        line.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        called = Nodes.label(name, "text-muted");
        VBox box = new VBox(4, called, line, bar, note);
        box.prefWidthProperty().bind(widthProperty().subtract(BESIDE));
        setMaxWidth(Double.MAX_VALUE);
        setGraphic(box);
        setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().addAll("flat", "figure-tile");
        setFocusTraversable(open != null);
        if (open != null) {
            setOnAction(event -> open.run());
        }
    }

    /** How wide it must be so that none of its words are cut. */
    double needed() {
        return Math.max(line.prefWidth(-1), Math.max(called.prefWidth(-1), note.prefWidth(-1))) + BESIDE;
    }

    /**
     * @param shown the figure as it is read, "1,204"
     * @param unitWord 人, 元, 万元 …; may be empty
     */
    public FigureTile show(String shown, String unitWord) {
        figure.setText(shown);
        unit.setText(unitWord);
        setAccessibleText(name + " " + shown + unitWord);
        return this;
    }

    /** How much of the target is reached, 0 to 1 and beyond, with the words that say the same. */
    public FigureTile target(double share, String words, Tone tone) {
        bar.setVisible(true);
        done.maxWidthProperty().bind(bar.widthProperty().multiply(Math.clamp(share, 0.0, 1.0)));
        done.getStyleClass().removeIf(each -> each.startsWith("tone-"));
        done.getStyleClass().add(tone.styleClass());
        return note(words);
    }

    public FigureTile note(String words) {
        note.setText(words);
        setAccessibleText(ui.text("kit.home.figure", name, figure.getText() + unit.getText(), words));
        return this;
    }
}
