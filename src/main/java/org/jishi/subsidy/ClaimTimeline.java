package org.jishi.subsidy;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.casework.TimelineEntry;
import org.jishi.casework.TimelineSource;
import org.jishi.platform.audit.Doers;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.OfficeClock;

/** The claims of a person, and how a claim began. */
public final class ClaimTimeline implements TimelineSource {
    private static final String MAKE = "subsidy.make";
    private static final String WITHDRAW = "subsidy.withdraw";

    private final ClaimRepository claims = new ClaimRepository();

    @Override
    public List<TimelineEntry> of(Handle handle, Subject subject) {
        return switch (subject.kind()) {
            case "person" -> made(handle, claims.ofPerson(handle, subject.id()));
            case Claim.KIND ->
                claims.find(handle, subject.id())
                        .map(claim -> story(handle, claim))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    private static List<TimelineEntry> story(Handle handle, Claim claim) {
        List<TimelineEntry> story = new ArrayList<>(made(handle, List.of(claim)));
        Doers.of(handle, List.of(claim.id()), WITHDRAW)
                .last(claim.id(), WITHDRAW)
                .ifPresent(done -> story.add(new TimelineEntry(
                        OfficeClock.day(done.at()),
                        Problem.of("subsidy.story.withdrawn"),
                        done.staffName(),
                        null,
                        null)));
        return story;
    }

    private static List<TimelineEntry> made(Handle handle, List<Claim> claims) {
        Doers doers = Doers.of(handle, claims.stream().map(Claim::id).toList(), MAKE);
        return claims.stream()
                .map(claim -> entry(claim, doers.who(claim.id(), MAKE)))
                .toList();
    }

    private static TimelineEntry entry(Claim claim, String who) {
        return new TimelineEntry(
                OfficeClock.day(claim.createdAt()),
                Problem.of("subsidy.story.made", claim.claimNo(), claim.schemeTitle(), claim.groundText()),
                who,
                claim.amount(),
                claim.subject());
    }
}
