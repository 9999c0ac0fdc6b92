package org.jishi.kit.shell;

import java.util.function.Consumer;
import javafx.stage.Stage;
import org.jishi.kit.ViewState;
import org.jishi.platform.access.Access;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;

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
}
