package org.jishi.branding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
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

    /** Renewing a licence takes some 30 working days: so long before its last day it is told. */
    private static final int AHEAD = 60;

    /** So long after its last day, since what was not renewed in time has to be taken off the goods. */
    private static final int AFTERWARDS = 30;

    private static final List<BrandingStatus> WAITS = Stream.of(BrandingStatus.values())
            .filter(status -> act(status).isPresent())
            .toList();

    private final BrandingRepository cases = new BrandingRepository();

    @Override
    public List<Task> tasks(Handle handle, Actor actor, LocalDate today) {
        List<Task> tasks = new ArrayList<>(waiting(handle));
        cases.expiring(handle, today.minusDays(AFTERWARDS), today.plusDays(AHEAD))
                .forEach(one -> tasks.add(expires(one, today)));
        tasks.sort(Comparator.comparing(Task::since));
        return tasks;
    }

    /** A certificate about to end, or that ended lately: its case opens. */
    private static Task expires(BrandingRepository.Expiring one, LocalDate today) {
        return new Task(
                one.validTo().isBefore(today) ? "branding.task.expired" : "branding.task.expires",
                List.of(one.description(), one.validTo(), one.caseNo()),
                new Subject(BrandingCase.KIND, one.caseId()),
                LIST,
                one.validTo().minusDays(AHEAD),
                one.validTo(),
                Set.of(Act.CASE_ENTER));
    }

    private List<Task> waiting(Handle handle) {
        return cases.waiting(handle, WAITS).stream()
                .flatMap(waiting -> act(waiting.status()).stream()
                        .map(act -> Task.many(
                                "branding.task." + waiting.status(),
                                waiting.number(),
                                LIST,
                                waiting.status().name(),
                                OfficeClock.day(waiting.since()),
                                act)))
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
