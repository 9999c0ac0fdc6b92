package org.jishi.kit.page;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A card of what waits for me: each line a button that goes there. */
public final class WorkList extends VBox {
    /**
     * Something that waits.
     *
     * @param text what it is: "claims to review"
     * @param count how many; 0 where a line tells a state and counts nothing
     * @param due until when, or empty
     * @param tone of the due words: DANGER when late
     */
    public record Item(Ikon icon, String text, long count, String due, Tone tone, Runnable open) {}

    private final Ui ui;
    private final Card card;
    private final VBox lines = new VBox(0);

    public WorkList(Ui ui, String titleKey) {
        this(ui, new Card(ui.text(titleKey)));
    }

    private WorkList(Ui ui, Card card) {
        this.ui = ui;
        this.card = card;
        lines.getStyleClass().add("work-lines");
        card.getChildren().add(lines);
        getChildren().add(card);
        getStyleClass().add("work-list");
    }

    /** @param title the heading as it is read */
    public static WorkList titled(Ui ui, String title) {
        return new WorkList(ui, new Card(title));
    }

    /** Puts a button at the right of the heading. */
    public WorkList action(javafx.scene.Node node) {
        card.action(node);
        return this;
    }

    /** Grey words below the lines. */
    public WorkList foot(String words) {
        card.getChildren().add(Nodes.muted(words));
        return this;
    }

    /** @param emptyKey what stands there when nothing waits */
    public WorkList show(List<Item> items, String emptyKey) {
        return say(items, ui.text(emptyKey));
    }

    /** @param nothing the words that stand there when nothing waits */
    public WorkList say(List<Item> items, String nothing) {
        lines.getChildren().setAll(items.stream().map(this::line).toList());
        if (items.isEmpty()) {
            lines.getChildren().add(Nodes.muted(nothing));
        }
        return this;
    }

    private Button line(Item item) {
        // A line that is cut would hide the number or the amount at its end.
        Label text = Nodes.paragraph(item.text());
        Label count = new Label(String.format(java.util.Locale.ROOT, "%,d", item.count()));
        count.getStyleClass().addAll("count", "figure");
        count.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox row = Nodes.row(new FontIcon(item.icon()), text);
        if (!item.due().isEmpty()) {
            Label due = Nodes.label(item.due(), "due", item.tone().styleClass());
            due.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(due);
        }
        if (item.count() > 0) {
            row.getChildren().add(count);
        }
        Button button = new RowButton(row);
        button.setAccessibleText(
                item.count() > 0
                        ? ui.text("kit.home.waits", item.text(), item.count(), item.due())
                        : ui.text("kit.home.stands", item.text(), item.due()));
        button.getStyleClass().addAll("flat", "work-line");
        button.setOnAction(event -> item.open().run());
        return button;
    }
}
