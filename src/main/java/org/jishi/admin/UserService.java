package org.jishi.admin;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.WorkHandover;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.keys.PasswordRules;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The office's people and their logins; only an administrator is here. A deciding role waits for a second person once
 * the office has two, and so it does again after a reset of the password, which would otherwise hand the role to whoever
 * reset it. The last administrator stays. Each change stands in the trail; passwords never do.
 */
public final class UserService {
    /** Without what looks alike: 0 and o, 1 and l. */
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";

    private final Acts acts;
    private final OpenOffice office;
    private final KeyService keys;
    private final AuditTrail trail;
    private final RoleRequests requests;
    private final Handovers handovers;
    private final LoginRepository logins = new LoginRepository();
    private final RoleRequestRepository waiting = new RoleRequestRepository();

    /** @param work what people see through and leave behind */
    public UserService(Acts acts, OpenOffice office, KeyService keys, WorkHandover work) {
        this.acts = acts;
        this.office = office;
        this.keys = keys;
        this.trail = acts.trail();
        this.requests = new RoleRequests(acts.trail(), acts.ids(), acts.clock());
        this.handovers = new Handovers(work, acts.clock());
    }

    /** Every login, those in use first. */
    public List<UserRow> users() {
        return acts.snapshot(Act.USERS_WRITE, handle -> {
            Map<UUID, RoleRequest> asked = waiting.open(handle).stream()
                    .collect(Collectors.toMap(RoleRequest::loginId, Function.identity(), (one, other) -> one));
            return logins.all(handle).stream()
                    .map(login -> row(handle, login, asked.get(login.id())))
                    .toList();
        });
    }

    private UserRow row(Handle handle, Login login, @Nullable RoleRequest request) {
        return request == null
                ? new UserRow(login, Set.of(), List.of())
                : new UserRow(login, request.asked(), requests.confirmerNames(handle, request));
    }

