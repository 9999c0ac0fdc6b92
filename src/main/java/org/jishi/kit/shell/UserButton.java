package org.jishi.kit.shell;

import java.util.stream.Collectors;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jishi.kit.Buttons;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Actor;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Who I am, and what I may do about it: password, lock, sign out, look and letters. */
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
        roles.getStyleClass().add("user-roles");
        getItems()
                .addAll(
                        roles,
                        new SeparatorMenuItem(),
                        Buttons.item(ui, "kit.user.password", user.changePassword()),
                        Buttons.item(ui, "kit.user.look", () -> new LookForm(ui, theme, user).show()),
                        new SeparatorMenuItem(),
                        Buttons.item(ui, "kit.user.lock", user.lock()),
                        Buttons.item(ui, "kit.user.signOut", user.signOut()));
    }
}
