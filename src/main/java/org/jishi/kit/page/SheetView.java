package org.jishi.kit.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.text.TextAlignment;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;

/** Draws one {@link Sheet} on white-as-paper, only the lines in view. A figure with a link opens what it is made of. */
public final class SheetView extends ScrollPane {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final double CHARACTER = 7.5;
    /** What a column has beside its characters: the room left and right of a cell. */
    private static final double BESIDE = 10;

    private static final double USUAL = 28;

    /** A cell where it stands. */
    private record Placed(Sheet.Cell cell, double x, double y, double width, double height) {}

    private final Pane paper = new Pane();
    private final Map<Placed, Labeled> drawn = new HashMap<>();
    private List<Placed> cells = List.of();

    public SheetView(Ui ui) {
        getStyleClass().addAll("sheet-view", "edge-to-edge");
        paper.getStyleClass().add("paper");
        setAccessibleText(ui.text("kit.desk.sheet"));
        setContent(paper);
        setPannable(true);
        vvalueProperty().subscribe((before, after) -> draw());
        hvalueProperty().subscribe((before, after) -> draw());
        viewportBoundsProperty().subscribe((before, after) -> draw());
    }

    public void show(Sheet sheet) {
        double[] lefts = new double[sheet.widths().size() + 1];
        for (int i = 0; i < sheet.widths().size(); i++) {
            lefts[i + 1] = lefts[i] + Math.round(sheet.widths().get(i) * CHARACTER + BESIDE);
        }
        double[] tops = new double[sheet.lines().size() + 1];
        for (int i = 0; i < sheet.lines().size(); i++) {
            double height = sheet.lines().get(i).height();
            tops[i + 1] = tops[i] + (height <= 0 ? USUAL : Math.round(height * 4 / 3));
        }
        cells = place(sheet, lefts, tops);
        drawn.clear();
        paper.getChildren().clear();
        paper.setPrefSize(lefts[lefts.length - 1] + 1, tops[tops.length - 1] + 1);
        paper.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setVvalue(0);
        draw();
    }

    private static List<Placed> place(Sheet sheet, double[] lefts, double[] tops) {
        int columns = sheet.widths().size();
        int[] coveredUntil = new int[columns];
        Arrays.fill(coveredUntil, 0);
        List<Placed> placed = new ArrayList<>();
        for (int line = 0; line < sheet.lines().size(); line++) {
            int column = 0;
            for (Sheet.Cell cell : sheet.lines().get(line).cells()) {
                while (column < columns && coveredUntil[column] > line) {
                    column++;
                }
                if (column >= columns) {
                    break;
                }
                int right = Math.min(columns, column + cell.columns());
                int bottom = Math.min(sheet.lines().size(), line + cell.rows());
                Arrays.fill(coveredUntil, column, right, bottom);
                placed.add(new Placed(
                        cell, lefts[column], tops[line], lefts[right] - lefts[column], tops[bottom] - tops[line]));
                column = right;
            }
        }
        return placed;
    }

    private void draw() {
        double high = Math.max(0, paper.getPrefHeight() - getViewportBounds().getHeight());
        double top = getVvalue() * high - 200;
        double bottom = top + Math.max(400, getViewportBounds().getHeight()) + 400;
        for (Placed place : cells) {
            boolean inView = place.y() + place.height() >= top && place.y() <= bottom;
            Labeled there = drawn.get(place);
            if (inView && there == null) {
                Labeled label = label(place);
                drawn.put(place, label);
                paper.getChildren().add(label);
            } else if (!inView && there != null) {
                drawn.remove(place);
                paper.getChildren().remove(there);
            }
        }
    }

    private static Labeled label(Placed place) {
        Sheet.Cell cell = place.cell();
        Runnable open = cell.open();
        Labeled label;
        if (open == null) {
            Label plain = new Label(cell.text());
            Nodes.wholeTextAsTooltip(plain);
            label = plain;
        } else {
            Hyperlink link = new Hyperlink(cell.text());
            link.setOnAction(event -> open.run());
            label = link;
        }
        label.setWrapText(cell.look() != Sheet.Look.FIGURE);
        label.setAlignment(
                switch (cell.look()) {
                    case TITLE, SUBTITLE, HEAD -> Pos.CENTER;
                    case FIGURE -> Pos.CENTER_RIGHT;
                    case BLOCK, WORDS, NOTE, BLANK -> Pos.CENTER_LEFT;
                });
        // Each line of a heading in both languages stands in the middle of its cell.
        label.setTextAlignment(label.getAlignment() == Pos.CENTER ? TextAlignment.CENTER : TextAlignment.LEFT);
        label.getStyleClass().addAll("sheet-cell", "sheet-" + cell.look().name().toLowerCase(java.util.Locale.ROOT));
        label.pseudoClassStateChanged(DANGER, cell.problem());
        label.setPrefSize(place.width() + 1, place.height() + 1);
        label.setMinSize(place.width() + 1, place.height() + 1);
        label.setMaxSize(place.width() + 1, place.height() + 1);
        label.relocate(place.x(), place.y());
        return label;
    }
}
