package org.jishi.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
                : List.of(new Task(
                        "people.task.merge",
                        List.of(others.size()),
                        null,
                        LIST,
                        OfficeClock.day(others.getLast().askedAt()),
                        null,
                        Set.of(Act.MERGE_CONFIRM)));
    }
}
