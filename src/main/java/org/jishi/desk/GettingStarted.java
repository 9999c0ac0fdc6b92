package org.jishi.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.Colleagues;
import org.jishi.casework.Task;
import org.jishi.desk.StartStep.Kind;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.store.Settings;

/**
 * How far a new office is set up, told from what it has: nothing is ticked by hand and nothing kept. Gone once all is done;
 * a sample county needs neither key nor backup.
 */
final class GettingStarted {
    private static final String LAST_BACKUP = "backup.last";
    /** The word for the list on which roles are confirmed. */
    private static final String CONFIRMED = "role_request";
    /** What somebody must hold before a case can go its whole way. */
    private static final List<Act> NEEDED = List.of(Act.CASE_ENTER, Act.CASE_REVIEW, Act.CASE_APPROVE, Act.FUND_WRITE);
    /** What home does not already ask for elsewhere. */
    private static final Set<Kind> ASKED = EnumSet.of(Kind.FUND, Kind.SCHEME, Kind.ROSTER, Kind.TRAINING);

    /** Every step with who does it; empty once all are done. */
    List<StartStep> steps(Handle handle, Actor actor, List<AskedRole> asked) {
        List<StartStep> steps = Arrays.stream(Kind.values())
                .filter(kind -> !(Settings.isSample(handle) && (kind == Kind.KEY || kind == Kind.BACKUP)))
                .map(kind -> kind == Kind.ROLES ? roles(handle, actor, asked) : step(handle, actor, kind, asked))
                .toList();
        return steps.stream().allMatch(StartStep::done) ? List.of() : steps;
    }

    /** What nobody may do yet since the role for it is not confirmed, says so: to give out more roles would not help. */
    private static StartStep step(Handle handle, Actor actor, Kind kind, List<AskedRole> asked) {
        List<String> who = Colleagues.who(handle, kind.act());
        return new StartStep(
                kind,
                isDone(handle, kind),
                actor.may(kind.act()),
                who,
                who.isEmpty() ? confirmers(asked, kind.act()) : List.of(),
                kind.list());
    }

    /** Roles are given out by one and confirmed by another: while something waits to be confirmed, it is that one's. */
    private static StartStep roles(Handle handle, Actor actor, List<AskedRole> asked) {
        boolean confirms = asked.stream().anyMatch(AskedRole::mine);
        boolean lacks = NEEDED.stream()
                .anyMatch(act -> Colleagues.who(handle, act).isEmpty()
                        && asked.stream().noneMatch(each -> act.allowedTo(each.roles())));
        boolean gives = actor.may(Kind.ROLES.act()) && (lacks || asked.isEmpty());
        return new StartStep(
                Kind.ROLES,
                isDone(handle, Kind.ROLES),
                confirms || gives,
                Colleagues.who(handle, Kind.ROLES.act()),
                lacks
                        ? List.of()
                        : asked.stream()
                                .flatMap(each -> each.confirmers().stream())
                                .distinct()
                                .toList(),
                confirms ? CONFIRMED : Kind.ROLES.list());
    }

    private static List<String> confirmers(List<AskedRole> asked, Act act) {
        return asked.stream()
                .filter(each -> act.allowedTo(each.roles()))
                .flatMap(each -> each.confirmers().stream())
                .distinct()
                .toList();
    }

    /** What of them waits for this person and is told nowhere else. */
    List<Task> tasks(Handle handle, List<StartStep> steps, LocalDate today) {
        List<Task> tasks = new ArrayList<>();
        for (StartStep step : steps) {
            if (!step.done() && step.mine() && ASKED.contains(step.kind())) {
                List<String> waiting = step.kind() == Kind.FUND ? draftsWaiting(handle) : List.of();
                tasks.add(new Task(
                        waiting.isEmpty() ? "desk.start.task." + step.kind() : "desk.start.task.fundWaited",
                        waiting.isEmpty() ? List.of() : List.of(String.join("、", waiting)),
                        null,
                        step.list(),
                        today,
                        null,
                        Set.of(step.kind().act())));
            }
        }
        return tasks;
    }

    /** Who keeps a scheme that has nothing to be paid from. */
    private static List<String> draftsWaiting(Handle handle) {
        return handle.createQuery("""
                        SELECT DISTINCT s.name FROM scheme_kept k JOIN staff s ON s.id = k.staff_id ORDER BY s.name""").mapTo(String.class).list();
    }

    private static boolean isDone(Handle handle, Kind kind) {
        return switch (kind) {
            case USERS -> any(handle, "SELECT 1 FROM login WHERE NOT disabled HAVING count(DISTINCT staff_id) > 1");
            case ROLES ->
                !any(handle, "SELECT 1 FROM role_request WHERE decided_by IS NULL AND granted IS NULL")
                        && NEEDED.stream()
                                .noneMatch(act -> Colleagues.who(handle, act).isEmpty());
            case KEY ->
                Settings.find(handle, Settings.RECOVERY_CONFIRMED)
                        .filter("true"::equals)
                        .isPresent();
            case FUND -> any(handle, "SELECT 1 FROM fund_category");
            case SCHEME -> any(handle, "SELECT 1 FROM scheme_version");
            case IN_FORCE -> any(handle, "SELECT 1 FROM scheme_version WHERE status <> 'DRAFT'");
            case ROSTER -> any(handle, "SELECT 1 FROM person");
            case TRAINING -> any(handle, "SELECT 1 FROM training_class");
            case BACKUP -> Settings.find(handle, LAST_BACKUP).isPresent();
        };
    }

    private static boolean any(Handle handle, String sql) {
        return handle.createQuery(sql + " LIMIT 1")
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }
}
