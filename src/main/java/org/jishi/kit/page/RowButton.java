package org.jishi.kit.page;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;

/** A button that is a row of words, as high as they need at its width; a button by itself would ask for one line. */
public final class RowButton extends Button {
    private static final double LOWEST = 20;

    private final HBox row;

    public RowButton(HBox row) {
        this.row = row;
        setGraphic(row);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setAlignment(Pos.CENTER_LEFT);
        widthProperty().subscribe(this::fit);
        insetsProperty().subscribe(this::fit);
    }

    private void fit() {
        row.setPrefWidth(Math.max(0, getWidth() - beside()));
    }

    private double beside() {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = (width < 0 ? getWidth() : width) - beside();
        return snappedTopInset() + Math.max(LOWEST, row.prefHeight(Math.max(0, inner))) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
