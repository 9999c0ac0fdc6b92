package org.jishi.payment.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jishi.approval.ApprovalStep;
import org.jishi.casework.ui.StepStory;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.page.TimelineItem;
import org.jishi.payment.BankResult;
import org.jishi.payment.Batch;
import org.jishi.payment.BatchFile;
import org.kordamp.ikonli.feather.Feather;

/** What happened to a batch, the latest first. */
final class BatchStory {
    private final Ui ui;

    BatchStory(Ui ui) {
        this.ui = ui;
    }

    List<TimelineItem> of(BatchFile file) {
        List<TimelineItem> items = new ArrayList<>();
        for (ApprovalStep step : file.steps()) {
            items.add(StepStory.item(ui, step));
        }
        Batch batch = file.batch();
        if (batch.sentOn() != null) {
            items.add(TimelineItem.of(
                    batch.sentOn(),
                    Feather.SEND,
                    ui.text("payment.story.sent"),
                    file.doers().who(batch.id(), "payment.sendBatch")));
        }
        for (BankResult result : file.results()) {
            items.add(TimelineItem.of(
                            result.readOn(),
                            Feather.DOWNLOAD,
                            ui.text("payment.story.result", result.paidCount(), result.returnedCount()),
                            file.doers().who(result.id(), "payment.readResult"))
                    .tone(result.returnedCount() > 0 ? Tone.WARNING : Tone.SUCCESS));
        }
        file.doers()
                .last(batch.id(), "payment.cancelBatch")
                .ifPresent(done -> items.add(TimelineItem.of(
                                done.at(), Feather.X_CIRCLE, ui.text("payment.story.cancelled"), done.staffName())
                        .tone(Tone.WARNING)));
        items.sort(Comparator.comparing(TimelineItem::day)
                .thenComparing(item -> item.time().isEmpty() ? "99" : item.time()));
        if (file.steps().isEmpty()) {
            items.addFirst(TimelineItem.of(
                    batch.draftedOn(),
                    Feather.EDIT_3,
                    ui.text("payment.story.drafted"),
                    file.doers().who(batch.id(), "payment.draftBatch")));
        }
        return items.reversed();
    }
}
