package org.jishi.app;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.Task;
import org.jishi.casework.TaskSource;
import org.jishi.people.merge.Merge;
import org.jishi.people.merge.MergeDesk;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.time.OfficeClock;

/** Proposals to merge people that wait for a second person, told to whoever did not propose them. */
final class PeopleTasks implements TaskSource {
    /** The list that the task opens. */
    static final String LIST = "people.merge";

    @Override
    public List<Task> tasks(Handle handle, Actor actor, LocalDate today) {
        List<Merge> others = MergeDesk.waiting(handle).stream()
                .filter(merge -> !merge.askedBy().equals(actor.staffId()))
                .toList();
        return others.isEmpty()
                ? List.of()
                : List.of(Task.many(
                        "people.task.merge",
                        others.size(),
                        LIST,
                        actor.staffId().toString(),
                        OfficeClock.day(others.getLast().askedAt()),
                        Act.MERGE_CONFIRM));
    }
}
