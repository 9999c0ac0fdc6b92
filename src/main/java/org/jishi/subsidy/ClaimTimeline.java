package org.jishi.subsidy;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.casework.TimelineEntry;
import org.jishi.casework.TimelineSource;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.OfficeClock;

/** The claims of a person, and how a claim began. */
public final class ClaimTimeline implements TimelineSource {
    private final ClaimRepository claims = new ClaimRepository();

    @Override
    public List<TimelineEntry> of(Handle handle, Subject subject) {
        return switch (subject.kind()) {
            case "person" ->
                claims.ofPerson(handle, subject.id()).stream()
                        .map(ClaimTimeline::entry)
                        .toList();
            case Claim.KIND ->
                claims.find(handle, subject.id()).stream()
                        .map(ClaimTimeline::entry)
                        .toList();
            default -> List.of();
        };
    }

    private static TimelineEntry entry(Claim claim) {
        return new TimelineEntry(
                OfficeClock.day(claim.createdAt()),
                Problem.of("subsidy.story.made", claim.claimNo(), claim.schemeTitle(), claim.groundText()),
                null,
                claim.amount(),
                claim.subject());
    }
}
