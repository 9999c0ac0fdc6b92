package org.jishi.payment.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import org.jishi.approval.Step;
import org.jishi.casework.ui.Deciding;
import org.jishi.casework.ui.DecisionPanel;
import org.jishi.casework.ui.StepStory;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.ThingPage;
import org.jishi.kit.page.TimelineItem;
import org.jishi.payment.Recovery;
import org.jishi.payment.RecoveryFile;
import org.jishi.payment.RecoveryReceipt;
import org.jishi.platform.access.Act;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The page of money that must come back: who decides, what came in and what is still out. */
public final class RecoveryView implements Page {
    private final Ui ui;
    private final RecoveryModel model;
    private final PaymentWords words;
    private final ThingPage page;
    private final DecisionPanel panel;

    public RecoveryView(Ui ui, RecoveryModel model) {
        this.ui = ui;
        this.model = model;
        this.words = new PaymentWords(ui);
        page = new ThingPage(ui);
        panel = new DecisionPanel(ui, model::decide).actsInHead();
        model.file().subscribe(file -> {
            if (file != null) {
                show(file);
            }
        });
    }

    private void show(RecoveryFile file) {
        Recovery recovery = file.recovery();
        panel.show(
                recovery.status() == Recovery.Status.SUBMITTED
                        ? Deciding.waitsFor(Step.CONFIRMATION, Act.CASE_APPROVE, file.steps())
                                .hindrance(file.hindrance())
                                .consequence(
                                        "payment.recovery.approveAsk",
                                        file.payable().payeeName(),
                                        recovery.amount())
                        : Deciding.settled(file.steps()));
        page.head(
                        recovery.recoveryNo(),
                        ui.text("payment.recovery.heading", file.payable().payeeName()))
                .state(words.recovery(recovery.status()))
                .amount(ui.text("payment.yuan", recovery.amount()))
                .next(panel.actsOr(next(recovery)), ui.text("payment.recovery.next", recovery.status()))
                .story(story(file));
        Card facts = new Card(ui.text("payment.recovery.facts"))
                .fact(ui.text("payment.payable.no"), file.payable().payableNo())
                .fact(ui.text("payment.payable.item"), file.payable().item())
                .fact(
                        ui.text("payment.recovery.paid"),
                        ui.text("payment.yuan", file.payable().amount()))
                .fact(ui.text("payment.recovery.reason"), Nodes.paragraph(recovery.reason()))
                .fact(ui.text("payment.recovery.documentNo"), recovery.documentNo());
        Card receipts = new Card(ui.text("payment.recovery.receipts"))
                .fact(ui.text("payment.recovery.in"), ui.text("payment.yuan", file.received()))
                .fact(ui.text("payment.recovery.out"), ui.text("payment.yuan", file.outstanding()));
        for (RecoveryReceipt receipt : file.receipts()) {
            receipts.getChildren()
                    .add(Nodes.paragraph(ui.text(
                            "payment.recovery.receipt",
                            receipt.receivedOn(),
                            receipt.amount(),
                            receipt.bankReference(),
                            receipt.voucherNo())));
        }
        page.cards(panel, facts, receipts);
    }

    private @Nullable Node next(Recovery recovery) {
        return recovery.status() == Recovery.Status.OPEN && ui.may(Act.FUND_WRITE)
                ? Buttons.main(ui, "payment.recovery.receive", this::receive)
                : null;
    }

    private void receive() {
        Money outstanding = Objects.requireNonNull(model.file().get()).outstanding();
        ObjectProperty<Money> amount = new SimpleObjectProperty<>(outstanding);
        ObjectProperty<LocalDate> day = new SimpleObjectProperty<>(ui.clock().today());
        StringProperty reference = new SimpleStringProperty("");
        StringProperty voucher = new SimpleStringProperty("");
        Form form = new Form(ui)
                .note("payment.recovery.receiveNote", outstanding)
                .money("payment.recovery.receivedSum", amount, f -> f.required().name("amount"))
                .date("payment.recovery.receivedOn", day, f -> f.required())
                .text(
                        "payment.recovery.bankReference",
                        reference,
                        f -> f.required().maxLength(60))
                .text("payment.recovery.voucherNo", voucher, f -> f.required().maxLength(60))
                .submit(
                        "payment.recovery.receive",
                        (done, refused) -> model.receive(
                                Objects.requireNonNull(amount.get()),
                                Objects.requireNonNull(day.get()),
                                reference.get(),
                                voucher.get(),
                                done,
                                refused));
        if (ui.dialogs().form("payment.recovery.receive", form)) {
            ui.dialogs().done("payment.recovery.came");
        }
    }

    private List<TimelineItem> story(RecoveryFile file) {
        List<TimelineItem> items = new ArrayList<>();
        for (RecoveryReceipt receipt : file.receipts().reversed()) {
            items.add(TimelineItem.of(
                            receipt.receivedOn(),
                            Feather.DOWNLOAD,
                            ui.text("payment.recovery.inStory", receipt.amount()),
                            file.doers().who(receipt.id(), "payment.receiveRecovery"))
                    .tone(Tone.SUCCESS));
        }
        file.steps().reversed().forEach(step -> items.add(StepStory.item(ui, step)));
        return items;
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public String title() {
        RecoveryFile file = model.file().get();
        return file == null ? ui.text("payment.recoveries") : file.recovery().recoveryNo();
    }

    @Override
    public void shown() {
        model.load();
    }
}
