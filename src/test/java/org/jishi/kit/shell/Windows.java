package org.jishi.kit.shell;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.jishi.kit.Page;
import org.jishi.kit.SavedViews;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.kit.ViewState;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.MovingClock;
import org.jishi.support.Office;
import org.kordamp.ikonli.feather.Feather;

/** Windows for tests of what stands around a page: Chinese, light, nothing kept. */
final class Windows {
    private Windows() {}

    /** On the window's thread. */
    static OfficeWindow on(Stage stage, Access access, OfficeClock clock, Consumer<String> showDocument) {
        Theme theme = new Theme();
        ViewState state = ViewState.inMemory();
        theme.follow(state);
        return new OfficeWindow(stage, Texts.in(Language.ZH), access, clock, state, theme, Outside.plain(showDocument));
    }

    /** One whose shell has one page, of manual section 4.1, with somebody of that role signed in; not in view yet. */
    static OfficeWindow of(Stage stage, Role role, Function<Ui, Page> page) {
        Access access = new Access();
        access.signIn(new Actor(UUID.randomUUID(), UUID.randomUUID(), "王秀英", Set.of(role)));
        return FxTest.on(() -> {
            OfficeWindow built = on(stage, access, new OfficeClock(new MovingClock(Office.TODAY)), address -> {});
            built.showShell(new ShellConfig(
                    "奉节县",
                    List.of(Screen.of("home", "kit.search.pages", Feather.HOME, () -> page.apply(built.ui()))
                            .manual("4.1")),
                    words -> List.of(),
                    List.of(),
                    new UserMenu(() -> {}, () -> {}, () -> {}, language -> {}),
                    SavedViews.inMemory(),
                    new SimpleObjectProperty<>(List.of())));
            return built;
        });
    }
}
