package org.jishi.kit.page;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The way to the sisters of a list, its filters, and the button that takes them away: in one line where there is room for
 * that, else the sisters in a line of their own. It never makes a page wider than its window.
 */
final class FilterRow extends VBox {
    private static final double GAP = 8;
    /** Until the width is known. */
    private static final double ONE_LINE = 2000;

    private final FilterBar filters;
    private final HBox line;
    private @Nullable ListTabs tabs;

    FilterRow(FilterBar filters) {
        super(GAP);
        this.filters = filters;
        HBox.setHgrow(filters, Priority.ALWAYS);
        filters.setPrefWrapLength(ONE_LINE);
        line = new HBox(GAP, filters, filters.clearing());
        getChildren().add(line);
        widthProperty().subscribe((before, after) -> arrange());
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void tabs(ListTabs sisters) {
        tabs = sisters;
        setVisible(true);
        line.getChildren().addFirst(sisters);
        sisters.widthProperty().subscribe((before, after) -> arrange());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    /** Without the length the bar believes that its filters wrap early, and keeps room for a second line. */
    private void arrange() {
        double room = getWidth() - GAP - filters.clearing().prefWidth(-1);
        ListTabs sisters = tabs;
        if (sisters != null) {
            double beside = room - GAP - sisters.prefWidth(-1);
            boolean above = getWidth() > 0 && beside < inOneLine();
            if (above != getChildren().contains(sisters)) {
                line.getChildren().remove(sisters);
                getChildren().remove(sisters);
                (above ? getChildren() : line.getChildren()).addFirst(sisters);
            }
            room = above ? room : beside;
        }
        filters.setPrefWrapLength(Math.max(0, room));
    }

    private double inOneLine() {
        return filters.getChildren().stream()
                .filter(Node::isManaged)
                .mapToDouble(chip -> chip.prefWidth(-1) + GAP)
                .sum();
    }
}
