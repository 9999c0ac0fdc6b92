package org.jishi.app;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import org.jishi.kit.ViewState;
import org.jishi.kit.shell.Theme;
import org.jishi.platform.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * How everything looks to whoever sits here: theme, letters, language, columns, the place of the window. At the door it is
 * as the last one had it; somebody who chose nothing yet has the machine's. On the window's thread.
 */
final class Looks implements AutoCloseable {
    private static final String LANGUAGE = "language";
    private static final String LAST_LOGIN = "lastLogin";
    private static final String OFFICE_NAME = "office";

    private static final String RESTORED = "restoredTo";

    private final Stage stage;
    private final Theme theme = new Theme();
    private ViewState kept = ViewState.inMemory();
    private @Nullable KeptViewState file;
    private @Nullable WindowPlace place;

    Looks(Stage stage) {
        this.stage = stage;
    }

    Theme theme() {
        return theme;
    }

    ViewState kept() {
        return kept;
    }

    /** Those of a data folder. */
    void of(Path folder) {
        KeptViewState looks = new KeptViewState(folder);
        file = looks;
        kept = looks;
        looks.person(lastLogin());
    }

    /** Takes up how everything looks to that person. */
    void person(String login) {
        keepForAll(LAST_LOGIN, login);
        keepPlace();
        if (file != null) {
            file.person(login);
        }
        theme.follow(kept);
        if (place != null) {
            place.stand(kept);
        }
    }

    Language language() {
        return Language.of(kept.get(LANGUAGE).orElse("zh"));
    }

    void language(Language chosen) {
        kept.put(LANGUAGE, chosen.locale().getLanguage());
    }

    String lastLogin() {
        return kept.get(LAST_LOGIN).orElse("");
    }

    String officeName() {
        return kept.get(OFFICE_NAME).orElse("");
    }

    void officeName(String name) {
        keepForAll(OFFICE_NAME, name);
    }

    /** The moment of the backup that was gone back to, until somebody has come in since. */
    Optional<String> restoredTo() {
        return kept.get(RESTORED).filter(moment -> !moment.isEmpty());
    }

    void restoredTo(String moment) {
        if (!moment.equals(kept.get(RESTORED).orElse(""))) {
            keepForAll(RESTORED, moment);
        }
    }

    private void keepForAll(String name, String text) {
        if (file != null) {
            file.putForAll(name, text);
        }
    }

    /** From now on the window stands where whoever is here left it. */
    void standAsLeft() {
        WindowPlace standing = new WindowPlace(stage);
        standing.stand(kept);
        place = standing;
    }

    void keepPlace() {
        if (place != null) {
            place.keep(kept);
        }
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
