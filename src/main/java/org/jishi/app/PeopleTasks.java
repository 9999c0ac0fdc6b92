package org.jishi.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.account.AccountRegister;
import org.jishi.approval.Subject;
import org.jishi.casework.Task;
import org.jishi.casework.TaskSource;
import org.jishi.household.HouseholdDesk;
import org.jishi.intake.collect.CollectDesk;
import org.jishi.intake.collect.CollectRow;
import org.jishi.intake.collect.Collecting;
import org.jishi.merge.Merge;
import org.jishi.merge.MergeDesk;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.time.OfficeClock;

/**
 * Bank accounts and proposals to merge people that wait for a second person, told to whoever did not enter them; households
 * that wait for a head; forms that have not come, or came and wait.
 */
final class PeopleTasks implements TaskSource {
    /** The list that the task opens. */
    static final String LIST = "people.merge";

    static final String ACCOUNTS = "people.account";

    static final String HOUSEHOLDS = "people.household";

    /** Home begins to tell of a form so many days before it is due. */
    private static final int DAYS_BEFORE = 3;

    /** Forms that have not come though they are due in some days or were, and those that came and wait. */
    private static List<Task> collecting(Handle handle, LocalDate today) {
        List<Task> tasks = new ArrayList<>();
        for (CollectRow row : CollectDesk.open(handle)) {
            if (row.missing() > 0 && !row.dueOn().minusDays(DAYS_BEFORE).isAfter(today)) {
                tasks.add(collecting("people.task.collectMissing", row, row.missing()));
            }
            if (row.waiting() > 0) {
                tasks.add(collecting("people.task.collectSent", row, row.waiting()));
            }
        }
        return tasks;
    }

    private static Task collecting(String key, CollectRow row, long count) {
        return Task.within(
                key,
                List.of(row.name(), count),
                count,
                new Subject(Collecting.TABLE, row.id()),
                Collecting.TABLE,
                OfficeClock.day(row.openedAt()),
                row.dueOn(),
                Act.PEOPLE_IMPORT);
    }

    @Override
    public List<Task> tasks(Handle handle, Actor actor, LocalDate today) {
        List<Task> tasks = new ArrayList<>();
        List<Instant> accounts = AccountRegister.waitingFor(handle, actor.staffId());
        if (!accounts.isEmpty()) {
            tasks.add(Task.many(
                    "people.task.account",
                    accounts.size(),
                    ACCOUNTS,
                    actor.staffId().toString(),
                    OfficeClock.day(accounts.getFirst()),
                    Act.ACCOUNT_CONFIRM));
        }
        List<Merge> others = MergeDesk.waiting(handle).stream()
                .filter(merge -> !merge.askedBy().equals(actor.staffId()))
                .toList();
        if (!others.isEmpty()) {
            tasks.add(Task.many(
                    "people.task.merge",
                    others.size(),
                    LIST,
                    actor.staffId().toString(),
                    OfficeClock.day(others.getLast().askedAt()),
                    Act.MERGE_CONFIRM));
        }
        List<LocalDate> households = HouseholdDesk.waitingForHead(handle);
        if (!households.isEmpty()) {
            tasks.add(Task.many(
                    "people.task.household",
                    households.size(),
                    HOUSEHOLDS,
                    "HEADLESS",
                    households.getFirst(),
                    Act.PEOPLE_WRITE));
        }
        tasks.addAll(collecting(handle, today));
        return tasks;
    }
}
