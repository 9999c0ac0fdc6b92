package org.jishi.kit.page;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.kordamp.ikonli.javafx.FontIcon;

/** The story of a thing, the latest first. */
public final class Timeline extends VBox {
    private final Ui ui;

    public Timeline(Ui ui) {
        super(0);
        this.ui = ui;
        getStyleClass().add("timeline");
    }

    public void show(List<TimelineItem> items) {
        getChildren().setAll(items.stream().map(this::line).toList());
        if (items.isEmpty()) {
            getChildren().add(Nodes.muted(ui.text("kit.thing.noStory")));
        }
    }

    private Node line(TimelineItem item) {
        FontIcon icon = new FontIcon(item.icon());
        HBox dot = new HBox(icon);
        dot.getStyleClass().addAll("timeline-dot", item.tone().styleClass());
        String when = item.time().isEmpty() ? item.day().toString() : item.day() + " " + item.time();
        VBox words = new VBox(2);
        Runnable open = item.open();
        if (open == null) {
            words.getChildren().add(Nodes.paragraph(item.text()));
        } else {
            Hyperlink link = new Hyperlink(item.text());
            link.setWrapText(true);
            link.setOnAction(event -> open.run());
            words.getChildren().add(link);
        }
        if (!item.detail().isEmpty()) {
            words.getChildren().add(Nodes.paragraph(item.detail(), "timeline-detail"));
        }
        words.getChildren().add(Nodes.muted(item.who().isEmpty() ? when : when + "  " + item.who()));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(12, dot, words);
        line.getStyleClass().add("timeline-item");
        return line;
    }
}
