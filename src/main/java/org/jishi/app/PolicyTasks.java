package org.jishi.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.Task;
import org.jishi.casework.TaskSource;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.time.OfficeClock;
import org.jishi.policy.KeptScheme;
import org.jishi.policy.KeptSchemes;
import org.jishi.policy.PolicyService;

/** Drafts of schemes that wait to be put in force, told to whoever did not draft them; forms left half typed. */
final class PolicyTasks implements TaskSource {
    /** The list that the task opens. */
    static final String LIST = "scheme";

    @Override
    public List<Task> tasks(Handle handle, Actor actor, LocalDate today) {
        List<Task> tasks = new ArrayList<>();
        List<Instant> drafts = PolicyService.drafts(handle, actor.staffId());
        if (!drafts.isEmpty()) {
            tasks.add(Task.many(
                    "policy.task.inForce",
                    drafts.size(),
                    LIST,
                    actor.staffId().toString(),
                    OfficeClock.day(drafts.getFirst()),
                    Act.SCHEME_IN_FORCE));
        }
        for (KeptScheme kept : KeptSchemes.of(handle, actor.staffId())) {
            tasks.add(new Task(
                    kept.title().isEmpty() ? "policy.task.keptNameless" : "policy.task.kept",
                    kept.title().isEmpty() ? List.of() : List.of(kept.title()),
                    null,
                    LIST,
                    OfficeClock.day(kept.keptAt()),
                    null,
                    Set.of(Act.SCHEME_DRAFT)));
        }
        return tasks;
    }
}
