package org.jishi.award;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.casework.TimelineEntry;
import org.jishi.casework.TimelineSource;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.OfficeClock;

/** The awards of a person or an organisation, and how a round began. */
public final class AwardTimeline implements TimelineSource {
    private final AwardRepository rounds = new AwardRepository();
    private final AwardLineRepository lines = new AwardLineRepository();

    @Override
    public List<TimelineEntry> of(Handle handle, Subject subject) {
        return switch (subject.kind()) {
            case "person", "organisation" ->
                lines.ofOwner(handle, subject.id()).stream()
                        .flatMap(line ->
                                rounds.find(handle, line.roundId()).stream().map(round -> given(round, line)))
                        .toList();
            case AwardRound.KIND ->
                rounds.find(handle, subject.id()).stream()
                        .map(AwardTimeline::made)
                        .toList();
            default -> List.of();
        };
    }

    private static TimelineEntry given(AwardRound round, AwardLine line) {
        return new TimelineEntry(
                OfficeClock.day(round.createdAt()),
                Problem.of("award.story.given", round.schemeTitle(), round.span(), line.rankNo()),
                null,
                line.amount(),
                round.subject());
    }

    private static TimelineEntry made(AwardRound round) {
        return new TimelineEntry(
                OfficeClock.day(round.createdAt()),
                Problem.of("award.story.made", round.roundNo(), round.schemeTitle(), round.span()),
                null,
                null,
                round.subject());
    }
}
