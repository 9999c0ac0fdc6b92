package org.jishi.admin;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jishi.platform.access.Right;
import org.jishi.platform.access.Role;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Refusal;

/**
 * The second look at deciding roles: what an administrator asked for, somebody else confirms or turns down. That
 * somebody holds {@code ROLE_CONFIRM}; in an office too small to have one, any other of its people.
 */
public final class RoleService {
    private final Acts acts;
    private final AuditTrail trail;
    private final RoleRequests rules;
    private final LoginRepository logins = new LoginRepository();
    private final RoleRequestRepository requests = new RoleRequestRepository();

    public RoleService(Acts acts) {
        this.acts = acts;
        this.trail = acts.trail();
        this.rules = new RoleRequests(acts.trail(), acts.ids(), acts.clock());
    }

    /** What waits, the oldest first; everybody of the office may see it. */
    public List<WaitingRole> waiting() {
        return acts.snapshot(
                Right.SIGNED_IN,
                (handle, actor) -> requests.open(handle).stream()
                        .map(request -> new WaitingRole(
                                request,
                                rules.mayConfirm(handle, request, actor.staffId()),
                                rules.confirmerNames(handle, request),
                                rules.narrows(handle, request)))
                        .toList());
    }

    /** How many wait for the person signed in; for the sidebar and the tasks of home. */
    public long mine() {
        return waiting().stream().filter(WaitingRole::mine).count();
    }

    /** Gives the roles, or turns the request down. */
    public void decide(UUID requestId, boolean grant) {
        acts.change(Right.SIGNED_IN, (handle, actor) -> {
            RoleRequest request = requests.open(handle, requestId).orElseThrow(() -> new Refusal("admin.role.gone"));
            if (!rules.mayConfirm(handle, request, actor.staffId())) {
                throw new Refusal(actor.staffId().equals(request.askedBy()) ? "admin.role.own" : "admin.role.notYou");
            }
            Login login = logins.find(handle, request.loginId()).orElseThrow();
            if (grant && login.disabled()) {
                throw new Refusal("admin.role.disabled", login.name());
            }
            if (!requests.decide(
                    handle, request.id(), actor.staffId(), acts.clock().now(), grant)) {
                throw new Refusal("admin.role.gone");
            }
            String act = grant ? "admin.grantRole" : "admin.refuseRole";
            var detail = RoleRequests.detail(login.name(), request.asked());
            trail.append(handle, actor, act, "role_request", request.id(), detail);
            if (grant) {
                Set<Role> held = EnumSet.copyOf(request.asked());
                held.addAll(login.held());
                if (!logins.update(handle, login, Login.write(held), login.mustChange(), false)) {
                    throw new Refusal("admin.changedMeanwhile");
                }
                trail.append(handle, actor, act, "login", login.id(), detail);
            }
        });
    }
}
