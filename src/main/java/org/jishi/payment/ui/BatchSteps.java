package org.jishi.payment.ui;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Step;
import org.jishi.kit.page.StepsPage;
import org.jishi.payment.BankReading;
import org.jishi.payment.Batch;
import org.jishi.payment.BatchFile;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A payment from its payables to the bank's answer, step by step. What was begun earlier, or waits for the second person,
 * goes on at the step where it stands.
 */
public final class BatchSteps implements Page {
    private static final int DRAFT = 2;
    private static final int APPROVAL = 3;
    private static final int SHEET = 4;
    private static final int RESULT = 5;
    private static final int DONE = 6;

    private final Ui ui;
    private final BatchModel model;
    private final StepsPage steps;
    private final BatchParts parts;

    public BatchSteps(Ui ui, BatchModel model) {
        this.ui = ui;
        this.model = model;
        this.parts = new BatchParts(ui, model, this::follow);
        ObservableValue<Boolean> approved = model.file()
                .map(file -> file.batch().status() == Batch.Status.APPROVED
                        || file.batch().status().atBank())
                .orElse(false);
        ObservableValue<Boolean> readable =
                model.reading().map(BankReading::changesAnything).orElse(false);
        steps = new StepsPage(ui, "payment.steps.title")
                .step(new Step("payment.steps.choose", parts.choose())
                        .onEnter(parts::reloadChoice)
                        .readyWhen(parts.anyTicked())
                        .onNext("kit.steps.next", (done, refused) -> model.choose(parts.ticked(), done, refused)))
                .step(new Step("payment.steps.check", parts.check())
                        .form(parts.facts())
                        .onEnter(parts::showCheck)
                        .onNext("payment.batch.draft", model::draft))
                .step(new Step("payment.steps.draft", parts.draftPart())
                        .onEnter(parts::reloadLines)
                        .noWayBack()
                        .onNext("payment.batch.submit", model::submit))
                .step(new Step("payment.steps.approval", parts.approval())
                        .noWayBack()
                        .readyWhen(approved))
                .step(new Step("payment.steps.sheet", parts.sheet())
                        .noWayBack()
                        .onNext("payment.sheet.save", parts::writeSheet))
                .step(new Step("payment.steps.result", parts.result())
                        .onEnter(parts::reloadAnswer)
                        .readyWhen(readable)
                        .onNext("payment.result.apply", this::apply))
                .step(new Step("payment.steps.done", parts.done()).noWayBack().onEnter(parts::showDone))
                .onFinished(this::openBatch);
        steps.startAt(model.drafted() ? DRAFT : 0);
    }

    private void apply(Runnable done, Consumer<Refusal> refused) {
        model.apply(
                () -> {
                    ui.dialogs().done("payment.result.applied");
                    done.run();
                },
                refused);
    }

    /** The step at which a batch stands; -1 when it stands at none. */
    static int stepOf(Batch.Status status) {
        return switch (status) {
            case DRAFT -> DRAFT;
            case SUBMITTED -> APPROVAL;
            case APPROVED -> SHEET;
            case SENT -> RESULT;
            case CLOSED -> DONE;
            case CANCELLED -> -1;
        };
    }

    /** Goes to the step at which the batch stands now, or to its page when it was dropped. */
    private void follow() {
        @Nullable BatchFile file = model.file().get();
        if (file == null) {
            return;
        }
        int step = stepOf(file.batch().status());
        if (step < 0) {
            openBatch();
        } else if (step != steps.current().get()) {
            steps.startAt(step);
        } else if (step == DRAFT) {
            parts.reloadLines();
        }
    }

    private void openBatch() {
        BatchFile file = model.file().get();
        if (file != null) {
            ui.navigator().open(PaymentScreens.BATCH, file.batch().id());
        }
    }

    @Override
    public Node node() {
        return steps.node();
    }

    @Override
    public String title() {
        BatchFile file = model.file().get();
        return file == null
                ? steps.title()
                : ui.text("payment.steps.titleOf", file.batch().batchNo());
    }

    @Override
    public void shown() {
        if (model.drafted()) {
            model.load(this::follow);
        } else if (steps.current().get() == 0) {
            parts.reloadChoice();
        }
    }

    static Refusal noFile() {
        return new Refusal("payment.sheet.noFile");
    }
}
