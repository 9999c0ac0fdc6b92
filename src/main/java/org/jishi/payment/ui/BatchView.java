package org.jishi.payment.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.jishi.casework.ui.DecisionPanel;
import org.jishi.identity.Masking;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.FileKind;
import org.jishi.kit.Masked;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ThingPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.payment.BankResult;
import org.jishi.payment.Batch;
import org.jishi.payment.BatchFile;
import org.jishi.payment.BatchLine;
import org.jishi.platform.access.Act;
import org.jishi.platform.audit.Seal;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** The page of a batch: where it stands and who is next, its lines, the bank's answers, and what came back. */
public final class BatchView implements Page {
    private final Ui ui;
    private final BatchModel model;
    private final PaymentWords words;
    private final ThingPage page;
    private final DecisionPanel panel;
    private final PagedTable<LineRow> lines;
    private final Card lineCard;

    public BatchView(Ui ui, BatchModel model) {
        this.ui = ui;
        this.model = model;
        this.words = new PaymentWords(ui);
        page = new ThingPage(ui);
        panel = new DecisionPanel(
                        ui,
                        (decision, done, refused) -> model.decide(
                                decision,
                                () -> {
                                    done.run();
                                    lines().reload();
                                },
                                refused))
                .actsInHead();
        lines = new BatchTables(ui, model).lines(null).fitRows(12);
        lineCard = new Card(ui.text("payment.lines"), lines);
        model.file().subscribe(file -> {
            if (file != null) {
                show(file);
            }
        });
    }

    private PagedTable<LineRow> lines() {
        return lines;
    }

    private void show(BatchFile file) {
        Batch batch = file.batch();
        panel.show(BatchDeciding.of(file));
        page.head(
                        ui.text("payment.batch.subtitle", batch.lineCount(), batch.draftedOn()),
                        batch.batchNo() + " " + batch.purpose())
                .state(words.batch(batch.status()))
                .amount(ui.text("payment.yuan", batch.total()))
                .next(panel.actsOr(next(batch)), ui.text("payment.batch.next", batch.status()))
                .more(more(batch))
                .story(new BatchStory(ui).of(file));
        List<Node> cards = new ArrayList<>();
        cards.add(panel);
        if (!file.stopped().isEmpty()) {
            cards.add(stopped(file.stopped()));
        }
        if (file.part(BatchLine.Status.RETURNED).count() > 0) {
            cards.add(ReturnedCard.of(ui, file));
        }
        cards.add(lineCard);
        if (!file.results().isEmpty()) {
            cards.add(results(file.results()));
        }
        if (batch.seal() != null) {
            cards.add(new Card(ui.text("payment.sheet.heading"))
                    .fact(ui.text("payment.batch.sentOn"), String.valueOf(batch.sentOn()))
                    .fact(ui.text("payment.sheet.seal"), Seal.shown(batch.seal())));
        }
        page.cards(cards.toArray(Node[]::new));
    }

    /** Who died since the batch was drafted: it goes no further with them in it. */
    private Card stopped(List<Problem> problems) {
        Card card = new Card(ui.text("payment.batch.stopped"));
        problems.forEach(
                problem -> card.getChildren().add(Nodes.paragraph(ui.texts().text(problem))));
        return card;
    }

    private @Nullable Node next(Batch batch) {
        boolean cashier = ui.may(Act.BATCH_DRAFT);
        return switch (batch.status()) {
            case DRAFT, APPROVED, SENT ->
                cashier
                        ? Buttons.main(
                                ui,
                                "payment.batch.go." + batch.status(),
                                () -> ui.navigator().open(PaymentScreens.STEPS, batch.id()))
                        : null;
            case SUBMITTED, CLOSED, CANCELLED -> null;
        };
    }

    private List<MenuItem> more(Batch batch) {
        List<MenuItem> items = new ArrayList<>();
        if (ui.may(Act.BATCH_DRAFT) && batch.status().inside()) {
            items.add(Buttons.item(ui, "payment.batch.cancel", this::cancel));
        }
        if (ui.may(Act.BATCH_DRAFT) && batch.status().atBank()) {
            items.add(Buttons.item(ui, "payment.sheet.again", this::writeAgain));
        }
        if (ui.may(Act.BANK_RESULT) && batch.status() == Batch.Status.CLOSED) {
            items.add(Buttons.item(
                    ui, "payment.result.another", () -> ui.navigator().open(PaymentScreens.STEPS, batch.id())));
        }
        if (ui.may(Act.PEOPLE_WHOLE_ID)) {
            items.add(Buttons.item(ui, "payment.line.show", this::showLine));
        }
        return items;
    }

    private void cancel() {
        ui.dialogs()
                .askReason("payment.batch.cancelReason", List.of())
                .ifPresent(reason -> model.cancel(reason, lines::reload, ui.dialogs()::refusal));
    }

    private void writeAgain() {
        BatchFile file = java.util.Objects.requireNonNull(model.file().get());
        String ending = model.format().get().ending();
        ui.dialogs()
                .saveFile(
                        "payment.sheet.where",
                        file.batch().batchNo() + ending,
                        new FileKind("payment.sheet.kind", List.of("*" + ending)))
                .ifPresent(target -> model.writeSheet(
                        target, () -> ui.dialogs().saved(target, "payment.sheet.saved"), ui.dialogs()::refusal));
    }

    /** The selected line with its account, masked until somebody who may asks for the whole. */
    private void showLine() {
        LineRow row = lines.selected().get();
        if (row == null) {
            ui.dialogs().info("payment.line.selectFirst");
            return;
        }
        BatchLine line = row.line();
        Card card = new Card(line.accountName())
                .fact(
                        ui.text("payment.line.account"),
                        new Masked(ui, Masking.account(line.accountNo()), shown -> model.reveal(line, shown)))
                .fact(ui.text("payment.line.bank"), line.bank())
                .fact(ui.text("payment.money"), ui.text("payment.yuan", line.amount()))
                .fact(ui.text("payment.payable.no"), row.payable().payableNo())
                .fact(ui.text("payment.payable.basis"), row.payable().basis());
        ui.dialogs().sheet("payment.line.title", card, line.lineNo());
    }

    private Card results(List<BankResult> results) {
        Card card = new Card(ui.text("payment.result.heading"));
        for (BankResult result : results) {
            card.getChildren()
                    .add(Nodes.paragraph(ui.text(
                            "payment.result.line",
                            result.readOn(),
                            result.fileName(),
                            result.paidCount(),
                            result.paidSum(),
                            result.returnedCount(),
                            result.returnedSum())));
            PaymentModel.text(result.voucherNo())
                    .ifPresent(no -> card.getChildren().add(Nodes.muted(ui.text("payment.result.voucherLine", no))));
            if (result.unknownCount() > 0) {
                card.getChildren().add(Nodes.muted(ui.text("payment.result.unknownLine", result.unknownCount())));
            }
        }
        return card;
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public String title() {
        BatchFile file = model.file().get();
        return file == null ? ui.text("payment.batch.page") : file.batch().batchNo();
    }

    @Override
    public void shown() {
        model.load(lines::reload);
    }
}
