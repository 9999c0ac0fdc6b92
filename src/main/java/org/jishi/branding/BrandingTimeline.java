package org.jishi.branding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.casework.TimelineEntry;
import org.jishi.casework.TimelineSource;
import org.jishi.platform.audit.Doers;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.OfficeClock;

/** The branding cases of a person, and what happened in a case. */
public final class BrandingTimeline implements TimelineSource {
    private static final String OPEN = "branding.open";
    private static final String DELIVER = "branding.deliver";
    private static final String WITHDRAW = "branding.withdraw";

    private final BrandingRepository cases = new BrandingRepository();

    @Override
    public List<TimelineEntry> of(Handle handle, Subject subject) {
        return switch (subject.kind()) {
            case "person" -> opened(handle, cases.ofPerson(handle, subject.id()));
            case BrandingCase.KIND ->
                cases.find(handle, subject.id())
                        .map(branding -> story(handle, branding))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    private List<TimelineEntry> story(Handle handle, BrandingCase branding) {
        List<TimelineEntry> story = new ArrayList<>();
        List<BrandingItem> items = cases.items(handle, branding.id());
        Doers doers = Doers.of(
                handle,
                Stream.concat(Stream.of(branding.id()), items.stream().map(BrandingItem::id))
                        .toList(),
                OPEN,
                DELIVER,
                WITHDRAW);
        story.add(opened(branding, doers.who(branding.id(), OPEN)));
        for (BrandingItem item : items) {
            if (item.deliveredOn() != null) {
                story.add(new TimelineEntry(
                        item.deliveredOn(),
                        Problem.of("branding.story.delivered", item.description()),
                        doers.who(item.id(), DELIVER),
                        item.acceptedAmount(),
                        null));
            }
        }
        if (branding.signedOn() != null) {
            // The applicant signs a paper, which whoever accepted the delivery wrote down.
            story.add(new TimelineEntry(
                    branding.signedOn(),
                    Problem.of("branding.story.signed"),
                    branding.personName(),
                    branding.accepted(),
                    null));
        }
        doers.last(branding.id(), WITHDRAW)
                .ifPresent(done -> story.add(new TimelineEntry(
                        OfficeClock.day(done.at()),
                        Problem.of("branding.story.withdrawn"),
                        done.staffName(),
                        null,
                        null)));
        return story;
    }

    private static List<TimelineEntry> opened(Handle handle, List<BrandingCase> cases) {
        Doers doers = Doers.of(handle, cases.stream().map(BrandingCase::id).toList(), OPEN);
        return cases.stream()
                .map(branding -> opened(branding, doers.who(branding.id(), OPEN)))
                .toList();
    }

    private static TimelineEntry opened(BrandingCase branding, String who) {
        return new TimelineEntry(
                OfficeClock.day(branding.createdAt()),
                Problem.of("branding.story.opened", branding.caseNo(), branding.product()),
                who,
                branding.budget().isZero() ? null : branding.budget(),
                branding.subject());
    }
}
