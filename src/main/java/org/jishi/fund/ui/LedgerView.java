package org.jishi.fund.ui;

import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jishi.fund.FundBalance;
import org.jishi.fund.LedgerLine;
import org.jishi.fund.Movement;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;

/** The ledger of one account, the latest entry first, each with what was available, committed and paid after it. */
public final class LedgerView implements Page {
    private final Ui ui;
    private final FundModel model;
    private final FundWords words;
    private final ListPage<LedgerLine> list;
    private final ObservableValue<String> account;

    public LedgerView(Ui ui, FundModel model, UUID accountId) {
        this.ui = ui;
        this.model = model;
        this.words = new FundWords(ui);
        PagedTable<LedgerLine> table = new PagedTable<>(
                        ui, "fund.ledger", request -> model.ledger(accountId, request), LedgerLine::id)
                .number("fund.ledger.seq", LedgerLine::seq, o -> o.width(64).sort("seq"))
                .date("fund.ledger.day", LedgerLine::enteredOn, o -> o.sort("day"))
                .chip("fund.ledger.movement", line -> words.movement(line.movement()), o -> o.sort("movement"))
                .money(
                        "fund.ledger.amount",
                        LedgerLine::amount,
                        o -> o.width(112).sort("amount"))
                .money(
                        "fund.ledger.available",
                        LedgerLine::bal,
                        o -> o.width(112).sort("available"))
                .money(
                        "fund.ledger.committed",
                        LedgerLine::committed,
                        o -> o.width(112).sort("committed"))
                .money("fund.ledger.paid", LedgerLine::paid, o -> o.width(112).sort("paid"))
                .column(
                        "fund.ledger.subject",
                        line -> words.subject(line.subjectKind()),
                        o -> o.width(96).sort("subject"))
                .column(
                        "fund.ledger.note",
                        line -> line.note() == null ? "" : line.note(),
                        o -> o.width(160).by("note").grow())
                .column(
                        "fund.ledger.who",
                        LedgerLine::enteredByName,
                        o -> o.width(88).by("who"))
                .whenEmpty("fund.ledger.empty", null);
        BalanceStrip strip = new BalanceStrip(ui);
        Label name = Nodes.label("", "heading");
        list = new ListPage<>(ui, "fund.ledger.title", "fund.ledger.count", table)
                .filter(Filter.of(
                        "movement", ui.text("fund.ledger.movement"), Movement.class, m -> ui.text("fund.movement", m)))
                .filter(Filter.days("day", ui.text("fund.ledger.day")))
                .filter(new Filter("subject", ui.text("fund.ledger.subject"), words.subjects()))
                .more(Filter.numbers("amount", ui.text("kit.filter.yuan", ui.text("fund.ledger.amount"))))
                .more(Filter.numbers("available", ui.text("kit.filter.yuan", ui.text("fund.ledger.available"))))
                .more(Filter.numbers("committed", ui.text("kit.filter.yuan", ui.text("fund.ledger.committed"))))
                .more(Filter.numbers("paid", ui.text("kit.filter.yuan", ui.text("fund.ledger.paid"))))
                .above(name)
                .above(strip)
                .drawer(this::drawer);
        account = model.overview()
                .map(fund -> FundModel.row(fund, accountId).map(words::account).orElse(""));
        name.textProperty().bind(account);
        model.overview()
                .subscribe(fund -> strip.show(
                        FundModel.row(fund, accountId).map(FundRow::balance).orElse(FundBalance.NOTHING)));
    }

    private Node drawer(LedgerLine line) {
        Card card = new Card(ui.text("fund.ledger.entry", line.seq()))
                .action(words.movement(line.movement()).node())
                .fact(ui.text("fund.ledger.day"), line.enteredOn().toString())
                .fact(ui.text("fund.ledger.amount"), line.amount().format())
                .fact(ui.text("fund.ledger.available"), line.bal().format())
                .fact(ui.text("fund.ledger.committed"), line.committed().format())
                .fact(ui.text("fund.ledger.paid"), line.paid().format())
                .fact(ui.text("fund.ledger.who"), line.enteredByName());
        String subject = words.subject(line.subjectKind());
        if (!subject.isEmpty()) {
            card.fact(ui.text("fund.ledger.subject"), subject);
        }
        if (line.note() != null) {
            card.fact(ui.text("fund.ledger.note"), Nodes.paragraph(line.note()));
        }
        card.getChildren().add(Nodes.muted(ui.text("fund.ledger.appendOnly")));
        return card;
    }

    @Override
    public Node node() {
        return list.node();
    }

    @Override
    public String title() {
        String name = account.getValue();
        return name == null || name.isEmpty() ? list.title() : ui.text("fund.ledger.titleOf", name);
    }

    @Override
    public void shown() {
        model.load();
        list.shown();
    }

    @Override
    public boolean find() {
        return list.find();
    }
}
