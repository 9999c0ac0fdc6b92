package org.jishi.kit.help;

import java.net.URL;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;

/** The manual to read: its contents on the left, narrowed by what is looked for, the section on the right. */
public final class ManualView extends HBox {
    private static final double CONTENTS = 260;
    private static final double SCROLLED = 0.15;

    private final Manual manual;
    private final TextField search = new TextField();
    private final ListView<Manual.Section> contents = new ListView<>();
    private final VBox text = new VBox(10);
    private final ScrollPane scroll = Nodes.scroll(text);
    /** Where links were followed from. */
    private final Deque<String> before = new ArrayDeque<>();

    private final Ui ui;

    /** @param section the id of the one it opens at */
    public ManualView(Ui ui, Manual manual, String section) {
        super(16);
        this.ui = ui;
        this.manual = manual;
        search.setId("manual-search");
        search.setPromptText(ui.text("kit.help.find"));
        search.setAccessibleText(search.getPromptText());
        contents.setId("manual-contents");
        contents.setAccessibleText(ui.text("kit.help.contents"));
        contents.setCellFactory(list -> new Line());
        contents.getItems().setAll(manual.sections());
        contents.getSelectionModel().selectedItemProperty().subscribe((before, now) -> {
            if (now != null) {
                show(now);
            }
        });
        text.setId("manual-text");
        text.setPadding(new Insets(0, 12, 0, 0));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.setId("manual-page");
        VBox.setVgrow(contents, Priority.ALWAYS);
        VBox left = new VBox(8, search, contents);
        left.setMinWidth(CONTENTS);
        left.setPrefWidth(CONTENTS);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(left, scroll);
        search.textProperty().subscribe((before, now) -> narrow());
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                event.consume();
                contents.requestFocus();
            } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                event.consume();
                search.clear();
            }
        });
        contents.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                event.consume();
                scroll.setVvalue(scroll.getVvalue() + (event.isShiftDown() ? -SCROLLED : SCROLLED));
            } else if (event.getCode() == KeyCode.ESCAPE) {
                // a list keeps it for itself, though nothing is written in it
                event.consume();
                fireEvent(event.copyFor(this, this));
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.LEFT && event.isAltDown()) {
                event.consume();
                back();
            }
        });
        KeyWords.of(
                this,
                "kit.help.manual",
                () -> List.of(
                        new KeyWords.Line("↑ ↓", "kit.keys.section"),
                        new KeyWords.Line("Space  Shift+Space", "kit.keys.scroll"),
                        new KeyWords.Line("Enter  ↓", "kit.keys.toRows"),
                        new KeyWords.Line("Alt+←", "kit.keys.sectionBack"),
                        new KeyWords.Line("Esc", "kit.keys.clearOrClose")));
        manual.section(section)
                .ifPresentOrElse(contents.getSelectionModel()::select, contents.getSelectionModel()::selectFirst);
        contents.scrollTo(contents.getSelectionModel().getSelectedItem());
    }

    /** Where the keys begin: arrows turn from section to section at once. */
    public Node first() {
        return contents;
    }

    private void narrow() {
        Manual.Section before = contents.getSelectionModel().getSelectedItem();
        String words = words();
        contents.getItems()
                .setAll(manual.sections().stream()
                        .filter(section -> section.has(words))
                        .toList());
        if (before != null && contents.getItems().contains(before)) {
            contents.getSelectionModel().select(before);
            show(before);
        } else {
            contents.getSelectionModel().selectFirst();
        }
        if (contents.getItems().isEmpty()) {
            text.getChildren()
                    .setAll(Nodes.paragraph(
                            ui.text("kit.help.notFound", search.getText().strip())));
        }
    }

    /** A link was followed: the contents are whole again, so that one sees where it led. */
    private void follow(String id) {
        Manual.Section from = contents.getSelectionModel().getSelectedItem();
        if (from != null && manual.section(id).isPresent()) {
            before.push(from.id());
            turnTo(id);
        }
    }

    private void back() {
        if (!before.isEmpty()) {
            turnTo(before.pop());
        }
    }

    private void turnTo(String id) {
        search.clear();
        manual.section(id).ifPresent(section -> {
            contents.getSelectionModel().select(section);
            contents.scrollTo(section);
            contents.requestFocus();
        });
    }

    private String words() {
        return search.getText().strip().toLowerCase(Locale.ROOT);
    }

    private void show(Manual.Section section) {
        text.getChildren().setAll(Nodes.heading(section.title()));
        for (Manual.Block block : section.blocks()) {
            if (block.kind() == Manual.Kind.PICTURE) {
                Manual.find(block.text()).ifPresent(this::picture);
            } else {
                TextFlow flow = block.kind() == Manual.Kind.CODE
                        ? Marked.flow("`" + block.text() + "`", this::follow)
                        : Marked.flow(block.text(), this::follow);
                if (block.kind() == Manual.Kind.ITEM) {
                    flow.setPadding(new Insets(0, 0, 0, 16));
                }
                if (!words().isEmpty() && block.text().toLowerCase(Locale.ROOT).contains(words())) {
                    flow.getStyleClass().add("help-found");
                }
                text.getChildren().add(flow);
            }
        }
        scroll.setVvalue(0);
    }

    private void picture(URL file) {
        ImageView picture = new ImageView(new Image(file.toExternalForm(), true));
        picture.setPreserveRatio(true);
        picture.fitWidthProperty().bind(text.widthProperty().subtract(24));
        text.getChildren().add(picture);
    }

    private static final class Line extends ListCell<Manual.Section> {
        Line() {
            setPrefWidth(0);
            Nodes.wholeTextAsTooltip(this);
        }

        @Override
        protected void updateItem(Manual.Section section, boolean empty) {
            super.updateItem(section, empty);
            setText(empty || section == null ? "" : (section.deep() ? "    " : "") + section.title());
        }
    }
}
