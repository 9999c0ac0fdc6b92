package org.jishi.branding.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jishi.approval.ApprovalStep;
import org.jishi.approval.Outcome;
import org.jishi.approval.Step;
import org.jishi.branding.BrandingFile;
import org.jishi.casework.TimelineEntry;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.page.TimelineItem;
import org.kordamp.ikonli.feather.Feather;

/** What happened in a case, the latest first: the steps of its people and what the rooms below tell. */
final class CaseStory {
    private final Ui ui;

    CaseStory(Ui ui) {
        this.ui = ui;
    }

    List<TimelineItem> of(BrandingFile file) {
        List<TimelineItem> items = new ArrayList<>();
        file.story().forEach(entry -> items.add(entry(entry)));
        Stream.concat(file.steps().stream(), file.acceptance().stream()).forEach(step -> items.add(step(step)));
        items.sort(Comparator.comparing(TimelineItem::day).thenComparing(TimelineItem::time));
        return items.reversed();
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
        String what = step.step() == Step.CONFIRMATION
                ? ui.text("branding.story.acceptance", ui.text("approval.outcome", step.outcome()))
                : ui.text(
                        "branding.story.step",
                        ui.text("approval.step", step.step()),
                        ui.text("approval.outcome", step.outcome()));
        Tone tone = step.outcome() == Outcome.APPROVED
                ? Tone.SUCCESS
                : step.outcome() == Outcome.ENTERED ? Tone.NEUTRAL : Tone.WARNING;
        return TimelineItem.of(step.decidedAt(), Feather.USER_CHECK, what, step.personName())
                .tone(tone)
                .detail(Objects.requireNonNullElse(step.reason(), ""));
    }
}
