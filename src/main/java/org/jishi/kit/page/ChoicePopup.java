package org.jishi.kit.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.help.KeyWords;
import org.jishi.kit.table.OptionCounts;
import org.jspecify.annotations.Nullable;

/**
 * The choices of a filter, several of which may be taken, each with how many rows it would leave. A click or Space takes
 * one and leaves the list open, Enter takes one and closes it; long lists are narrowed by what is typed.
 */
final class ChoicePopup {
    private static final double ROW = 32;
    private static final int ROWS = 11;
    /** From so many on there is a field to type in. */
    private static final int MANY = 9;

    private static final double BESIDE_WORDS = 132;

    private final Ui ui;
    private final FilterChip chip;
    private final OptionCounts<?> counts;
    private final Consumer<Filter.@Nullable Option> choose;
    private final Popup popup = new Popup();
    private final TextField typed = new TextField();
    private final ListView<Filter.Option> list = new ListView<>();
    private final VBox box = new VBox();
    private final Map<String, Long> known = new HashMap<>();
    private final Filter.Option all;
    private List<Filter.Option> offered = List.of();

    /** @param remove takes the chip out of the line, or null where it always stands there */
    ChoicePopup(
            Ui ui,
            FilterChip chip,
            OptionCounts<?> counts,
            Consumer<Filter.@Nullable Option> choose,
            @Nullable Runnable remove) {
        this.ui = ui;
        this.chip = chip;
        this.counts = counts;
        this.choose = choose;
        all = new Filter.Option("", ui.text("kit.list.all"));
        list.setId("choices");
        list.setFixedCellSize(ROW);
        list.setAccessibleText(chip.filter.label());
        list.setCellFactory(view -> new Choice());
        typed.setId("choices-typed");
        typed.setPromptText(ui.text("kit.form.typeToFind"));
        typed.setAccessibleText(ui.text("kit.form.typeToFind"));
        typed.managedProperty().bind(typed.visibleProperty());
        typed.textProperty().subscribe((before, now) -> offer());
        box.getStyleClass().addAll("pick-list", "choice-list");
        box.getChildren().addAll(typed, list);
        if (remove != null) {
            box.getChildren().add(Buttons.link(ui, "kit.filter.remove", () -> {
                popup.hide();
                remove.run();
            }));
        }
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // Space takes a choice; no word of a choice has one in it
        box.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals(" ")) {
                event.consume();
            }
        });
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
    }

    /** @param hidden told when it has closed */
    void open(Runnable hidden) {
        offered = chip.choices();
        known.clear();
        typed.setVisible(offered.size() >= MANY);
        typed.clear();
        offer();
        list.setPrefHeight(Math.min(ROWS, offered.size() + 1) * ROW + 2);
        list.setPrefWidth(Math.clamp(longest() + BESIDE_WORDS, 220, 460));
        popup.setOnHidden(event -> {
            counts.stop();
            hidden.run();
        });
        Bounds at = chip.button().localToScreen(chip.button().getBoundsInLocal());
        if (at == null) {
            return;
        }
        popup.show(chip.button(), at.getMinX(), at.getMaxY() + 2);
        Platform.runLater(() -> (typed.isVisible() ? typed : list).requestFocus());
        counts.of(chip.filter.name(), offered.stream().map(Filter.Option::code).toList(), (code, count) -> {
            known.put(code, count);
            list.refresh();
        });
    }

    private double longest() {
        javafx.scene.text.Text text = new javafx.scene.text.Text();
        return offered.stream()
                .mapToDouble(option -> {
                    text.setText(option.words());
                    return text.getLayoutBounds().getWidth()
                            * 14
                            / text.getFont().getSize();
                })
                .max()
                .orElse(0);
    }

    private void offer() {
        String words = typed.getText().strip().toLowerCase(Locale.ROOT);
        List<Filter.Option> shown = new ArrayList<>();
        if (words.isEmpty()) {
            shown.add(all);
        }
        offered.stream().filter(option -> option.isMeantBy(words)).forEach(shown::add);
        list.getItems().setAll(shown);
        list.getSelectionModel().selectFirst();
        list.setPlaceholder(new Label(ui.text("kit.form.nothingFound")));
    }

    /** Where one opens it, since it lies over the list of keys. */
    static void tellKeys(Node node) {
        KeyWords.of(
                node,
                "kit.keys.choices",
                () -> List.of(
                        new KeyWords.Line("Space", "kit.keys.take"),
                        new KeyWords.Line("Enter", "kit.keys.takeAndClose"),
                        new KeyWords.Line("↑ ↓  PageUp  PageDown", "kit.keys.choice"),
                        new KeyWords.Line("Esc", "kit.keys.close")));
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.getTarget() instanceof javafx.scene.control.Button) {
            return;
        }
        switch (code) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(ROWS - 1);
            case PAGE_UP -> move(1 - ROWS);
            case SPACE -> take(list.getSelectionModel().getSelectedItem());
            case ENTER -> {
                take(list.getSelectionModel().getSelectedItem());
                popup.hide();
            }
            case ESCAPE -> popup.hide();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, last);
            list.getSelectionModel().clearAndSelect(to);
            list.scrollTo(Math.max(0, to - ROWS / 2));
        }
    }

    private void take(Filter.@Nullable Option option) {
        if (option == null) {
            return;
        }
        if (option == all) {
            choose.accept(null);
        } else {
            Set<String> codes = new LinkedHashSet<>(chip.codes());
            if (!codes.remove(option.code())) {
                codes.add(option.code());
            }
            choose.accept(chip.of(ui, codes));
        }
        list.refresh();
    }

    private final class Choice extends ListCell<Filter.Option> {
        private final CheckBox ticked = new CheckBox();
        private final Label words = new Label();
        private final Label count = Nodes.label("", "text-muted", "figure");
        private final HBox row = Nodes.row(ticked, words, Nodes.gap(), count);

        Choice() {
            ticked.setMouseTransparent(true);
            ticked.setFocusTraversable(false);
            count.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (!isEmpty() && event.getButton() == MouseButton.PRIMARY) {
                    take(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Filter.Option option, boolean empty) {
            super.updateItem(option, empty);
            if (empty || option == null) {
                setGraphic(null);
                return;
            }
            Set<String> chosen = chip.codes();
            ticked.setSelected(option == all ? chosen.isEmpty() : chosen.contains(option.code()));
            words.setText(option.words());
            Long rows = known.get(option.code());
            count.setText(rows == null ? "" : String.format(Locale.ROOT, "%,d", rows));
            setAccessibleText(rows == null ? option.words() : ui.text("kit.filter.counted", option.words(), rows));
            setGraphic(row);
        }
    }
}
