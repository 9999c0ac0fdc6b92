package org.jishi.kit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;

/** Lays out the labels that are in view, and uses them again while one scrolls. */
final class GridCells<R> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("odd");

    private final Ui ui;
    private final MarkGrid<R> grid;
    private final Part left = new Part();
    private final Part middle = new Part();
    private final Part right = new Part();
    private final Part headLeft = new Part();
    private final Part headMiddle = new Part();
    private final Part headRight = new Part();

    GridCells(Ui ui, MarkGrid<R> grid, ObservableList<Node> children) {
        this.ui = ui;
        this.grid = grid;
        for (Part part : List.of(left, middle, right, headLeft, headMiddle, headRight)) {
            children.add(part);
        }
    }

    void layout(double width, double height, double across, double down) {
        double frozen = grid.frozenWidth();
        double sums = grid.sumsWidth();
        // The sums follow the last session as long as all sessions fit.
        double middleWidth = Math.min(Math.max(0, width), grid.sessions().size() * MarkGrid.CELL);
        double sumsAt = frozen + middleWidth;
        headLeft.place(0, 0, frozen, MarkGrid.ROW);
        headMiddle.place(frozen, 0, middleWidth, MarkGrid.ROW);
        headRight.place(sumsAt, 0, sums, MarkGrid.ROW);
        left.place(0, MarkGrid.ROW, frozen, height);
        middle.place(frozen, MarkGrid.ROW, middleWidth, height);
        right.place(sumsAt, MarkGrid.ROW, sums, height);
        int firstRow = (int) (down / MarkGrid.ROW);
        int lastRow = Math.min(grid.rows().size() - 1, (int) ((down + height) / MarkGrid.ROW));
        int firstColumn = (int) (across / MarkGrid.CELL);
        int lastColumn = Math.min(grid.sessions().size() - 1, (int) ((across + middleWidth) / MarkGrid.CELL));
        for (int column = firstColumn; column <= lastColumn; column++) {
            MarkBoard.Session session = grid.sessions().get(column);
            Label head = headMiddle.next(column * MarkGrid.CELL - across, 0, MarkGrid.CELL);
            style(head, session.head(), "grid-head", null);
            head.pseudoClassStateChanged(CLOSED, !session.open());
        }
        plainHead(headLeft, grid.frozenColumns());
        plainHead(headRight, grid.sumColumns());
        for (int index = firstRow; index <= lastRow; index++) {
            double y = index * MarkGrid.ROW - down;
            R row = grid.rows().get(index);
            plain(left, grid.frozenColumns(), row, index, y, "grid-name");
            plain(right, grid.sumColumns(), row, index, y, "grid-sum");
            for (int column = firstColumn; column <= lastColumn; column++) {
                MarkBoard.Session session = grid.sessions().get(column);
                Label cell = middle.next(column * MarkGrid.CELL - across, y, MarkGrid.CELL);
                Mark mark = grid.read(row, session.id());
                style(cell, mark == null ? "" : mark.letter(), "grid-mark", mark);
                cell.pseudoClassStateChanged(CURRENT, grid.isFocused() && grid.isCurrent(index, column));
                cell.pseudoClassStateChanged(CLOSED, !session.open() || grid.isLocked(row));
                cell.pseudoClassStateChanged(ODD, index % 2 == 1);
            }
        }
        for (Part part : List.of(left, middle, right, headLeft, headMiddle, headRight)) {
            part.finish();
        }
    }

    private void plainHead(Part part, List<MarkBoard.Plain<R>> columns) {
        double x = 0;
        for (MarkBoard.Plain<R> column : columns) {
            style(part.next(x, 0, column.width()), column.head(), "grid-head", null);
            x += column.width();
        }
    }

    private void plain(Part part, List<MarkBoard.Plain<R>> columns, R row, int index, double y, String styleClass) {
        double x = 0;
        for (MarkBoard.Plain<R> column : columns) {
            Label cell = part.next(x, y, column.width());
            style(cell, column.words().apply(row), styleClass, null);
            cell.pseudoClassStateChanged(ODD, index % 2 == 1);
            cell.pseudoClassStateChanged(CLOSED, grid.isLocked(row));
            x += column.width();
        }
    }

    private void style(Label label, String text, String styleClass, @Nullable Mark mark) {
        label.setText(text);
        List<String> classes = new ArrayList<>(List.of("label", styleClass));
        if (mark != null) {
            classes.add(mark.tone().styleClass());
            label.setAccessibleText(ui.text("kit.board.mark", mark.words()).toLowerCase(Locale.ROOT));
        } else {
            label.setAccessibleText(text);
        }
        if (!label.getStyleClass().equals(classes)) {
            label.getStyleClass().setAll(classes);
        }
    }

    /** One of the six parts of the grid: cut off at its edge, with labels that are used again. */
    private static final class Part extends Pane {
        private final List<Label> labels = new ArrayList<>();
        private final Rectangle edge = new Rectangle();
        private int used;

        Part() {
            setManaged(false);
            setClip(edge);
        }

        void place(double x, double y, double width, double height) {
            resizeRelocate(x, y, Math.max(0, width), Math.max(0, height));
            edge.setWidth(Math.max(0, width));
            edge.setHeight(Math.max(0, height));
            used = 0;
        }

        Label next(double x, double y, double width) {
            if (used == labels.size()) {
                Label label = new Label();
                label.setManaged(false);
                Nodes.wholeTextAsTooltip(label);
                labels.add(label);
                getChildren().add(label);
            }
            Label label = labels.get(used++);
            label.setVisible(true);
            label.resizeRelocate(x, y, width, MarkGrid.ROW);
            return label;
        }

        void finish() {
            for (int i = used; i < labels.size(); i++) {
                labels.get(i).setVisible(false);
            }
        }
    }

    /** Sets a bar to what is in view. */
    static void range(ScrollBar bar, boolean needed, double whole, double view, double unit) {
        bar.setVisible(needed);
        double most = Math.max(0, whole - view);
        bar.setMax(most);
        bar.setVisibleAmount(whole <= 0 ? 0 : most * Math.min(1, view / whole));
        bar.setUnitIncrement(unit);
        bar.setBlockIncrement(Math.max(unit, view - unit));
        if (bar.getValue() > most) {
            bar.setValue(most);
        }
    }
}
