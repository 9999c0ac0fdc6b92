package org.jishi.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.Task;
import org.jishi.casework.TaskSource;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.time.OfficeClock;
import org.jishi.policy.PolicyService;

/** Drafts of schemes that wait to be put in force, told to whoever did not draft them. */
final class PolicyTasks implements TaskSource {
    /** The list that the task opens. */
    static final String LIST = "scheme";

    @Override
    public List<Task> tasks(Handle handle, Actor actor, LocalDate today) {
        List<Instant> drafts = PolicyService.drafts(handle, actor.staffId());
        return drafts.isEmpty()
                ? List.of()
                : List.of(Task.many(
                        "policy.task.inForce",
                        drafts.size(),
                        LIST,
                        actor.staffId().toString(),
                        OfficeClock.day(drafts.getFirst()),
                        Act.SCHEME_IN_FORCE));
    }
}
