package org.jishi.kit.page;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jishi.kit.Ui;

/**
 * Words, and right of them what can be done with what they tell: with the ticked rows of a list. The words are never cut;
 * acts for which there is no room go from the right into a menu at the end, so that the bar is never wider than its page.
 */
public final class ActBar extends Region {
    private final Label words;
    private final FoldedActs acts;

    public ActBar(Ui ui, String id, Label words) {
        this.words = words;
        acts = new FoldedActs(ui, id + "-more", this::wide);
        setId(id);
        getStyleClass().add("act-bar");
        getChildren().addAll(words, acts.more());
    }

    /** One more act, right of the others. */
    public ActBar act(Node node) {
        getChildren().add(getChildren().size() - 1, acts.add(node));
        return this;
    }

    private double wide(Node node) {
        return snapSizeX(node.prefWidth(-1));
    }

    private double high(Node node) {
        return snapSizeY(node.prefHeight(-1));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return wide(words) + acts.width(List.of());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return getManagedChildren().stream().mapToDouble(this::high).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        List<FoldedActs.Slot> away = acts.forRoom(getWidth() - wide(words), new ArrayList<>(acts.slots()).reversed());
        acts.show(away);
        double x = place(words, 0, Math.min(wide(words), getWidth()));
        for (FoldedActs.Slot slot : acts.slots()) {
            if (slot.isThere() && !away.contains(slot)) {
                x = place(slot, x, wide(slot));
            }
        }
        if (!away.isEmpty()) {
            place(acts.more(), x, wide(acts.more()));
        }
    }

    /** Puts a node into the middle of the line and tells where the next begins. */
    private double place(Node node, double x, double width) {
        double high = Math.min(getHeight(), high(node));
        node.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - high) / 2), width, high);
        return x + width + FoldedActs.GAP;
    }
}
