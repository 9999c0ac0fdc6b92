package org.jishi.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.OpenWork;
import org.jishi.casework.Task;
import org.jishi.casework.TaskSource;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.time.OfficeClock;

/** Which rounds wait for whom. */
public final class AwardTasks implements TaskSource {
    /** A round is seen through by whoever computed it. */
    public static final OpenWork WORK = OpenWork.entered(
            "award_round",
            Act.CASE_ENTER,
            "award",
            "t.round_no",
            "entered_by",
            List.of("DRAFT", "ENTERED", "REVIEWED", "SENT_BACK"),
            List.of("DRAFT", "SENT_BACK"));

    /** The list that a task without a subject opens. */
    public static final String LIST = "award";

    private final AwardRepository rounds = new AwardRepository();

    @Override
    public List<Task> tasks(Handle handle, Actor actor, LocalDate today) {
        return rounds.waiting(handle).stream()
                .map(round -> new Task(
                        "award.task." + round.status(),
                        List.of(round.roundNo(), round.schemeTitle(), round.span()),
                        round.subject(),
                        LIST,
                        OfficeClock.day(round.createdAt()),
                        null,
                        Set.of(act(round.status()))))
                .toList();
    }

    private static Act act(AwardStatus status) {
        return switch (status) {
            case DRAFT, SENT_BACK -> Act.CASE_ENTER;
            case ENTERED -> Act.CASE_REVIEW;
            case REVIEWED -> Act.CASE_APPROVE;
            case APPROVED -> Act.NOTICE_POST;
            case POSTED, RELEASED, PAID, REJECTED, WITHDRAWN ->
                throw new IllegalArgumentException("nobody waits for a round that is " + status);
        };
    }
}
