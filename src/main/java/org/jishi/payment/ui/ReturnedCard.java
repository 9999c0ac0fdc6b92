package org.jishi.payment.ui;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.payment.BatchFile;
import org.jishi.payment.BatchLine;
import org.jishi.payment.BeneficiaryKind;
import org.jishi.payment.Payable;
import org.jishi.platform.access.Act;

/** What the bank sent back, why, and the way to the account that must be corrected and confirmed by a second person. */
final class ReturnedCard {
    private static final int SHOWN = 50;

    private final Ui ui;
    private final BatchFile file;

    ReturnedCard(Ui ui, BatchFile file) {
        this.ui = ui;
        this.file = file;
    }

    Node node() {
        Card card = new Card(ui.text("payment.returned.heading"), Nodes.muted(ui.text("payment.returned.note")));
        file.lines().stream()
                .filter(line -> line.status() == BatchLine.Status.RETURNED)
                .limit(SHOWN)
                .forEach(line -> card.getChildren().add(line(line)));
        int all = file.part(BatchLine.Status.RETURNED).count();
        if (all > SHOWN) {
            card.getChildren().add(Nodes.muted(ui.text("payment.returned.more", all - SHOWN)));
        }
        return card;
    }

    private Node line(BatchLine line) {
        Payable payable = java.util.Objects.requireNonNull(file.payables().get(line.payableId()));
        Hyperlink link = new Hyperlink(ui.text(
                ui.may(Act.ACCOUNT_PROPOSE) ? "payment.returned.correct" : "payment.returned.see", line.accountName()));
        link.setOnAction(event -> ui.navigator()
                .open(
                        payable.beneficiaryKind() == BeneficiaryKind.PERSON ? "people.person" : "people.organisation",
                        payable.beneficiaryId()));
        return Nodes.row(
                Nodes.label(ui.text("payment.returned.line", line.lineNo(), line.amount())),
                Nodes.grow(Nodes.label(PaymentModel.text(line.reason()).orElse(""))),
                link);
    }
}
