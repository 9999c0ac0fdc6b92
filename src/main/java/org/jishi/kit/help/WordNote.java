package org.jishi.kit.help;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jishi.kit.Glossary;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;

/** Says beside a field or a column what a word means. Esc, a click elsewhere or leaving the field takes it away. */
public final class WordNote extends Popup {
    private static final double WIDE = 420;
    private static final double BELOW = 4;

    private WordNote(Ui ui, List<Glossary.Word> words, String foot) {
        VBox lines = new VBox(8);
        lines.setId("word-note");
        lines.getStyleClass().add("word-note");
        lines.setPrefWidth(WIDE);
        for (Glossary.Word word : words) {
            lines.getChildren()
                    .add(new VBox(2, Nodes.label(word.word(), "help-word"), Nodes.paragraph(word.meaning())));
        }
        Label more = Nodes.muted(ui.text(foot));
        more.setWrapText(true);
        lines.getChildren().add(more);
        getContent().add(lines);
        setAutoHide(true);
        setHideOnEscape(true);
        setAutoFix(true);
    }

    /** @param at below which it stands */
    public static void show(Ui ui, Node at, List<Glossary.Word> words) {
        new WordNote(ui, words, "kit.words.more").below(at);
    }

    static WordNote of(Ui ui, Node at, Glossary.Word word) {
        WordNote note = new WordNote(ui, List.of(word), "kit.words.again");
        note.below(at);
        return note;
    }

    private void below(Node at) {
        Bounds place = at.localToScreen(at.getBoundsInLocal());
        if (place != null) {
            show(at, place.getMinX(), place.getMaxY() + BELOW);
        }
    }
}
