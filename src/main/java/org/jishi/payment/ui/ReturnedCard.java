package org.jishi.payment.ui;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.organisation.ui.OrganisationScreens;
import org.jishi.payment.BatchFile;
import org.jishi.payment.BatchLine;
import org.jishi.payment.BeneficiaryKind;
import org.jishi.payment.Payable;
import org.jishi.person.ui.PersonScreens;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;

/** What the bank sent back, why, and the way to the account that must be corrected and confirmed by a second person. */
public final class ReturnedCard {
    private static final int SHOWN = 50;

    private final Ui ui;

    private ReturnedCard(Ui ui) {
        this.ui = ui;
    }

    /** The lines of a batch that came back. */
    static Node of(Ui ui, BatchFile file) {
        ReturnedCard card = new ReturnedCard(ui);
        return card.with(file.lines().stream()
                .filter(line -> line.status() == BatchLine.Status.RETURNED)
                .map(line -> new Returned(
                        ui.text("payment.returned.line", line.lineNo(), line.amount()),
                        line.reason(),
                        line.accountName(),
                        Objects.requireNonNull(file.payables().get(line.payableId()))))
                .toList());
    }

    /** What came back of a decision about many, such as a round of awards. */
    public static Node of(Ui ui, List<Payable> payables) {
        ReturnedCard card = new ReturnedCard(ui);
        return card.with(payables.stream()
                .map(payable -> new Returned(
                        ui.text("payment.returned.payable", payable.payableNo(), payable.amount()),
                        payable.returnReason(),
                        payable.payeeName(),
                        payable))
                .toList());
    }

    private record Returned(String words, @Nullable String reason, String account, Payable payable) {}

    private Node with(List<Returned> lines) {
        Card card = new Card(ui.text("payment.returned.heading"), Nodes.muted(ui.text("payment.returned.note")));
        lines.stream().limit(SHOWN).forEach(line -> card.getChildren().add(line(line)));
        if (lines.size() > SHOWN) {
            card.getChildren().add(Nodes.muted(ui.text("payment.returned.more", lines.size() - SHOWN)));
        }
        return card;
    }

    private Node line(Returned line) {
        Payable payable = line.payable();
        Hyperlink link = new Hyperlink(ui.text(
                ui.may(Act.ACCOUNT_PROPOSE) ? "payment.returned.correct" : "payment.returned.see", line.account()));
        link.setOnAction(event -> ui.navigator()
                .open(
                        payable.beneficiaryKind() == BeneficiaryKind.PERSON
                                ? PersonScreens.PERSON
                                : OrganisationScreens.ONE,
                        payable.beneficiaryId()));
        return Nodes.row(
                Nodes.label(line.words()),
                Nodes.grow(Nodes.label(PaymentModel.text(line.reason()).orElse(""))),
                link);
    }
}
