package org.jishi.payment.ui;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jishi.casework.ui.DecisionPanel;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.FileKind;
import org.jishi.kit.Nodes;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.Bars;
import org.jishi.kit.table.PagedTable;
import org.jishi.kit.table.Ticks;
import org.jishi.payment.BankReading;
import org.jishi.payment.BankReading.Verdict;
import org.jishi.payment.BankSheet;
import org.jishi.payment.BatchFile;
import org.jishi.payment.BatchLine;
import org.jishi.payment.Candidate;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Refusal;
import org.kordamp.ikonli.feather.Feather;

/** What each step of a payment shows. */
final class BatchParts {
    private final Ui ui;
    private final BatchModel model;
    private final Runnable follow;
    private final PaymentWords words;
    private final PagedTable<Candidate> waiting;
    private final PagedTable<LineRow> lines;
    private final PagedTable<BankReading.Row> answer;
    private final VBox checked = Nodes.column();
    private final VBox finished = Nodes.column();
    private final Form facts;

    /** @param follow goes to the step at which the batch stands, after something moved it */
    BatchParts(Ui ui, BatchModel model, Runnable follow) {
        this.ui = ui;
        this.model = model;
        this.follow = follow;
        this.words = new PaymentWords(ui);
        BatchTables tables = new BatchTables(ui, model);
        waiting = tables.waiting();
        lines = tables.lines(this::remove);
        answer = tables.answer();
        facts = new Form(ui)
                .text(
                        "payment.batch.purpose",
                        model.purpose(),
                        f -> f.required().maxLength(BatchModel.PURPOSE_MAX).help("payment.batch.purposeHelp"))
                .text(
                        "payment.batch.no",
                        model.batchNo(),
                        f -> f.name("batchNo").maxLength(30).help("payment.batch.noHelp"));
        model.reading().subscribe(reading -> answer.reload());
    }

    // ---- choose

    Node choose() {
        Label count = new Label();
        count.textProperty().bind(waiting.ticks().choice().map(c -> ui.text("payment.choose.ticked", c.count())));
        return part(Nodes.muted(ui.text("payment.choose.note")), tall(waiting), count);
    }

    void reloadChoice() {
        waiting.reload();
    }

    ObservableValue<Boolean> anyTicked() {
        return waiting.ticks().choice().map(choice -> choice.count() > 0);
    }

    Ticks.Choice<Candidate> ticked() {
        return waiting.ticks().choice().get();
    }

    // ---- check

    Node check() {
        return part(checked, facts);
    }

    void showCheck() {
        List<Candidate> chosen = model.chosen().get();
        Map<String, Money> sums = new TreeMap<>();
        chosen.forEach(row -> sums.merge(row.payable().item(), row.payable().amount(), Money::plus));
        Bars bars = new Bars()
                .show(sums.entrySet().stream()
                        .map(sum -> new Bars.Bar(
                                sum.getKey(),
                                sum.getValue().fen(),
                                sum.getValue().format()))
                        .toList());
        Card card = new Card(ui.text("payment.check.heading", chosen.size(), model.chosenSum()), bars);
        long left = ticked().count() - chosen.size();
        if (left > 0) {
            card.getChildren()
                    .add(Nodes.withIcon(
                            ui.text("payment.check.left", left), Feather.ALERT_TRIANGLE, Tone.WARNING.styleClass()));
        }
        card.getChildren().add(Nodes.muted(ui.text("payment.check.note")));
        checked.getChildren().setAll(card);
    }

    /** What the bank sheet says of all lines, and the batch's number. */
    Form facts() {
        return facts;
    }

    // ---- draft

    Node draftPart() {
        Label head = new Label();
        head.textProperty()
                .bind(model.file()
                        .map(file -> ui.text(
                                "payment.draft.heading",
                                file.batch().batchNo(),
                                file.batch().lineCount(),
                                file.batch().total()))
                        .orElse(""));
        head.getStyleClass().add("heading");
        Node remove = Buttons.plain(
                ui,
                "payment.line.remove",
                () -> java.util.Optional.ofNullable(lines.selected().get()).ifPresent(this::remove));
        remove.disableProperty().bind(lines.selected().isNull());
        Node cancel = Buttons.danger(ui, "payment.batch.cancel", this::cancel);
        return part(head, Nodes.muted(ui.text("payment.draft.note")), tall(lines), Nodes.row(remove, cancel));
    }

    void reloadLines() {
        lines.reload();
    }

    private void remove(LineRow row) {
        model.removeLine(row.line(), this::reloadLines, ui.dialogs()::refusal);
    }

    private void cancel() {
        ui.dialogs()
                .askReason("payment.batch.cancelReason", List.of())
                .ifPresent(reason -> model.cancel(reason, follow, ui.dialogs()::refusal));
    }

