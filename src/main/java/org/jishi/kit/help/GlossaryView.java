package org.jishi.kit.help;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jishi.kit.Glossary;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;

/** All words explained, narrowed by what is typed. */
public final class GlossaryView extends VBox {
    private final Ui ui;
    private final Glossary glossary;
    private final TextField search = new TextField();
    private final VBox found = new VBox(12);

    public GlossaryView(Ui ui, Glossary glossary) {
        super(12);
        this.ui = ui;
        this.glossary = glossary;
        search.setId("words-search");
        search.setPromptText(ui.text("kit.help.findWord"));
        search.setAccessibleText(search.getPromptText());
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                event.consume();
                search.clear();
            }
        });
        KeyWords.of(search, "kit.help.words", () -> List.of(new KeyWords.Line("Esc", "kit.keys.clearOrClose")));
        found.setId("words-found");
        getChildren().addAll(search, found);
        search.textProperty().subscribe(this::fill);
        fill();
    }

    /** Where the keys begin. */
    public Node first() {
        return search;
    }

    private void fill() {
        String words = search.getText().strip().toLowerCase(Locale.ROOT);
        found.getChildren().clear();
        for (Glossary.Word word : glossary.words()) {
            if (word.has(words)) {
                found.getChildren()
                        .add(new VBox(2, Nodes.label(word.word(), "help-word"), Nodes.paragraph(word.meaning())));
            }
        }
        if (found.getChildren().isEmpty()) {
            found.getChildren().add(Nodes.muted(ui.text("kit.help.noWord")));
        }
    }
}
