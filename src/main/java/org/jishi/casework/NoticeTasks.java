package org.jishi.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jspecify.annotations.Nullable;

/** Which notices and objections wait for whom. */
public final class NoticeTasks implements TaskSource {
    /** A notice that is not posted is seen through by whoever drafted it. */
    public static final OpenWork WORK = OpenWork.entered(
            "notice", Act.NOTICE_POST, "notice", "t.title", "drafted_by", List.of("DRAFT"), List.of("DRAFT"));

    /** The kind of a notice as a subject, and its list's name. */
    public static final String NOTICE = "notice";

    private final NoticeRepository notices = new NoticeRepository();

    @Override
    public List<Task> tasks(Handle handle, Actor actor, LocalDate today) {
        List<Task> tasks = new ArrayList<>();
        for (Notice notice : notices.withStatus(handle, Notice.Status.DRAFT)) {
            tasks.add(of("casework.task.post", notice, notice.draftedOn(), null));
        }
        for (Notice notice : notices.withStatus(handle, Notice.Status.POSTED)) {
            LocalDate lastDay = notice.lastDay();
            if (lastDay != null && today.isAfter(lastDay)) {
                tasks.add(of("casework.task.end", notice, lastDay.plusDays(1), null));
            }
        }
        for (Objection objection : notices.openObjections(handle)) {
            if (!objection.enteredBy().equals(actor.staffId())) {
                NoticeLine line = notices.line(handle, objection.lineId()).orElseThrow();
                tasks.add(new Task(
                        "casework.task.objection",
                        List.of(line.maskedName()),
                        new Subject(NOTICE, line.noticeId()),
                        NOTICE,
                        objection.receivedOn(),
                        null,
                        Set.of(Act.OBJECTION_DECIDE)));
            }
        }
        tasks.sort(Comparator.comparing(Task::since));
        return tasks;
    }

    private static Task of(String key, Notice notice, LocalDate since, @Nullable LocalDate due) {
        return new Task(
                key,
                List.of(notice.noticeNo(), notice.title()),
                new Subject(NOTICE, notice.id()),
                NOTICE,
                since,
                due,
                Set.of(Act.NOTICE_POST));
    }
}
