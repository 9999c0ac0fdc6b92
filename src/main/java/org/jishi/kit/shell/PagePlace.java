package org.jishi.kit.shell;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/**
 * Where the page stands. It takes the room that there is, however wide or high its page would be: what sticks out is cut
 * off here, and never pushes the sidebar or the line at the foot out of the window.
 */
final class PagePlace extends StackPane {
    PagePlace() {
        getStyleClass().add("page-place");
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        setClip(edge);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        for (Node page : getManagedChildren()) {
            double width = page.getLayoutBounds().getWidth();
            double height = page.getLayoutBounds().getHeight();
            if (width > getWidth() || height > getHeight()) {
                page.resizeRelocate(0, 0, Math.min(width, getWidth()), Math.min(height, getHeight()));
            }
        }
    }
}
