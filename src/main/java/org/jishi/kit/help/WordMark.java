package org.jishi.kit.help;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.jishi.kit.Glossary;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The quiet "?" beside a field whose name not everybody knows. The mouse presses it; the keys stay in the field, where F1
 * does the same, so it is no stop of the Tab key.
 */
public final class WordMark extends Button {
    private static final String KEPT = "jishi.word";

    private final Ui ui;
    private final Node field;
    private final Glossary.Word word;
    private @Nullable WordNote note;

    /** @param field what F1 is pressed in */
    public WordMark(Ui ui, Node field, Glossary.Word word) {
        super(ui.text("kit.words.mark", word.word()), new FontIcon(Feather.HELP_CIRCLE));
        this.ui = ui;
        this.field = field;
        this.word = word;
        setId("word-" + word.id());
        getStyleClass().addAll("flat", "button-icon", "word-mark");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleText(getText());
        setTooltip(new Tooltip(getText()));
        setMinWidth(USE_PREF_SIZE);
        setFocusTraversable(false);
        setOnAction(event -> explain());
        field.getProperties().put(KEPT, this);
        field.focusWithinProperty().subscribe((before, now) -> {
            if (!now) {
                close();
            }
        });
        KeyWords.of(field, "kit.help.words", () -> List.of(new KeyWords.Line("F1", "kit.keys.word")));
    }

    /** Explains the word of the field that the keys stand in; false where there is none, or where it is explained already. */
    public static boolean explains(@Nullable Node focused) {
        return around(focused).filter(WordMark::explain).isPresent();
    }

    private static Optional<WordMark> around(@Nullable Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node.hasProperties() && node.getProperties().get(KEPT) instanceof WordMark mark) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    private boolean explain() {
        if (close()) {
            return false;
        }
        note = WordNote.of(ui, field, word);
        return true;
    }

    /** Whether it was open. */
    private boolean close() {
        WordNote open = note;
        note = null;
        if (open == null || !open.isShowing()) {
            return false;
        }
        open.hide();
        return true;
    }
}
