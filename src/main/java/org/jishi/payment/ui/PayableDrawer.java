package org.jishi.payment.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.organisation.ui.OrganisationScreens;
import org.jishi.payment.Batch;
import org.jishi.payment.BatchLine;
import org.jishi.payment.BeneficiaryKind;
import org.jishi.payment.Candidate;
import org.jishi.payment.Payable;
import org.jishi.payment.PaymentDesk;
import org.jishi.person.ui.PersonScreens;
import org.jishi.platform.access.Act;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;

/** What stands at the right of the payables: whom, how much, why it waits, every try of the bank, and what can be done. */
final class PayableDrawer {
    /** One act with the key of its button. */
    record Offer(String key, Runnable run) {}

    private final Ui ui;
    private final PaymentModel model;
    private final PaymentWords words;
    private final Map<String, String> caseScreens;

    /** @param caseScreens the screen of each kind of decision, by kind */
    PayableDrawer(Ui ui, PaymentModel model, Map<String, String> caseScreens) {
        this.ui = ui;
        this.model = model;
        this.words = new PaymentWords(ui);
        this.caseScreens = Map.copyOf(caseScreens);
    }

    Node of(Candidate candidate) {
        Payable payable = candidate.payable();
        Card card = new Card(payable.payableNo())
                .action(words.payable(payable.status()).node())
                .fact(ui.text("payment.payable.payee"), words.payee(payable))
                .fact(ui.text("payment.money"), ui.text("payment.yuan", payable.amount()))
                .fact(ui.text("payment.payable.item"), payable.item())
                .fact(ui.text("payment.payable.basis"), payable.basis())
                .fact(
                        ui.text("payment.account"),
                        candidate.account() == null ? ui.text("payment.account.none") : words.account(candidate));
        VBox box = Nodes.column(card);
        String waits = words.waits(candidate);
        if (!waits.isEmpty()) {
            box.getChildren().add(Nodes.paragraph(waits, candidate.ready() ? "text-muted" : "field-problem"));
        }
        FlowPane buttons = new FlowPane(8, 8);
        offers(candidate).forEach(offer -> buttons.getChildren().add(Buttons.plain(ui, offer.key(), offer.run())));
        Card tries = new Card(ui.text("payment.payable.tries"));
        box.getChildren().addAll(buttons, tries);
        model.history(payable.id(), file -> show(tries, file));
        return box;
    }

    private void show(Card tries, PaymentDesk.PayableFile file) {
        if (file.lines().isEmpty()) {
            tries.getChildren().add(Nodes.muted(ui.text("payment.payable.noTry")));
        }
        for (BatchLine line : file.lines()) {
            Batch batch = Objects.requireNonNull(file.batches().get(line.batchId()));
            Hyperlink link = new Hyperlink(batch.batchNo());
            link.setOnAction(event -> ui.navigator().open(PaymentScreens.BATCH, batch.id()));
            tries.getChildren().add(Nodes.row(link, words.line(line.status()).node()));
            PaymentModel.text(line.reason())
                    .ifPresent(why -> tries.getChildren().add(Nodes.muted(why)));
        }
    }

    List<Offer> offers(Candidate candidate) {
        Payable payable = candidate.payable();
        List<Offer> offers = new ArrayList<>();
        if (caseScreens.containsKey(payable.decisionKind())) {
            offers.add(new Offer("payment.payable.openCase", () -> openCase(candidate)));
        }
        offers.add(new Offer("payment.payable.openBeneficiary", () -> openBeneficiary(payable)));
        if (payable.status() == Payable.Status.PAID && ui.may(Act.FUND_WRITE)) {
            offers.add(new Offer("payment.recovery.enter", () -> recover(payable)));
        }
        return offers;
    }

    void openCase(Candidate candidate) {
        String screen = caseScreens.get(candidate.payable().decisionKind());
        if (screen == null) {
            openBeneficiary(candidate.payable());
        } else {
            ui.navigator().open(screen, candidate.payable().decisionId());
        }
    }

    private void openBeneficiary(Payable payable) {
        ui.navigator()
                .open(
                        payable.beneficiaryKind() == BeneficiaryKind.PERSON
                                ? PersonScreens.PERSON
                                : OrganisationScreens.ONE,
                        payable.beneficiaryId());
    }

    private void recover(Payable payable) {
        ObjectProperty<Money> amount = new SimpleObjectProperty<>(payable.amount());
        StringProperty reason = new SimpleStringProperty("");
        StringProperty documentNo = new SimpleStringProperty("");
        Form form = new Form(ui)
                .note("payment.recovery.note", payable.payableNo(), payable.payeeName(), payable.amount())
                .money(
                        "payment.recovery.sum",
                        amount,
                        f -> f.required()
                                .name("amount")
                                .check(() ->
                                        amount.get() != null && amount.get().compareTo(payable.amount()) > 0
                                                ? java.util.Optional.of(Problem.at(
                                                        "amount", "payment.recovery.amount", payable.amount()))
                                                : java.util.Optional.empty()))
                .area("payment.recovery.reason", reason, f -> f.required())
                .text(
                        "payment.recovery.documentNo",
                        documentNo,
                        f -> f.required().maxLength(100))
                .submit(
                        "payment.recovery.submit",
                        (done, refused) -> model.recover(
                                payable,
                                Objects.requireNonNull(amount.get()),
                                reason.get(),
                                documentNo.get(),
                                made -> {
                                    done.run();
                                    ui.navigator()
                                            .open(
                                                    PaymentScreens.RECOVERY,
                                                    made.recovery().id());
                                },
                                refused));
        if (ui.dialogs().form("payment.recovery.title", form)) {
            ui.dialogs().done("payment.recovery.entered");
        }
    }
}
