package org.jishi.award.ui;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jishi.award.AwardRound;
import org.jishi.award.AwardStatus;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.PageRequest;

/** The list of rounds with a drawer. */
final class AwardListView {
    private final Ui ui;
    private final Function<PageRequest, org.jishi.platform.store.Page<AwardRound>> rounds;
    private final AwardWords words;

    AwardListView(Ui ui, Function<PageRequest, org.jishi.platform.store.Page<AwardRound>> rounds) {
        this.ui = ui;
        this.rounds = rounds;
        this.words = new AwardWords(ui);
    }

    Page page() {
        PagedTable<AwardRound> table = new PagedTable<>(ui, "award", rounds, AwardRound::id)
                .column(
                        "award.list.roundNo",
                        AwardRound::roundNo,
                        c -> c.by("roundNo").width(120))
                .column(
                        "award.list.scheme",
                        AwardRound::schemeTitle,
                        c -> c.by("scheme").width(240).grow())
                .column(
                        "award.list.period",
                        round -> words.period(round.period()),
                        c -> c.sort("period").width(136))
                .number("award.list.winners", AwardRound::winners, c -> c.by("winners"))
                .number("award.list.held", AwardRound::held, c -> c.by("held").width(96))
                .money("award.list.awarded", AwardRound::awarded, c -> c.by("awarded"))
                .chip(
                        "award.list.status",
                        round -> words.status(round.status()),
                        c -> c.sort("status").width(144))
                .onOpen(this::open)
                .menu(round -> List.of(Buttons.item(ui, "award.list.open", () -> open(round))));
        boolean mayMake = ui.may(Act.CASE_ENTER);
        Button make = mayMake ? Buttons.main(ui, "award.list.new", this::make) : null;
        Button first = mayMake ? Buttons.main(ui, "award.list.first", this::make) : null;
        table.whenEmpty("award.list.empty", first);
        return new ListPage<>(ui, "award.title", "award.list.count", table)
                .action(make)
                .filter(Filter.of(
                        "status",
                        ui.text("award.list.status"),
                        AwardStatus.class,
                        status -> ui.text("award.status", status)))
                .more(Filter.days("period", ui.text("award.list.periodEnd")))
                .drawer(this::drawer);
    }

    private void make() {
        ui.navigator().open(AwardScreens.NEW);
    }

    private void open(AwardRound round) {
        ui.navigator().open(AwardScreens.ROUND, round.id());
    }

    private Node drawer(AwardRound round) {
        Card card = new Card(round.schemeTitle())
                .fact(ui.text("award.list.roundNo"), round.roundNo())
                .fact(ui.text("award.list.status"), words.status(round.status()).node())
                .fact(ui.text("award.list.period"), words.period(round.period()))
                .fact(ui.text("award.round.document"), round.documentNo())
                .fact(ui.text("award.round.result"), words.result(round))
                .fact(ui.text("award.round.pot"), words.money(round.pot()));
        return new VBox(12, card, Buttons.plain(ui, "award.list.open", () -> open(round)));
    }
}
