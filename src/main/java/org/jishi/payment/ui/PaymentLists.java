package org.jishi.payment.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.payment.Batch;
import org.jishi.payment.Candidate;
import org.jishi.payment.Payable;
import org.jishi.payment.Recovery;
import org.jishi.platform.access.Act;

/** Builds the lists of payables, batches and recoveries. */
final class PaymentLists {
    private final Ui ui;
    private final PaymentModel model;
    private final PaymentWords words;

    PaymentLists(Ui ui, PaymentModel model) {
        this.ui = ui;
        this.model = model;
        this.words = new PaymentWords(ui);
    }

    ListPage<Candidate> payables(PayableDrawer drawer) {
        PagedTable<Candidate> table = new PagedTable<>(
                        ui,
                        "payment.payables",
                        model::payables,
                        row -> row.payable().id())
                .column(
                        "payment.payable.no",
                        row -> row.payable().payableNo(),
                        o -> o.width(120).by("payableNo"))
                .column(
                        "payment.payable.payee",
                        row -> words.payee(row.payable()),
                        o -> o.width(208).sort("beneficiaryName"))
                .money(
                        "payment.amount",
                        row -> row.payable().amount(),
                        o -> o.width(112).by("amount"))
                .chip(
                        "payment.status",
                        row -> words.payable(row.payable().status()),
                        o -> o.width(112).sort("status"))
                .column("payment.payable.waits", words::waits, o -> o.width(240))
                .column(
                        "payment.payable.item",
                        row -> row.payable().item(),
                        o -> o.width(240).by("item").grow())
                .column(
                        "payment.payable.basis",
                        row -> row.payable().basis(),
                        o -> o.by("basis").hidden())
                .column("payment.account", words::account, o -> o.width(248).hidden())
                .date("payment.payable.createdOn", row -> row.payable().createdOn(), o -> o.by("createdOn"))
                .onOpen(drawer::openCase)
                .menu(row -> drawer.offers(row).stream()
                        .map(offer -> Buttons.item(ui, offer.key(), offer.run()))
                        .toList())
                .whenEmpty("payment.payable.empty", null);
        WaitingStrip strip = new WaitingStrip(ui);
        model.waiting().subscribe(strip::show);
        return new ListPage<>(ui, "payment.payables", "payment.payable.count", table)
                .action(newBatch())
                .filter(Filter.of(
                        "status",
                        ui.text("payment.status"),
                        Payable.Status.class,
                        status -> ui.text("payment.payableStatus", status)))
                .filter(new Filter(
                        "waits",
                        ui.text("payment.payable.waits"),
                        List.of(
                                new Filter.Option("READY", ui.text("payment.payable.ready")),
                                new Filter.Option("ACCOUNT", ui.text("payment.payable.waitsAccount")))))
                .more(Filter.words("payee", ui.text("payment.payable.payee")))
                .tabs(PaymentTabs.on(ui, PaymentScreens.PAYABLES))
                .above(strip)
                .drawer(drawer::of);
    }

    private @org.jspecify.annotations.Nullable Node newBatch() {
        return ui.may(Act.BATCH_DRAFT)
                ? Buttons.main(ui, "payment.batch.new", () -> ui.navigator().open(PaymentScreens.STEPS))
                : null;
    }

