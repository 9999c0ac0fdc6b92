package org.jishi.kit.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.jishi.kit.AsTyped;
import org.jishi.kit.FocusGuard;
import org.jishi.kit.Nodes;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.kit.help.KeyWords;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The field at the top (Ctrl+K): finds things, pages and commands as one types. Down and Enter choose, Esc leaves. */
final class SearchBox extends HBox {
    private static final double WIDTH = 480;
    private static final int MOST_LINES_SHOWN = 12;

    private final Ui ui;
    private final SearchProvider provider;
    private final List<SearchLine.Go> offered = new ArrayList<>();
    private final TextField field = new TextField();
    private final ListView<SearchLine> list = new ListView<>();
    private final Popup popup = new Popup();
    private final AsTyped<List<SearchHit>> question;
    /** Enter was pressed before the answer came. */
    private boolean going;

    SearchBox(Ui ui, SearchProvider provider, List<Screen> screens, List<Command> commands) {
        this.ui = ui;
        this.provider = provider;
        this.question = new AsTyped<>(ui, "kit.search.running", provider::find, this::answered);
        getStyleClass().add("search-box");
        setId("shell-search-box");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        String commandsGroup = ui.text("kit.search.commands");
        String pagesGroup = ui.text("kit.search.pages");
        for (Screen screen : screens) {
            Screen.Begin begin = screen.begin();
            if (begin != null && begin.acts().stream().anyMatch(ui::may)) {
                offered.add(new SearchLine.Go(
                        commandsGroup,
                        ui.text(begin.title()),
                        "",
                        Feather.PLUS,
                        () -> ui.navigator().begin(screen.id())));
            }
        }
        for (Screen screen : screens) {
            offered.add(new SearchLine.Go(
                    pagesGroup,
                    ui.text(screen.title()),
                    "",
                    screen.icon(),
                    () -> ui.navigator().open(screen.id())));
        }
        for (Command command : commands) {
            String keys = command.keys() == null ? "" : command.keys().getDisplayText();
            offered.add(
                    new SearchLine.Go(commandsGroup, ui.text(command.title()), keys, command.icon(), command.action()));
        }
        field.setId("shell-search");
        field.setPromptText(ui.text("kit.search.prompt"));
        field.setAccessibleText(ui.text("kit.search.name"));
        HBox.setHgrow(field, Priority.ALWAYS);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        KeyWords.of(
                field,
                "kit.search.name",
                () -> List.of(
                        new KeyWords.Line("↑ ↓", "kit.keys.choice"),
                        new KeyWords.Line("Enter", "kit.keys.openFound"),
                        new KeyWords.Line("Esc", "kit.keys.clearSearch")));
        field.textProperty().subscribe((before, after) -> typed());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                popup.hide();
            }
        });
        list.setFixedCellSize(34);
        // A list with the focus would take Enter and the arrows before the field does.
        list.setFocusTraversable(false);
        list.setPrefWidth(WIDTH);
        list.setCellFactory(view -> new SearchLine.Cell());
        list.setAccessibleText(ui.text("kit.search.name"));
        list.setPlaceholder(Nodes.muted(ui.text("kit.search.nothing")));
        list.getStyleClass().add("search-list");
        list.setOnMouseClicked(event -> go());
        popup.getContent().add(list);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setAutoHide(true);
        // else it takes Esc to itself and the words stay
        popup.setHideOnEscape(false);
        getChildren().addAll(new FontIcon(Feather.SEARCH), field);
    }

    void start(FocusGuard guard) {
        guard.go(field);
        field.selectAll();
    }

    /** Nothing is looked for any more. */
    void clear() {
        question.forget();
        popup.hide();
        field.clear();
    }

    private void typed() {
        going = false;
        if (field.getText().isBlank()) {
            question.forget();
            popup.hide();
        } else {
            ask();
        }
    }

    private void ask() {
        String words = field.getText().strip();
        if (words.isEmpty()) {
            return;
        }
        question.ask(words);
    }

    private void answered(List<SearchHit> hits) {
        List<SearchLine.Go> found = new ArrayList<>();
        for (SearchHit hit : hits) {
            found.add(new SearchLine.Go(
                    hit.group(),
                    hit.title(),
                    hit.subtitle(),
                    hit.icon(),
                    () -> ui.navigator().open(hit.screen(), hit.argument())));
        }
        found.addAll(matching(field.getText().strip()));
        offer(found);
        if (going) {
            going = false;
            go();
        }
    }

    private List<SearchLine.Go> matching(String words) {
        return words.isEmpty()
                ? List.of()
                : offered.stream()
                        .filter(go -> provider.fits(words, go.title()))
                        .toList();
    }

    private void offer(List<SearchLine.Go> found) {
        Map<String, List<SearchLine>> groups = new LinkedHashMap<>();
        for (SearchLine.Go go : found) {
            List<SearchLine> group =
                    groups.computeIfAbsent(go.group(), name -> new ArrayList<>(List.of(new SearchLine.Group(name))));
            if (group.size() <= SearchProvider.SHOWN_OF_A_GROUP || offered.contains(go)) {
                group.add(go);
            } else if (group.getLast() instanceof SearchLine.Go) {
                group.add(new SearchLine.More(ui.text("kit.search.more")));
            }
        }
        List<SearchLine> lines = groups.values().stream().flatMap(List::stream).toList();
        list.getItems().setAll(lines);
        list.getSelectionModel().select(lines.isEmpty() ? -1 : 1);
        list.setPrefHeight(Math.clamp(lines.size(), 2, MOST_LINES_SHOWN) * 34.0 + 2);
        if (!popup.isShowing() && field.isFocused()) {
            Bounds at = localToScreen(getBoundsInLocal());
            popup.show(this, at.getMinX(), at.getMaxY() + 2);
        }
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            clear();
        } else if (code == KeyCode.ENTER) {
            if (question.isWaiting()) {
                going = true;
            } else if (popup.isShowing()) {
                go();
            } else {
                ask();
            }
        } else if (popup.isShowing() && (code == KeyCode.DOWN || code == KeyCode.UP)) {
            step(code == KeyCode.DOWN ? 1 : -1);
        } else {
            return;
        }
        event.consume();
    }

    private void step(int by) {
        int size = list.getItems().size();
        int to = list.getSelectionModel().getSelectedIndex() + by;
        while (to >= 0 && to < size && !(list.getItems().get(to) instanceof SearchLine.Go)) {
            to += by;
        }
        if (to >= 0 && to < size) {
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - 4));
        }
    }

    private void go() {
        if (list.getSelectionModel().getSelectedItem() instanceof SearchLine.Go go) {
            clear();
            go.action().run();
        }
    }
}
