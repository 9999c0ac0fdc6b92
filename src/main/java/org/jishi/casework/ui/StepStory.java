package org.jishi.casework.ui;

import java.util.Objects;
import org.jishi.approval.ApprovalStep;
import org.jishi.approval.Outcome;
import org.jishi.kit.Chip;
import org.jishi.kit.Standing;
import org.jishi.kit.Ui;
import org.jishi.kit.page.TimelineItem;
import org.kordamp.ikonli.feather.Feather;

/** A step of an approval as every page tells it: one outcome has one colour, in a chip and in a story. */
public final class StepStory {
    private StepStory() {}

    public static Chip chip(Ui ui, Outcome outcome) {
        return standing(outcome).chip(ui.text("approval.outcome", outcome));
    }

    public static TimelineItem item(Ui ui, ApprovalStep step) {
        return item(
                step,
                ui.text(
                        "approval.story",
                        ui.text("approval.step", step.step()),
                        ui.text("approval.outcome", step.outcome())));
    }

    /** The step in words of its room. */
    public static TimelineItem item(ApprovalStep step, String words) {
        return TimelineItem.of(step.decidedAt(), Feather.USER_CHECK, words, step.personName())
                .tone(standing(step.outcome()).tone())
                .detail(Objects.requireNonNullElse(step.reason(), ""));
    }

    private static Standing standing(Outcome outcome) {
        return switch (outcome) {
            case ENTERED -> Standing.DRAFT;
            case APPROVED -> Standing.DONE;
            case SENT_BACK -> Standing.TROUBLE;
            case REJECTED -> Standing.REFUSED;
        };
    }
}
