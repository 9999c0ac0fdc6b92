package org.jishi.kit.page;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;

/** A bar over a step while something goes on, and how far it is; cancel stands among the jobs. */
public final class WorkingBar {
    private WorkingBar() {}

    public static Node over(Ui ui, Working working, Node content) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setPrefHeight(4);
        bar.setAccessibleText(ui.text("kit.steps.working"));
        bar.visibleProperty().bind(working.going());
        bar.progressProperty().bind(working.share());
        Label told = Nodes.label("", "text-muted", "figure");
        told.setId("working-told");
        told.textProperty().bind(working.told());
        told.visibleProperty().bind(working.told().isNotEmpty());
        told.managedProperty().bind(told.visibleProperty());
        content.disableProperty().bind(working.going());
        return new VBox(4, bar, told, Nodes.grow(content));
    }
}
