package org.jishi.people.roster.ui;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;

/** A bar over a step while something goes on; numbers and cancel stand among the jobs. */
public final class WorkingBar {
    private WorkingBar() {}

    public static Node over(Ui ui, BooleanProperty working, Node content) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setPrefHeight(4);
        bar.setAccessibleText(ui.text("people.import.working"));
        bar.visibleProperty().bind(working);
        content.disableProperty().bind(working);
        return new VBox(4, bar, Nodes.grow(content));
    }
}
