package org.jishi.admin;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Ids;
import org.jishi.platform.time.OfficeClock;

/** Who may get which roles at once, and what waits for a second person. */
final class RoleRequests {
    private final AuditTrail trail;
    private final Ids ids;
    private final OfficeClock clock;
    private final LoginRepository logins = new LoginRepository();
    private final RoleRequestRepository requests = new RoleRequestRepository();

    RoleRequests(AuditTrail trail, Ids ids, OfficeClock clock) {
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those of the wanted roles that are given now: all while the office has one person, else none that decides. */
    Set<Role> atOnce(Handle handle, Set<Role> held, Set<Role> wanted) {
        Set<Role> now = new HashSet<>(wanted);
        if (logins.people(handle).size() >= 2) {
            now.removeIf(role -> role.decides() && !held.contains(role));
        }
        return now;
    }

    /** Leaves the roles to a second person; what was asked for this login before is asked no longer. */
    void ask(Handle handle, Actor actor, Login login, Set<Role> roles) {
        for (RoleRequest old : requests.openOf(handle, login.id())) {
            requests.withdraw(handle, old.id(), clock.now());
            trail.append(
                    handle, actor, "admin.withdrawRole", "role_request", old.id(), detail(old.login(), old.asked()));
        }
        if (roles.isEmpty()) {
            return;
        }
        UUID id = ids.next();
        requests.insert(handle, id, login.id(), Login.write(roles), actor.staffId(), clock.now());
        trail.append(handle, actor, "admin.askRole", "role_request", id, detail(login.name(), roles));
    }

    static Map<String, Object> detail(String login, Set<Role> roles) {
        return Map.of("login", login, "roles", Login.write(roles));
    }

    /**
     * Whether this person may confirm: not the one who asked, nor the one who is to have the roles, and somebody whose
     * roles allow it. Where the office has nobody like that yet, any third of its people may; in an office of two the one
     * who is to have the roles, so that a small office is not stuck.
     */
    boolean mayConfirm(Handle handle, RoleRequest request, UUID staff) {
        return confirmers(handle, request).contains(staff);
    }

    /** The names of all who may confirm, each once. */
    List<String> confirmerNames(Handle handle, RoleRequest request) {
        Set<UUID> people = confirmers(handle, request);
        return logins.active(handle).stream()
                .filter(login -> people.contains(login.staffId()))
                .map(Login::staffName)
                .distinct()
                .toList();
    }

    /** Whether nobody but the one who asked may confirm roles yet, and this request makes the first. */
    boolean narrows(Handle handle, RoleRequest request) {
        Set<UUID> others = logins.confirmers(handle);
        others.remove(request.askedBy());
        return others.isEmpty()
                && Act.ROLE_CONFIRM.allowedTo(request.asked())
                && requests.open(handle).size() > 1;
    }

    private Set<UUID> confirmers(Handle handle, RoleRequest request) {
        Set<UUID> confirmers = logins.confirmers(handle);
        confirmers.removeAll(List.of(request.askedBy(), request.staffId()));
        if (confirmers.isEmpty()) {
            confirmers.addAll(logins.people(handle));
            confirmers.removeAll(List.of(request.askedBy(), request.staffId()));
        }
        return confirmers.isEmpty() ? secondOfTwo(request) : confirmers;
    }

    /** In an office of two, the one who is to have the role is the second person who knows of it. */
    private static Set<UUID> secondOfTwo(RoleRequest request) {
        return request.askedBy().equals(request.staffId()) ? Set.of() : Set.of(request.staffId());
    }
}
