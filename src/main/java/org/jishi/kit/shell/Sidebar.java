package org.jishi.kit.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.kit.help.KeyWords;
import org.kordamp.ikonli.javafx.FontIcon;

/** The office's own words at the left, with counts of what waits for me; folds to icons. Arrows go up and down. */
final class Sidebar extends VBox {
    static final double WIDE = 176;
    static final double FOLDED = 56;
    /** What the icons that do not all fit into a low window are scrolled with stands beside them. */
    private static final double BAR = 14;

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass IS_FOLDED = PseudoClass.getPseudoClass("folded");
    private static final int MOST_SHOWN = 999;

    private final Ui ui;
    private final VBox list = new VBox(2);
    private final Map<Screen, Button> buttons = new LinkedHashMap<>();
    private Subscription badges = Subscription.EMPTY;
    private boolean folded;
    private boolean scrolls;

    Sidebar(Ui ui, List<Screen> screens) {
        this.ui = ui;
        getStyleClass().add("sidebar");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(ui.text("kit.shell.sidebar"));
        for (Screen screen : screens) {
            Button button = button(screen);
            buttons.put(screen, button);
            list.getChildren().add(button);
        }
        ScrollPane scroll = Nodes.grow(Nodes.scroll(list));
        getChildren().add(scroll);
        // told while it is laid out: by then it is too late for another width
        scroll.viewportBoundsProperty().subscribe(bounds -> Platform.runLater(() -> fitBar(scroll)));
        list.heightProperty().subscribe(height -> Platform.runLater(() -> fitBar(scroll)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        KeyWords.of(
                this,
                "kit.shell.sidebar",
                () -> List.of(
                        new KeyWords.Line("↑ ↓", "kit.keys.screen"),
                        new KeyWords.Line("Enter", "kit.keys.openScreen")));
        fold(false);
    }

    /** Shows which screen the page in view belongs to. */
    void choose(Optional<Screen> current) {
        buttons.forEach((screen, button) -> button.pseudoClassStateChanged(
                CHOSEN,
                current.filter(now ->
                                now.id().equals(screen.id()) || screen.id().equals(now.parent()))
                        .isPresent()));
    }

    boolean isFolded() {
        return folded;
    }

    void fold(boolean toIcons) {
        folded = toIcons;
        pseudoClassStateChanged(IS_FOLDED, toIcons);
        fit();
        buttons.values().forEach(button -> {
            HBox inside = (HBox) button.getGraphic();
            inside.getChildren().stream().skip(1).forEach(node -> {
                node.setVisible(!toIcons
                        && !(node instanceof Label count && count.getText().isEmpty()));
                node.setManaged(node.isVisible());
            });
        });
    }

    private void fitBar(ScrollPane scroll) {
        boolean now = list.getHeight() > scroll.getViewportBounds().getHeight() + 1;
        if (now != scrolls) {
            scrolls = now;
            fit();
        }
    }

    private void fit() {
        double width = !folded ? WIDE : scrolls ? FOLDED + BAR : FOLDED;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
    }

    void focusChosen() {
        buttons.values().stream()
                .filter(button -> button.getPseudoClassStates().contains(CHOSEN))
                .findFirst()
                .or(() -> buttons.values().stream().findFirst())
                .ifPresent(Button::requestFocus);
    }

    void dispose() {
        badges.unsubscribe();
    }

    private Button button(Screen screen) {
        String title = ui.text(screen.title());
        Label count = new Label();
        count.getStyleClass().addAll("count", "figure");
        count.setMinWidth(USE_PREF_SIZE);
        Region dot = new Region();
        dot.getStyleClass().add("sidebar-dot");
        dot.setVisible(false);
        StackPane icon = new StackPane(new FontIcon(screen.icon()), dot);
        StackPane.setAlignment(dot, Pos.TOP_RIGHT);
        icon.getStyleClass().add("sidebar-icon");
        Label words = new Label(title);
        HBox inside = new HBox(8, icon, words, Nodes.gap(), count);
        inside.setAlignment(Pos.CENTER_LEFT);
        inside.getStyleClass().add("sidebar-inside");
        Button button = new Button(title, inside);
        button.setId("sidebar-" + Buttons.id(screen.id()));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "sidebar-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        inside.prefWidthProperty().bind(button.widthProperty().subtract(16));
        button.setTooltip(new Tooltip(title));
        button.setOnAction(event -> ui.navigator().open(screen.id()));
        if (screen.badge() == null) {
            count.setVisible(false);
            count.setManaged(false);
            button.setAccessibleText(title);
        } else {
            badges = badges.and(screen.badge().subscribe(value -> {
                int waiting = value.intValue();
                dot.setVisible(waiting > 0);
                count.setText(waiting <= 0 ? "" : waiting > MOST_SHOWN ? MOST_SHOWN + "+" : String.valueOf(waiting));
                count.setVisible(waiting > 0 && !folded);
                count.setManaged(count.isVisible());
                String said = waiting > 0 ? ui.text("kit.shell.waiting", title, waiting) : title;
                button.setAccessibleText(said);
                button.getTooltip().setText(said);
            }));
        }
        return button;
    }

    private void key(KeyEvent event) {
        List<Button> all = List.copyOf(buttons.values());
        int at = all.stream()
                .filter(Button::isFocused)
                .findFirst()
                .map(all::indexOf)
                .orElse(-1);
        int to = at + (event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0);
        if (at >= 0 && to != at) {
            all.get(Math.clamp(to, 0, all.size() - 1)).requestFocus();
            event.consume();
        } else if (at >= 0 && event.getCode() == KeyCode.ENTER) {
            all.get(at).fire();
            event.consume();
        }
    }
}
