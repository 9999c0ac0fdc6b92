package org.jishi.kit.shell;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.kordamp.ikonli.feather.Feather;

/** The tabs' names; there while there is more than one. */
final class TabStrip extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Ui ui;
    private final Tabs tabs;

    TabStrip(Ui ui, Tabs tabs) {
        super(4);
        this.ui = ui;
        this.tabs = tabs;
        getStyleClass().add("tab-strip");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Builds the tabs anew. */
    void update() {
        setVisible(tabs.tabs().size() > 1);
        getChildren().setAll(tabs.tabs().stream().map(this::tab).toList());
    }

    /** Takes over titles that changed after their page had loaded. */
    void titles() {
        for (int i = 0; i < getChildren().size() && i < tabs.tabs().size(); i++) {
            String title = tabs.title(tabs.tabs().get(i).now());
            if (getChildren().get(i).getUserData() instanceof Button name
                    && !name.getText().equals(title)) {
                name.setText(title);
                name.getTooltip().setText(title);
            }
        }
    }

    private Node tab(Tabs.Tab tab) {
        String title = tabs.title(tab.now());
        Button name = new Button(title);
        name.getStyleClass().addAll("flat", "tab-name");
        name.setTooltip(new javafx.scene.control.Tooltip(title));
        name.setMaxWidth(200);
        name.setOnAction(event -> tabs.select(tab));
        Button close = Buttons.icon(ui, "kit.shell.closeTab", Feather.X, () -> tabs.close(tab));
        HBox box = Nodes.row(name, close);
        box.setSpacing(0);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("tab-box");
        box.setUserData(name);
        box.pseudoClassStateChanged(CHOSEN, tab == tabs.current().get());
        box.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.MIDDLE) {
                tabs.close(tab);
            }
        });
        return box;
    }
}
