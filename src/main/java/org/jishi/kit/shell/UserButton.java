package org.jishi.kit.shell;

import java.util.stream.Collectors;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jishi.kit.Buttons;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Actor;
import org.jishi.platform.text.Language;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Who I am, and what I may do about it: password, lock, sign out, look and language. */
final class UserButton extends MenuButton {
    UserButton(Ui ui, UserMenu user, Theme theme) {
        setId("user-menu");
        getStyleClass().add("flat");
        setGraphic(new FontIcon(Feather.USER));
        setMinWidth(USE_PREF_SIZE);
        setText(ui.access().current().map(Actor::name).orElse(""));
        MenuItem roles = new MenuItem(ui.access()
                .current()
                .map(actor -> actor.roles().stream()
                        .sorted()
                        .map(role -> ui.text("platform.role", role))
                        .collect(Collectors.joining(ui.text("kit.user.comma"))))
                .orElse(""));
        roles.setDisable(true);
        getItems()
                .addAll(
                        roles,
                        new SeparatorMenuItem(),
                        Buttons.item(ui, "kit.user.password", user.changePassword()),
                        look(ui, theme),
                        language(ui, user),
                        new SeparatorMenuItem(),
                        Buttons.item(ui, "kit.user.lock", user.lock()),
                        Buttons.item(ui, "kit.user.signOut", user.signOut()));
    }

    private static Menu look(Ui ui, Theme theme) {
        Menu menu = new Menu(ui.text("kit.user.look"));
        ToggleGroup group = new ToggleGroup();
        for (Theme.Choice choice : Theme.Choice.values()) {
            RadioMenuItem item = new RadioMenuItem(ui.text("kit.theme", choice));
            item.setToggleGroup(group);
            item.setSelected(theme.choice().get() == choice);
            item.setOnAction(event -> theme.choose(choice));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Menu language(Ui ui, UserMenu user) {
        Menu menu = new Menu(ui.text("kit.user.language"));
        ToggleGroup group = new ToggleGroup();
        for (Language language : Language.values()) {
            RadioMenuItem item = new RadioMenuItem(ui.text("kit.language", language));
            item.setToggleGroup(group);
            item.setSelected(ui.texts().language() == language);
            item.setOnAction(event -> {
                if (language != ui.texts().language()) {
                    user.language().accept(language);
                }
            });
            menu.getItems().add(item);
        }
        return menu;
    }
}
