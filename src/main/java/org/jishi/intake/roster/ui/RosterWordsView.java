package org.jishi.intake.roster.ui;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import org.jishi.intake.roster.RosterWord;
import org.jishi.intake.roster.ui.RosterWordsModel.Meaning;
import org.jishi.kit.Buttons;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the office's rosters call things, beyond what the program knows by itself. */
final class RosterWordsView {
    private static final List<String> KINDS = List.of(RosterWord.HEADING, RosterWord.TAG, RosterWord.POVERTY);

    private final Ui ui;
    private final RosterWordsModel model;
    private final PagedTable<RosterWord> table;

    RosterWordsView(Ui ui, RosterWordsModel model) {
        this.ui = ui;
        this.model = model;
        table = new PagedTable<>(ui, "roster-words", model::page, RosterWord::id)
                .column(
                        "people.words.kind",
                        word -> ui.text("people.words.kind." + word.kind()),
                        c -> c.sort("kind").width(120))
                .column(
                        "people.words.word",
                        RosterWord::word,
                        c -> c.by("word").width(260).grow())
                .column(
                        "people.words.meaning",
                        word -> model.told(word.kind(), word.meaning()),
                        c -> c.by("meaning").width(200))
                .whenEmpty("people.words.none", ui.may(Act.PEOPLE_IMPORT) ? add() : null);
        if (ui.may(Act.PEOPLE_IMPORT)) {
            table.menu(word -> List.of(Buttons.item(ui, "people.words.remove", () -> remove(word))));
        }
    }

    Page page() {
        ListPage<RosterWord> page = new ListPage<>(ui, "people.words.title", "people.words.count", table)
                .filter(new Filter(
                        "kind",
                        ui.text("people.words.kind"),
                        KINDS.stream()
                                .map(kind -> new Filter.Option(kind, ui.text("people.words.kind." + kind)))
                                .toList()));
        return ui.may(Act.PEOPLE_IMPORT) ? page.action(add()) : page;
    }

    private Button add() {
        Button button = Buttons.main(ui, "people.words.add", this::ask);
        button.setGraphic(new FontIcon(Feather.PLUS));
        return button;
    }

    private void ask() {
        StringProperty word = new SimpleStringProperty("");
        List<Meaning> meanings = model.meanings();
        ObjectProperty<Meaning> meaning = new SimpleObjectProperty<>(meanings.getFirst());
        Form form = new Form(ui)
                .text("people.words.word", word, f -> f.required().maxLength(60).name("word"))
                .choice(
                        "people.words.meaning",
                        meaning,
                        meanings,
                        each -> ui.text(
                                "people.undo.line",
                                ui.text("people.words.kind." + each.kind()),
                                model.told(each.kind(), each.name())),
                        f -> f.width(280))
                .submit("people.words.add", (done, refused) -> model.add(meaning.get(), word.get(), done, refused));
        if (ui.dialogs().form("people.words.addTitle", form)) {
            table.reload();
        }
    }

    private void remove(RosterWord word) {
        if (ui.dialogs().confirmLoss("people.words.removeAsk", word.word())) {
            model.remove(word, table::reload);
        }
    }
}
