package org.jishi.branding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.OpenWork;
import org.jishi.casework.Task;
import org.jishi.casework.TaskSource;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.time.OfficeClock;

/** Which branding cases wait for whom. */
public final class BrandingTasks implements TaskSource {
    /** A case is seen through by whoever opened it, until the delivery is accepted. */
    public static final OpenWork WORK = OpenWork.entered(
            BrandingCase.KIND,
            Act.CASE_ENTER,
            "branding",
            "t.case_no",
            "entered_by",
            List.of("NEED", "PLANNED", "REVIEWED", "SENT_BACK", "APPROVED", "DELIVERED"),
            List.of("NEED", "SENT_BACK", "APPROVED"));

    /** The list that a task without a subject opens. */
    public static final String LIST = "branding";

    private final BrandingRepository cases = new BrandingRepository();

    @Override
    public List<Task> tasks(Handle handle, Actor actor, LocalDate today) {
        return cases.waiting(handle).stream()
                .flatMap(waiting -> act(waiting.status()).stream()
                        .map(act -> Task.many(
                                "branding.task." + waiting.status(),
                                waiting.number(),
                                LIST,
                                waiting.status().name(),
                                OfficeClock.day(waiting.since()),
                                act)))
                .sorted(Comparator.comparing(Task::since))
                .toList();
    }

    private static Optional<Act> act(BrandingStatus status) {
        return switch (status) {
            case NEED, APPROVED, SENT_BACK -> Optional.of(Act.CASE_ENTER);
            case PLANNED, DELIVERED -> Optional.of(Act.CASE_REVIEW);
            case REVIEWED -> Optional.of(Act.CASE_APPROVE);
            case ACCEPTED -> Optional.of(Act.NOTICE_POST);
            case POSTED, RELEASED, PAID, REJECTED, WITHDRAWN -> Optional.empty();
        };
    }
}