    ListPage<Batch> batches() {
        PagedTable<Batch> table = new PagedTable<>(ui, "payment.batches", model::batches, Batch::id)
                .column("payment.batch.no", Batch::batchNo, o -> o.width(136).by("batchNo"))
                .chip(
                        "payment.status",
                        batch -> words.batch(batch.status()),
                        o -> o.width(120).sort("status"))
                .number("payment.batch.lines", Batch::lineCount, o -> o.by("lineCount"))
                .money("payment.amount", Batch::total, o -> o.sort("total"))
                .column(
                        "payment.batch.purpose",
                        Batch::purpose,
                        o -> o.width(240).by("purpose"))
                .date("payment.batch.draftedOn", Batch::draftedOn, o -> o.by("draftedOn"))
                .date("payment.batch.approvedOn", Batch::approvedOn, o -> o.by("approvedOn"))
                .date("payment.batch.sentOn", Batch::sentOn, o -> o.by("sentOn"))
                .onOpen(batch -> ui.navigator().open(PaymentScreens.BATCH, batch.id()))
                .whenEmpty("payment.batch.none", newBatch());
        return new ListPage<>(ui, "payment.batches", "payment.batch.count", table)
                .action(newBatch())
                .filter(Filter.of(
                        "status",
                        ui.text("payment.status"),
                        Batch.Status.class,
                        status -> ui.text("payment.batchStatus", status)))
                .more(Filter.numbers("total", ui.text("payment.amount")))
                .tabs(PaymentTabs.on(ui, PaymentScreens.BATCHES))
                .drawer(this::batch);
    }

    private Node batch(Batch batch) {
        Card card = new Card(batch.batchNo())
                .action(words.batch(batch.status()).node())
                .fact(ui.text("payment.batch.lines"), ui.text("payment.count", batch.lineCount()))
                .fact(ui.text("payment.money"), ui.text("payment.yuan", batch.total()))
                .fact(ui.text("payment.batch.purpose"), Nodes.paragraph(batch.purpose()))
                .fact(ui.text("payment.batch.draftedOn"), batch.draftedOn().toString());
        return Nodes.column(
                card,
                Nodes.muted(ui.text("payment.batch.next", batch.status())),
                Nodes.row(Buttons.plain(
                        ui, "payment.batch.open", () -> ui.navigator().open(PaymentScreens.BATCH, batch.id()))));
    }

    ListPage<Recovery> recoveries() {
        PagedTable<Recovery> table = new PagedTable<>(ui, "payment.recoveries", model::recoveries, Recovery::id)
                .column(
                        "payment.recovery.no",
                        Recovery::recoveryNo,
                        o -> o.width(136).by("recoveryNo"))
                .chip(
                        "payment.status",
                        recovery -> words.recovery(recovery.status()),
                        o -> o.width(144).sort("status"))
                .money("payment.amount", Recovery::amount, o -> o.sort("amount"))
                .column(
                        "payment.recovery.reason",
                        Recovery::reason,
                        o -> o.width(320).by("reason"))
                .column(
                        "payment.recovery.documentNo",
                        Recovery::documentNo,
                        o -> o.width(176).by("documentNo").whole())
                .date("payment.recovery.enteredOn", Recovery::enteredOn, o -> o.by("enteredOn"))
                .onOpen(recovery -> ui.navigator().open(PaymentScreens.RECOVERY, recovery.id()))
                .menu(recovery -> List.of(item(recovery)))
                .whenEmpty("payment.recovery.empty", null);
        return new ListPage<>(ui, "payment.recoveries", "payment.recovery.count", table)
                .filter(Filter.of(
                        "status",
                        ui.text("payment.status"),
                        Recovery.Status.class,
                        status -> ui.text("payment.recoveryStatus", status)))
                .more(Filter.numbers("amount", ui.text("payment.amount")))
                .tabs(PaymentTabs.on(ui, PaymentScreens.RECOVERIES))
                .drawer(this::recovery);
    }

    private MenuItem item(Recovery recovery) {
        return Buttons.item(
                ui, "payment.recovery.open", () -> ui.navigator().open(PaymentScreens.RECOVERY, recovery.id()));
    }

    private Node recovery(Recovery recovery) {
        Card card = new Card(recovery.recoveryNo())
                .action(words.recovery(recovery.status()).node())
                .fact(ui.text("payment.money"), ui.text("payment.yuan", recovery.amount()))
                .fact(ui.text("payment.recovery.reason"), Nodes.paragraph(recovery.reason()))
                .fact(ui.text("payment.recovery.documentNo"), recovery.documentNo());
        return Nodes.column(
                card,
                Nodes.row(Buttons.plain(
                        ui,
                        "payment.recovery.open",
                        () -> ui.navigator().open(PaymentScreens.RECOVERY, recovery.id()))));
    }
}