    /** A password that can be read out: four groups of four, good for the first sign-in only. */
    public static String suggestPassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return password.toString();
    }

    /**
     * Makes a login, for somebody new or for a person of the staff.
     *
     * @param password the first one, which the person has to change; wiped when this returns
     * @return the roles that wait for a second person
     */
    public Set<Role> add(UserDraft draft, char[] password) {
        try {
            Granted granted = acts.require(Act.USERS_WRITE);
            String name = PasswordRules.loginName(draft.login());
            checkPassword(granted, name, password);
            Set<Role> asked = granted.write((handle, actor) -> insert(handle, actor, draft, name));
            // The row first: a key without a login opens nothing, but a login without a key is only reset.
            keys.putLogin(office.key(), name, password, draft.roles().contains(Role.ADMINISTRATOR));
            return asked;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Set<Role> insert(Handle handle, Actor actor, UserDraft draft, String name) {
        Refusal.ifAny(problems(handle, draft, name));
        Set<Role> now = requests.atOnce(handle, Set.of(), draft.roles());
        UUID staff = draft.staffId() == null ? acts.newId() : draft.staffId();
        if (draft.staffId() == null) {
            logins.insertStaff(handle, staff, draft.name().strip(), UserRules.blankToNull(draft.phone()));
            trail.append(
                    handle,
                    actor,
                    "admin.addStaff",
                    "staff",
                    staff,
                    Map.of("name", draft.name().strip()));
        }
        UUID id = acts.newId();
        logins.insert(handle, id, staff, name, Login.write(now), true);
        trail.append(handle, actor, "admin.addUser", "login", id, RoleRequests.detail(name, now));
        Set<Role> later = without(draft.roles(), now);
        requests.ask(handle, actor, logins.find(handle, id).orElseThrow(), later);
        return later;
    }

    private List<Problem> problems(Handle handle, UserDraft draft, String name) {
        List<Problem> problems = UserRules.problems(
                draft.staffId() == null ? draft.name() : "-", UserRules.blankToNull(draft.phone()), name);
        if (draft.roles().isEmpty()) {
            problems.add(Problem.at("roles", "admin.user.noRole"));
        }
        boolean known =
                logins.all(handle).stream().anyMatch(login -> login.staffId().equals(draft.staffId()));
        if (draft.staffId() != null && !known) {
            problems.add(Problem.at("staff", "admin.user.noStaff"));
        }
        if (logins.byName(handle, name).isPresent()) {
            problems.add(Problem.at("login", "admin.user.loginTaken", name));
        }
        if (draft.staffId() == null
                && logins.sameStaff(handle, draft.name().strip(), UserRules.blankToNull(draft.phone()))) {
            problems.add(Problem.at("name", "admin.user.sameName", draft.name().strip()));
        }
        return problems;
    }

    /**
     * Gives and takes roles.
     *
     * @return the roles that wait for a second person
     */
    public Set<Role> changeRoles(Login seen, Set<Role> wanted) {
        Granted granted = acts.require(Act.USERS_WRITE);
        if (wanted.isEmpty()) {
            throw Refusal.at("roles", "admin.user.noRole");
        }
        Set<Role> later = granted.write((handle, actor) -> {
            Login login = current(handle, seen);
            Set<Role> now = requests.atOnce(handle, login.held(), wanted);
            Set<Role> asked = without(wanted, now);
            if (now.isEmpty()) {
                now = EnumSet.noneOf(Role.class);
            }
            if (login.isAdministrator() && !wanted.contains(Role.ADMINISTRATOR)) {
                refuseLastAdministrator(handle, login);
            }
            if (!now.equals(login.held())) {
                update(handle, login, now, login.mustChange(), login.disabled());
                trail.append(
                        handle,
                        actor,
                        "admin.changeRoles",
                        "login",
                        login.id(),
                        RoleRequests.detail(login.name(), now));
            }
            requests.ask(handle, actor, login, asked);
            return asked;
        });
        if (!seen.disabled()) {
            keys.markAdministrator(seen.name(), wanted.contains(Role.ADMINISTRATOR));
        }
        return later;
    }

    /** Corrects how a person of the staff is written; what they did before stays theirs under the corrected name. */
    public void correct(Login seen, String name, @Nullable String phone) {
        Granted granted = acts.require(Act.USERS_WRITE);
        String now = name.strip();
        String number = UserRules.blankToNull(phone);
        Refusal.ifAny(UserRules.problems(now, number, seen.name()));
        granted.change((handle, actor) -> {
            Login login = current(handle, seen);
            boolean another = !now.equals(login.staffName()) && logins.sameStaff(handle, now, number);
            if (another) {
                throw Refusal.at("name", "admin.user.sameName", now);
            }
            logins.correctStaff(handle, login.staffId(), now, number);
            trail.append(
                    handle,
                    actor,
                    "admin.correctStaff",
                    "staff",
                    login.staffId(),
                    Map.of("before", login.staffName(), "name", now));
        });
    }

    /** The open work that a person leaves behind without the login, and who may take it over. */
    public List<Handover> leaves(Login login) {
        return acts.snapshot(Act.USERS_WRITE, handle -> handovers.of(handle, login));
    }

    /**
     * Takes a login out of use, and hands the person's open work over in the same write: its password opens nothing any
     * more.
     *
     * @param takers who takes over what, by kind of work
     */
    public void disable(Login seen, Map<String, UUID> takers) {
        acts.change(Act.USERS_WRITE, (handle, actor) -> {
            Login login = current(handle, seen);
            if (login.id().equals(actor.loginId())) {
                throw new Refusal("admin.user.disableSelf");
            }
            refuseLastAdministrator(handle, login);
            handovers.give(handle, actor, login, takers);
            update(handle, login, login.held(), login.mustChange(), true);
            trail.append(handle, actor, "admin.disable", "login", login.id(), Map.of("login", login.name()));
            requests.ask(handle, actor, login, Set.of());
        });
        keys.removeLogin(seen.name());
    }

    /**
     * Gives a new first password, to a login in use or to one that was disabled, which comes back into use. In an office
     * of two or more, deciding roles wait for a second person again.
     *
     * @param password wiped when this returns
     * @return the roles that wait for a second person
     */
    public Set<Role> resetPassword(Login seen, char[] password) {
        try {
            Granted granted = acts.require(Act.USERS_WRITE);
            checkPassword(granted, seen.name(), password);
            Set<Role> later = granted.write((handle, actor) -> {
                Login login = current(handle, seen);
                if (login.id().equals(actor.loginId())) {
                    throw new Refusal("admin.user.resetSelf");
                }
                Set<Role> now = requests.atOnce(handle, Set.of(), login.held());
                Set<Role> asked = without(login.held(), now);
                update(handle, login, now, true, false);
                trail.append(handle, actor, "admin.reset", "login", login.id(), RoleRequests.detail(login.name(), now));
                if (!asked.isEmpty()) {
                    requests.ask(handle, actor, login, asked);
                }
                return asked;
            });
            keys.putLogin(office.key(), seen.name(), password, seen.isAdministrator());
            return later;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private void checkPassword(Granted granted, String login, char[] password) {
        boolean sample = granted.read(Settings::isSample);
        PasswordRules.check(login, password, sample);
    }

    private Login current(Handle handle, Login seen) {
        return logins.find(handle, seen.id())
                .filter(login -> login.version() == seen.version())
                .orElseThrow(() -> new Refusal("admin.changedMeanwhile"));
    }

    private void refuseLastAdministrator(Handle handle, Login login) {
        boolean another = logins.active(handle).stream()
                .anyMatch(other -> other.isAdministrator() && !other.id().equals(login.id()));
        if (login.isAdministrator() && !another) {
            throw new Refusal("admin.user.lastAdministrator");
        }
    }

    private void update(Handle handle, Login login, Set<Role> roles, boolean mustChange, boolean disabled) {
        if (!logins.update(handle, login, Login.write(roles), mustChange, disabled)) {
            throw new Refusal("admin.changedMeanwhile");
        }
    }

    private static Set<Role> without(Set<Role> all, Set<Role> some) {
        Set<Role> rest = EnumSet.noneOf(Role.class);
        rest.addAll(all);
        rest.removeAll(some);
        return rest;
    }
}
