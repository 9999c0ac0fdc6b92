package org.jishi.admin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.Task;
import org.jishi.casework.TaskSource;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.BackupAge;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.Settings;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/** Roles that wait for this person's word; a backup that is a week old; a recovery key that nobody has checked. */
public final class AdminTasks implements TaskSource {
    /** The list of roles to be confirmed. */
    public static final String ROLES = "role_request";
    /** The office's own page. */
    public static final String ADMIN = "admin";
    /** The page of backups. */
    public static final String BACKUPS = "admin.backups";
    /** The list of its logins. */
    public static final String USERS = "admin.users";

    private final RoleRequests rules;
    private final LoginRepository logins = new LoginRepository();
    private final RoleRequestRepository requests = new RoleRequestRepository();

    public AdminTasks(AuditTrail trail, Ids ids, OfficeClock clock) {
        this.rules = new RoleRequests(trail, ids, clock);
    }

    @Override
    public List<Task> tasks(Handle handle, Actor actor, LocalDate today) {
        List<Task> tasks = new ArrayList<>();
        List<RoleRequest> mine = requests.open(handle).stream()
                .filter(request -> rules.mayConfirm(handle, request, actor.staffId()))
                .toList();
        if (!mine.isEmpty()) {
            // In a small office the second person may be of any role, or have none yet: mayConfirm has looked at that.
            tasks.add(new Task(
                    "admin.task.roles",
                    List.of(mine.size()),
                    null,
                    ROLES,
                    OfficeClock.day(mine.getFirst().askedAt()),
                    null,
                    Set.of()));
        }
        if (logins.people(handle).size() == 1) {
            // Nobody could review what one enters alone.
            tasks.add(new Task(
                    "admin.task.firstColleague", List.of(), null, USERS, today, null, Set.of(Act.USERS_WRITE)));
        }
        if (!Settings.isSample(handle)) {
            tasks.addAll(backups(handle, today));
            if (Settings.find(handle, Settings.RECOVERY_CONFIRMED)
                    .filter("true"::equals)
                    .isEmpty()) {
                tasks.add(
                        new Task("admin.task.recovery", List.of(), null, ADMIN, today, null, Set.of(Act.USERS_WRITE)));
            }
        }
        return tasks;
    }

    private static List<Task> backups(Handle handle, LocalDate today) {
        List<Task> tasks = new ArrayList<>();
        BackupAge age = BackupAge.of(handle);
        String trouble = age.trouble();
        if (trouble != null) {
            tasks.add(task(trouble, null, today));
        }
        if (age.isOld(today)) {
            tasks.add(task(age.last() == null ? "admin.task.firstBackup" : "admin.task.backup", age.last(), today));
        }
        if (age.isOutsideOld(today)) {
            tasks.add(task(
                    age.folder() == null
                            ? "admin.task.outsideFolder"
                            : age.outside() == null ? "admin.task.firstOutside" : "admin.task.outside",
                    age.folder() == null ? null : age.outside(),
                    today));
        }
        return tasks;
    }

    /** A day still to come, written down by a wrong clock, is due at once. */
    private static LocalDate due(LocalDate day, LocalDate today) {
        return day.isAfter(today) ? today.minusDays(1) : day.plusDays(BackupAge.DAYS - 1);
    }

    /** Due when it is told, so that what is too old stands in red. */
    private static Task task(String key, @Nullable LocalDate day, LocalDate today) {
        return new Task(
                key,
                day == null ? List.of() : List.of(day.toString()),
                null,
                BACKUPS,
                day == null || day.isAfter(today) ? today : day,
                day == null ? null : due(day, today),
                Set.of(Act.BACKUP));
    }
}
