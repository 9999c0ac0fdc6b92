package org.jishi.kit.shell;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jishi.kit.RowHeight;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.platform.text.Language;

/** How the window looks to one person: light or dark, how large, how dense, in which language. */
final class LookForm {
    private static final double WIDTH = 200;

    private final Ui ui;
    private final Theme theme;
    private final UserMenu user;

    LookForm(Ui ui, Theme theme, UserMenu user) {
        this.ui = ui;
        this.theme = theme;
        this.user = user;
    }

    void show() {
        RowHeight rowsBefore = RowHeight.of(ui.viewState());
        ObjectProperty<Theme.Choice> choice =
                new SimpleObjectProperty<>(theme.choice().get());
        ObjectProperty<Integer> letters =
                new SimpleObjectProperty<>(theme.letters().get());
        ObjectProperty<RowHeight> rows = new SimpleObjectProperty<>(rowsBefore);
        ObjectProperty<Language> language =
                new SimpleObjectProperty<>(ui.texts().language());
        Form form = new Form(ui)
                .choice("kit.look.theme", choice, Theme.Choice.class, "kit.theme", f -> f.width(WIDTH))
                .choice(
                        "kit.look.letters",
                        letters,
                        Theme.LETTERS,
                        percent -> ui.text("kit.look.percent", percent),
                        f -> f.width(WIDTH).help("kit.look.lettersHelp"))
                .choice("kit.look.rows", rows, RowHeight.class, "kit.rows", f -> f.width(WIDTH))
                .choice(
                        "kit.user.language",
                        language,
                        List.of(Language.values()),
                        each -> ui.text("kit.language", each),
                        f -> f.width(WIDTH))
                .note("kit.look.mine")
                .submit("kit.look.use", (done, refused) -> done.run());
        if (!ui.dialogs().form("kit.user.look", form)) {
            return;
        }
        theme.choose(choice.get());
        theme.letters(letters.get());
        rows.get().keep(ui.viewState());
        if (language.get() != ui.texts().language() || rows.get() != rowsBefore) {
            user.anew().accept(language.get());
        }
    }
}
