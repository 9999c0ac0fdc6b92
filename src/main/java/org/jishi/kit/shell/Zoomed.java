package org.jishi.kit.shell;

import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows its content as large as letters are to be, and lays it out in the room that is then left: what is drawn at 150 %
 * in a window is laid out as in a window of two thirds of its width.
 */
final class Zoomed extends Region {
    private static final double WHOLE = 100;

    private final Node content;
    private final Scale scale = new Scale(1, 1, 0, 0);

    Zoomed(Node content, ObservableIntegerValue percent) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
        percent.subscribe(now -> {
            scale.setX(now.intValue() / WHOLE);
            scale.setY(now.intValue() / WHOLE);
            requestLayout();
        });
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, Math.ceil(getWidth() / scale.getX()), Math.ceil(getHeight() / scale.getY()));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
