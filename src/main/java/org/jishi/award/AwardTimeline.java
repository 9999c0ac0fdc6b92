package org.jishi.award;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.casework.TimelineEntry;
import org.jishi.casework.TimelineSource;
import org.jishi.platform.audit.Doers;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.OfficeClock;

/** The awards of a person or an organisation, and how a round began. */
public final class AwardTimeline implements TimelineSource {
    private static final String MAKE = "award.make";
    private static final String WITHDRAW = "award.withdraw";
    /** Withdraws a round whose last line was dropped. */
    private static final String FOLLOW = "award.follow";

    private final AwardRepository rounds = new AwardRepository();
    private final AwardLineRepository lines = new AwardLineRepository();

    @Override
    public List<TimelineEntry> of(Handle handle, Subject subject) {
        return switch (subject.kind()) {
            case "person", "organisation" -> given(handle, lines.ofOwner(handle, subject.id()));
            case AwardRound.KIND ->
                rounds.find(handle, subject.id())
                        .map(round -> story(handle, round))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    private static List<TimelineEntry> story(Handle handle, AwardRound round) {
        Doers doers = Doers.of(handle, List.of(round.id()), MAKE, WITHDRAW, FOLLOW);
        List<TimelineEntry> story = new ArrayList<>();
        story.add(made(round, doers.who(round.id(), MAKE)));
        if (round.status() == AwardStatus.WITHDRAWN) {
            doers.last(round.id(), WITHDRAW, FOLLOW)
                    .ifPresent(done -> story.add(new TimelineEntry(
                            OfficeClock.day(done.at()),
                            Problem.of("award.story.withdrawn"),
                            done.staffName(),
                            null,
                            null)));
        }
        return story;
    }

    private List<TimelineEntry> given(Handle handle, List<AwardLine> given) {
        Doers doers = Doers.of(handle, given.stream().map(AwardLine::roundId).toList(), MAKE);
        return given.stream()
                .flatMap(line -> rounds.find(handle, line.roundId()).stream()
                        .map(round -> given(round, line, doers.who(round.id(), MAKE))))
                .toList();
    }

    private static TimelineEntry given(AwardRound round, AwardLine line, String who) {
        return new TimelineEntry(
                OfficeClock.day(round.createdAt()),
                Problem.of("award.story.given", round.schemeTitle(), round.span(), line.rankNo()),
                who,
                line.amount(),
                round.subject());
    }

    private static TimelineEntry made(AwardRound round, String who) {
        return new TimelineEntry(
                OfficeClock.day(round.createdAt()),
                Problem.of("award.story.made", round.roundNo(), round.schemeTitle(), round.span()),
                who,
                null,
                round.subject());
    }
}
