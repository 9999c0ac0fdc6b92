package org.jishi.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.OpenWork;
import org.jishi.casework.Task;
import org.jishi.casework.TaskSource;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.time.OfficeClock;

/** What waits in training: classes to mark and to close, corrections, follow-ups, call-backs. */
public final class TrainingTasks implements TaskSource {
    /** A class that is not closed: whoever keeps its sheet sees it, and a trainer no other. */
    public static final OpenWork WORK = new OpenWork(
            "training_class",
            Act.ATTENDANCE_WRITE,
            "training",
            "t.title",
            "trainer_id",
            true,
            List.of("PLANNED", "ENROLLING", "OPEN"),
            List.of("PLANNED", "ENROLLING", "OPEN"));

    /** The lists that tasks open. */
    public static final String LIST = "training";

    public static final String FOLLOW_UPS = "training.followUp";
    public static final String CALL_BACKS = "training.callBack";

    private final FollowUpRepository followUps = new FollowUpRepository();
    private final CallBackRepository callBacks = new CallBackRepository();
    private final CorrectionRepository corrections = new CorrectionRepository();

    /** A count and the oldest day that it waits since. */
    public record Waiting(
            long number, @org.jspecify.annotations.Nullable LocalDate since) {}

    @Override
    public List<Task> tasks(Handle handle, Actor actor, LocalDate today) {
        List<Task> tasks = new ArrayList<>();
        Waiting unmarked = waiting(handle, actor, today, """
            SELECT COUNT(DISTINCT c.id) AS number, MIN(s.held_on) AS since
              FROM training_class c JOIN class_session s ON s.class_id = c.id AND s.status = 'PLANNED'
             WHERE s.held_on < :today AND\
            """, ClassTodo.UNMARKED, Act.ATTENDANCE_WRITE);
        add(tasks, "training.task.unmarked", unmarked, LIST, ClassTodo.UNMARKED.name(), today, Act.ATTENDANCE_WRITE);
        Waiting toClose = waiting(
                handle,
                actor,
                today,
                "SELECT COUNT(*) AS number, MIN(c.ends_on) AS since FROM training_class c WHERE",
                ClassTodo.TO_CLOSE,
                Act.CLASS_WRITE);
        add(tasks, "training.task.toClose", toClose, LIST, ClassTodo.TO_CLOSE.name(), today, Act.CLASS_WRITE);
        List<Correction> asked = corrections.open(handle).stream()
                .filter(one -> !one.askedBy().equals(actor.staffId()))
                .toList();
        if (!asked.isEmpty()) {
            add(
                    tasks,
                    "training.task.corrections",
                    new Waiting(
                            asked.stream().map(Correction::classId).distinct().count(),
                            OfficeClock.day(asked.getFirst().askedAt())),
                    LIST,
                    ClassTodo.CORRECTIONS.name(),
                    today,
                    Act.ATTENDANCE_CORRECT);
        }
        add(
                tasks,
                "training.task.followUps",
                new Waiting(followUps.due(handle, today), null),
                FOLLOW_UPS,
                "yes",
                today,
                Act.CLASS_WRITE);
        add(
                tasks,
                "training.task.callBacks",
                new Waiting(callBacks.open(handle, actor.staffId()), null),
                CALL_BACKS,
                actor.staffId().toString(),
                today,
                Act.CALL_BACK_RECORD);
        return tasks;
    }

    private static Waiting waiting(Handle handle, Actor actor, LocalDate today, String sql, ClassTodo todo, Act act) {
        boolean own = OwnClasses.only(actor, act);
        var query = handle.createQuery(sql + " " + todo.condition() + (own ? " AND c.trainer_id = :trainer" : ""))
                .bind("today", today);
        if (own) {
            query.bind("trainer", actor.staffId());
        }
        return query.mapTo(Waiting.class).one();
    }

    private static void add(
            List<Task> tasks, String key, Waiting waiting, String list, String todo, LocalDate today, Act act) {
        if (waiting.number() > 0) {
            LocalDate since = waiting.since() == null ? today : waiting.since();
            tasks.add(Task.many(key, waiting.number(), list, todo, since, act));
        }
    }
}
