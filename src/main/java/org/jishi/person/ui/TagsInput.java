package org.jishi.person.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.collections.ObservableSet;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.help.KeyWords;
import org.jishi.person.KnownTag;
import org.kordamp.ikonli.feather.Feather;

/** Boxes for the known groups and the office's own, and a field that adds another. */
public final class TagsInput extends VBox {
    private final PeopleWords words;
    private final ObservableSet<String> chosen;
    private final FlowPane boxes = new FlowPane(16, 8);

    public TagsInput(Ui ui, ObservableSet<String> chosen, List<String> own) {
        super(8);
        this.words = new PeopleWords(ui);
        this.chosen = chosen;
        boxes.setPrefWrapLength(420);
        Set<String> others = new TreeSet<>(own);
        chosen.stream().filter(tag -> KnownTag.of(tag).isEmpty()).forEach(others::add);
        Stream.concat(Arrays.stream(KnownTag.values()).map(KnownTag::name), others.stream())
                .forEach(tag -> box(tag));
        TextField another = new TextField();
        another.setPromptText(ui.text("people.form.ownTag"));
        another.setAccessibleText(ui.text("people.form.ownTag"));
        another.setPrefWidth(200);
        var add = Buttons.plain(ui, "people.form.addTag", Feather.PLUS, () -> add(another));
        KeyWords.of(another, "kit.keys.form", () -> List.of(new KeyWords.Line("Enter", "people.form.addTag")));
        another.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                event.consume();
                add(another);
            }
        });
        getChildren().addAll(boxes, Nodes.row(another, add));
        setMaxWidth(460);
    }

    private void add(TextField written) {
        String tag = written.getText().strip();
        if (!tag.isEmpty() && chosen.add(tag)) {
            box(tag);
        }
        written.clear();
    }

    private void box(String tag) {
        CheckBox box = new CheckBox(words.tag(tag));
        box.setSelected(chosen.contains(tag));
        box.selectedProperty().subscribe((before, now) -> {
            if (now) {
                chosen.add(tag);
            } else {
                chosen.remove(tag);
            }
        });
        boxes.getChildren().add(box);
    }
}
