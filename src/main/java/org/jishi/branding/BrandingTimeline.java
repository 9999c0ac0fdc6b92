package org.jishi.branding;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.casework.TimelineEntry;
import org.jishi.casework.TimelineSource;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.OfficeClock;

/** The branding cases of a person, and what happened in a case. */
public final class BrandingTimeline implements TimelineSource {
    private final BrandingRepository cases = new BrandingRepository();

    @Override
    public List<TimelineEntry> of(Handle handle, Subject subject) {
        return switch (subject.kind()) {
            case "person" ->
                cases.ofPerson(handle, subject.id()).stream()
                        .map(BrandingTimeline::opened)
                        .toList();
            case BrandingCase.KIND ->
                cases.find(handle, subject.id())
                        .map(branding -> story(handle, branding))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    private List<TimelineEntry> story(Handle handle, BrandingCase branding) {
        List<TimelineEntry> story = new ArrayList<>();
        story.add(opened(branding));
        for (BrandingItem item : cases.items(handle, branding.id())) {
            if (item.deliveredOn() != null) {
                story.add(new TimelineEntry(
                        item.deliveredOn(),
                        Problem.of("branding.story.delivered", item.description()),
                        null,
                        item.acceptedAmount(),
                        null));
            }
        }
        if (branding.signedOn() != null) {
            story.add(new TimelineEntry(
                    branding.signedOn(), Problem.of("branding.story.signed"), null, branding.accepted(), null));
        }
        return story;
    }

    private static TimelineEntry opened(BrandingCase branding) {
        return new TimelineEntry(
                OfficeClock.day(branding.createdAt()),
                Problem.of("branding.story.opened", branding.caseNo(), branding.product()),
                null,
                branding.budget().isZero() ? null : branding.budget(),
                branding.subject());
    }
}
