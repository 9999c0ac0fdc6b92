package org.jishi.kit.form;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.jishi.kit.AsTyped;
import org.jishi.kit.Ui;
import org.jishi.kit.help.KeyWords;

/** Type to find one of very many: finds off the window's thread, lists the first, Down and Enter choose, Esc closes. */
public final class SearchPick<T> extends TextField {
    /** A cell's border, and the bar beside more than a few. */
    private static final double BESIDE_WORDS = 40;

    private static final double MOST_WIDTH = 560;

    private final Property<T> chosen;
    private final Function<T, String> words;
    private final ListView<T> list = new ListView<>();
    private final Popup popup = new Popup();
    private final AsTyped<List<T>> question;
    /** Enter was pressed before the answer came. */
    private boolean choosing;

    private boolean writing;

    public SearchPick(Ui ui, Property<T> chosen, Function<String, List<T>> find, Function<T, String> words) {
        this.chosen = chosen;
        this.question = new AsTyped<>(ui, "kit.search.running", find, this::offer);
        this.words = words;
        setPromptText(ui.text("kit.form.typeToFind"));
        setPrefWidth(320);
        setMaxWidth(480);
        list.setFixedCellSize(34);
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(ui.text("kit.form.nothingFound")));
        list.setAccessibleText(ui.text("kit.form.typeToFind"));
        list.setCellFactory(view -> {
            ListCell<T> cell = new ListCell<>() {
                @Override
                protected void updateItem(T item, boolean empty) {
                    super.updateItem(item, empty);
                    setText(empty || item == null ? null : words.apply(item));
                }
            };
            cell.setPrefWidth(0); // as wide as the list: what is longer is cut, not scrolled
            return cell;
        });
        list.setOnMouseClicked(event -> choose());
        list.getStyleClass().add("pick-list");
        popup.getContent().add(list);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setAutoHide(true);
        chosen.subscribe(value -> write(value == null ? "" : words.apply(value)));
        textProperty().subscribe((before, after) -> typed());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        KeyWords.of(
                this,
                "kit.keys.pick",
                () -> List.of(
                        new KeyWords.Line("↓ ↑", "kit.keys.choice"),
                        new KeyWords.Line("Enter", "kit.keys.takeAndClose"),
                        new KeyWords.Line("Esc", "kit.keys.close")));
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                popup.hide();
            }
        });
    }

    /** Whether something is typed that no choice stands for. */
    public boolean unread() {
        return chosen.getValue() == null && !getText().isBlank();
    }

    private void write(String text) {
        if (!writing) {
            writing = true;
            setText(text);
            positionCaret(text.length());
            writing = false;
        }
    }

    private void typed() {
        if (writing) {
            return;
        }
        writing = true;
        chosen.setValue(null);
        writing = false;
        choosing = false;
        if (getText().isBlank()) {
            question.forget();
            popup.hide();
        } else {
            ask();
        }
    }

    private void ask() {
        question.ask(getText().strip());
    }

    private void offer(List<T> found) {
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(Math.clamp(found.size(), 1, 8) * 34.0 + 4);
        list.setPrefWidth(Math.clamp(longest(found) + BESIDE_WORDS, getWidth(), MOST_WIDTH));
        if (!popup.isShowing() && isFocused() && getScene() != null) {
            Bounds at = localToScreen(getBoundsInLocal());
            popup.show(this, at.getMinX(), at.getMaxY() + 2);
        }
        if (choosing) {
            choosing = false;
            choose();
        }
    }

    private double longest(List<T> found) {
        Text text = new Text();
        text.setFont(getFont());
        return found.stream()
                .mapToDouble(value -> {
                    text.setText(words.apply(value));
                    return Math.ceil(text.getLayoutBounds().getWidth());
                })
                .max()
                .orElse(0);
    }

    private void choose() {
        T value = list.getSelectionModel().getSelectedItem();
        if (value != null) {
            question.forget();
            popup.hide();
            chosen.setValue(value);
            write(words.apply(value));
        }
    }

    /** A list's own next and previous take the highlight off the row that is the last or the first. */
    private void step(int by) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            list.getSelectionModel().select(Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, last));
        }
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (!popup.isShowing()) {
            if (code == KeyCode.DOWN) {
                event.consume();
                ask();
            }
            return;
        }
        switch (code) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case ENTER -> {
                choosing = question.isWaiting();
                if (!choosing) {
                    choose();
                }
            }
            case ESCAPE -> popup.hide();
            default -> {
                return;
            }
        }
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        event.consume();
    }
}