    // ---- approval

    Node approval() {
        DecisionPanel panel = new DecisionPanel(
                ui,
                (decision, done, refused) -> model.decide(
                        decision,
                        () -> {
                            done.run();
                            follow.run();
                        },
                        refused));
        model.file().subscribe(file -> {
            if (file != null) {
                panel.show(BatchDeciding.of(file));
            }
        });
        return part(
                Nodes.muted(ui.text("payment.approval.note")),
                panel,
                Nodes.row(Buttons.plain(ui, "payment.approval.again", Feather.REFRESH_CW, () -> model.load(follow))));
    }

    // ---- sheet

    Node sheet() {
        Form form = new Form(ui)
                .note("payment.sheet.note")
                .choice(
                        "payment.sheet.format",
                        model.format(),
                        BankSheet.Format.class,
                        "payment.sheetFormat",
                        f -> f.help("payment.sheet.formatHelp"));
        return part(form);
    }

    void writeSheet(Runnable done, Consumer<Refusal> refused) {
        BatchFile file = java.util.Objects.requireNonNull(model.file().get());
        String ending = model.format().get().ending();
        ui.dialogs()
                .saveFile(
                        "payment.sheet.where",
                        file.batch().batchNo() + ending,
                        new FileKind("payment.sheet.kind", List.of("*" + ending)))
                .ifPresentOrElse(
                        target -> model.writeSheet(
                                target,
                                () -> {
                                    ui.dialogs().saved(target, "payment.sheet.saved");
                                    done.run();
                                },
                                refused),
                        () -> refused.accept(BatchSteps.noFile()));
    }

    // ---- the bank's answer

    Node result() {
        Label summary = Nodes.paragraph("");
        model.reading().subscribe(reading -> summary.setText(reading == null ? "" : summary(reading)));
        Form voucher = new Form(ui)
                .text(
                        "payment.result.voucher",
                        model.voucherNo(),
                        f -> f.maxLength(60).help("payment.result.voucherHelp"));
        return part(
                Nodes.muted(ui.text("payment.result.note")),
                Nodes.row(Buttons.plain(ui, "payment.result.pick", Feather.FOLDER, this::pickAnswer)),
                summary,
                tall(answer),
                voucher);
    }

    void reloadAnswer() {
        answer.reload();
    }

    private void pickAnswer() {
        ui.dialogs()
                .openFile("payment.result.pickTitle", FileKind.TABLE, FileKind.ANY)
                .ifPresent(path -> model.preview(path, ui.dialogs()::refusal));
    }

    private String summary(BankReading reading) {
        if (reading.readBefore()) {
            return ui.text("payment.result.readBefore", reading.file().fileName());
        }
        return ui.text(
                "payment.result.summary",
                reading.file().fileName(),
                reading.count(Verdict.PAID),
                reading.sum(Verdict.PAID),
                reading.count(Verdict.RETURNED) + reading.count(Verdict.TAKEN_BACK),
                reading.sum(Verdict.RETURNED).plus(reading.sum(Verdict.TAKEN_BACK)),
                reading.count(Verdict.UNKNOWN),
                reading.count(Verdict.SAME));
    }

    // ---- done

    Node done() {
        return part(finished);
    }

    void showDone() {
        BatchFile file = model.file().get();
        if (file == null) {
            return;
        }
        BatchFile.Part paid = file.part(BatchLine.Status.PAID);
        BatchFile.Part returned = file.part(BatchLine.Status.RETURNED);
        BatchFile.Part open = file.part(BatchLine.Status.SENT);
        Card card = new Card(ui.text("payment.done.heading", file.batch().batchNo()))
                .fact(ui.text("payment.lineStatus", BatchLine.Status.PAID), figure(paid))
                .fact(ui.text("payment.lineStatus", BatchLine.Status.RETURNED), figure(returned));
        if (open.count() > 0) {
            card.fact(ui.text("payment.lineStatus", BatchLine.Status.SENT), figure(open));
            card.getChildren().add(Nodes.muted(ui.text("payment.done.open")));
        }
        finished.getChildren().setAll(card);
        if (returned.count() > 0) {
            finished.getChildren().add(ReturnedCard.of(ui, file));
        }
    }

    private String figure(BatchFile.Part part) {
        return ui.text("payment.part", part.count(), part.sum());
    }

    private static VBox part(Node... nodes) {
        VBox box = new VBox(12, nodes);
        box.getStyleClass().add("step-part");
        return box;
    }

    private static Region tall(Region table) {
        table.setMinHeight(240);
        VBox.setVgrow(table, javafx.scene.layout.Priority.ALWAYS);
        return table;
    }
}
