package org.jishi.kit.page;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jishi.kit.Nodes;

/** A small chart that is its own table: a word, a bar from zero, and the figure beside it. */
public final class Bars extends GridPane {
    /** @param figure the amount as it is read */
    public record Bar(String word, double amount, String figure) {}

    public Bars() {
        super(12, 8);
        getStyleClass().add("bars");
        ColumnConstraints words = new ColumnConstraints();
        words.setMinWidth(64);
        words.setMaxWidth(280);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints figures = new ColumnConstraints();
        figures.setMinWidth(Region.USE_PREF_SIZE);
        figures.setHalignment(javafx.geometry.HPos.RIGHT);
        getColumnConstraints().setAll(words, bars, figures);
    }

    public Bars show(List<Bar> bars) {
        getChildren().clear();
        double most = bars.stream().mapToDouble(Bar::amount).max().orElse(0);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            Region filled = new Region();
            filled.getStyleClass().add("bar");
            StackPane place = new StackPane(filled);
            place.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            place.setMinWidth(40);
            double share = most <= 0 ? 0 : Math.max(0, bar.amount()) / most;
            filled.maxWidthProperty().bind(place.widthProperty().multiply(share));
            Label figure = Nodes.label(bar.figure(), "figure");
            figure.setMinWidth(Region.USE_PREF_SIZE);
            addRow(i, Nodes.label(bar.word()), place, figure);
        }
        return this;
    }
}
