package org.jishi.branding.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jishi.approval.ApprovalStep;
import org.jishi.approval.Step;
import org.jishi.branding.BrandingFile;
import org.jishi.casework.TimelineEntry;
import org.jishi.casework.ui.StepStory;
import org.jishi.kit.Ui;
import org.jishi.kit.page.TimelineItem;
import org.kordamp.ikonli.feather.Feather;

/** What happened in a case, the latest first: the steps of its people and what the rooms below tell. */
final class CaseStory {
    /** What has no time of its own stands within its day where the case's way has it. */
    private record Ranked(int rank, TimelineItem item) {}

    private static final int OPENED = 0;
    private static final int PLAN = 1;
    private static final int DELIVERED = 2;
    private static final int ACCEPTANCE = 3;
    private static final int AFTER = 4;

    private final Ui ui;

    CaseStory(Ui ui) {
        this.ui = ui;
    }

    List<TimelineItem> of(BrandingFile file) {
        List<Ranked> items = new ArrayList<>();
        file.story().forEach(entry -> items.add(new Ranked(rank(entry), entry(entry))));
        file.steps().forEach(step -> items.add(new Ranked(PLAN, step(step))));
        file.acceptance().forEach(step -> items.add(new Ranked(ACCEPTANCE, step(step))));
        items.sort(Comparator.comparing((Ranked ranked) -> ranked.item().day())
                .thenComparing(Ranked::rank)
                .thenComparing(ranked -> ranked.item().time()));
        return items.reversed().stream().map(Ranked::item).toList();
    }

    private static int rank(TimelineEntry entry) {
        return switch (entry.what().key()) {
            case "branding.story.opened" -> OPENED;
            case "branding.story.delivered" -> DELIVERED;
            default -> AFTER;
        };
    }

    private TimelineItem entry(TimelineEntry entry) {
        String amount = entry.amount() == null ? "" : ui.text("branding.yuan", entry.amount());
        return TimelineItem.of(
                        entry.on(),
                        Feather.CIRCLE,
                        ui.texts().text(entry.what()),
                        Objects.requireNonNullElse(entry.who(), ""))
                .detail(amount);
    }

    private TimelineItem step(ApprovalStep step) {
        return step.step() == Step.CONFIRMATION
                ? StepStory.item(
                        step, ui.text("branding.story.acceptance", ui.text("approval.outcome", step.outcome())))
                : StepStory.item(ui, step);
    }
}
