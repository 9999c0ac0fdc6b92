package org.jishi.subsidy;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.OpenWork;
import org.jishi.casework.Task;
import org.jishi.casework.TaskSource;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.time.OfficeClock;

/** Which claims wait for whom. */
public final class ClaimTasks implements TaskSource {
    /** A claim is seen through by whoever made it. */
    public static final OpenWork WORK = OpenWork.entered(
            Claim.KIND,
            Act.CASE_ENTER,
            "subsidy",
            "t.claim_no",
            "entered_by",
            List.of("ENTERED", "REVIEWED", "SENT_BACK"),
            List.of("SENT_BACK"));

    /** The list that a task without a subject opens. */
    public static final String LIST = "subsidy";

    private final ClaimRepository claims = new ClaimRepository();

    @Override
    public List<Task> tasks(Handle handle, Actor actor, LocalDate today) {
        return claims.waiting(handle).stream()
                .map(waiting -> Task.many(
                        "subsidy.task." + waiting.status(),
                        waiting.number(),
                        LIST,
                        waiting.status().name(),
                        OfficeClock.day(waiting.since()),
                        act(waiting.status())))
                .sorted(java.util.Comparator.comparing(Task::since))
                .toList();
    }

    private static Act act(ClaimStatus status) {
        return switch (status) {
            case ENTERED -> Act.CASE_REVIEW;
            case REVIEWED -> Act.CASE_APPROVE;
            case APPROVED -> Act.NOTICE_POST;
            case SENT_BACK -> Act.CASE_ENTER;
            case POSTED, RELEASED, PAID, REJECTED, WITHDRAWN ->
                throw new IllegalArgumentException("nobody waits for a claim that is " + status);
        };
    }
}
