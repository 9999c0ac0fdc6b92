package org.jishi.training.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jishi.identity.Sex;
import org.jishi.kit.Buttons;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.help.KeyWords;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.person.ui.FilterWords;
import org.jishi.training.Candidate;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The register as a list to choose a class's people from: search or filter, tick with Space, bring in. */
final class EnrolView {
    private final Ui ui;
    private final EnrolModel model;

    EnrolView(Ui ui, EnrolModel model) {
        this.ui = ui;
        this.model = model;
    }

    Page page() {
        PagedTable<Candidate> table = new PagedTable<>(ui, "training-candidates", model::page, Candidate::personId)
                .column(
                        "training.candidate.name",
                        Candidate::name,
                        c -> c.sort("name").width(96))
                .column(
                        "training.candidate.number",
                        Candidate::maskedId,
                        c -> c.sort("number").width(176).whole())
                .column("training.candidate.age", one -> one.age() == null ? "" : one.age(), c -> c.width(64))
                .column(
                        "training.candidate.village",
                        Candidate::village,
                        c -> c.sort("village").width(180).grow())
                .column(
                        "training.candidate.phone",
                        Candidate::maskedPhone,
                        c -> c.sort("phone").width(128))
                .chip("training.candidate.flag", this::flag, c -> c.width(180))
                .withTicks()
                .keepsTicks();
        table.whenEmpty("training.candidate.empty", null);
        Button bring = Buttons.main(ui, "training.enrol.bring", () -> {});
        bring.setOnAction(event -> model.enrol(
                java.util.Objects.requireNonNull(table.ticks().choice().get()), table::reload));
        table.ticks().choice().subscribe(choice -> {
            bring.setDisable(choice.count() == 0);
            bring.setText(
                    choice.count() == 0
                            ? ui.text("training.enrol.bring")
                            : ui.text("training.enrol.bringSome", choice.count()));
        });
        Label places = Nodes.paragraph("", "text-muted");
        places.textProperty().bind(model.places());
        FilterWords words = new FilterWords(ui);
        ListPage<Candidate> page = model.villages()
                .on(new ListPage<>(ui, "training.enrol.title", "training.enrol.count", table))
                .above(places)
                .filter(words.knownTags())
                .filter(words.poverty())
                .more(Filter.numbers("age", ui.text("training.candidate.age")))
                .more(Filter.of("sex", ui.text("people.field.sex"), Sex.class, sex -> ui.text("people.sex", sex)))
                .more(words.yesNo("phone", "training.candidate.phone"))
                .action(Buttons.plain(ui, "training.enrol.paste", Feather.CLIPBOARD, () -> paste(table)))
                .action(Buttons.plain(ui, "training.board.openClass", Feather.FILE_TEXT, model::openClass))
                .action(bring)
                .beforeGoing(() -> mayGo(table.ticks().choice().get().count()));
        KeyWords.of(
                page.node(),
                "training.enrol.title",
                () -> List.of(
                        new KeyWords.Line("Ctrl+Enter", "training.enrol.bring"),
                        new KeyWords.Line("Ctrl+V", "training.enrol.paste")));
        page.node().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                event.consume();
                bring.fire();
            } else if (event.getCode() == KeyCode.V
                    && event.isShortcutDown()
                    && !(event.getTarget() instanceof TextInputControl)) {
                event.consume();
                paste(table);
            }
        });
        model.load();
        return page;
    }

    /** Ticks whom copied lines name. */
    private void paste(PagedTable<Candidate> table) {
        model.paste(found -> found.forEach(one -> table.ticks().set(one, true)));
    }

    /** Who was ticked one by one is not forgotten by a slip of the hand. */
    private boolean mayGo(long ticked) {
        return ticked == 0 || ui.dialogs().confirmLoss("training.enrol.leave", ticked);
    }

    private @Nullable Chip flag(Candidate one) {
        if (one.flags().isEmpty()) {
            return null;
        }
        String words = one.flags().stream()
                .sorted()
                .map(flag -> ui.text("training.flag", flag))
                .collect(Collectors.joining(ui.text("training.flagJoin")));
        return Chip.of(
                words,
                one.flags().contains(Candidate.Flag.ALREADY_IN)
                        ? Tone.NEUTRAL
                        : one.canComeIn() ? Tone.WARNING : Tone.DANGER);
    }
}
