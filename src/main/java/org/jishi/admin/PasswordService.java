package org.jishi.admin;

import java.util.Arrays;
import java.util.Map;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.keys.PasswordRules;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/** Everybody's own password. Whoever was given a first one has no role until it is changed here. */
public final class PasswordService {
    private final OpenOffice office;
    private final Acts acts;
    private final Access access;
    private final KeyService keys;
    private final AuditTrail trail;
    private final LoginRepository logins = new LoginRepository();

    public PasswordService(Acts acts, Access access, OpenOffice office, KeyService keys) {
        this.acts = acts;
        this.access = access;
        this.office = office;
        this.keys = keys;
        this.trail = acts.trail();
    }

    /**
     * Changes the password of the person signed in, who has all own roles from then on. Both passwords are wiped when
     * this returns.
     *
     * @throws Refusal at "oldPassword" or "password"
     */
    public Actor change(char[] old, char[] password) {
        try {
            Granted granted = acts.require(Right.SIGNED_IN);
            Login login = granted.read(
                    handle -> logins.find(handle, granted.actor().loginId()).orElseThrow());
            boolean sample = granted.read(Settings::isSample);
            PasswordRules.check(login.name(), password, sample);
            if (Arrays.equals(old, password)) {
                throw Refusal.at("password", "admin.password.same");
            }
            checkOld(login.name(), old);
            return become(granted, login, password);
        } finally {
            Arrays.fill(old, '\0');
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Gives the person signed in, who came in by a first password a moment ago, one of their own.
     *
     * @param password wiped when this returns
     * @throws Refusal at "password"; also where the password of this person is no first one
     */
    public Actor first(char[] password) {
        try {
            Granted granted = acts.require(Right.SIGNED_IN);
            Login login = granted.read(
                    handle -> logins.find(handle, granted.actor().loginId()).orElseThrow());
            if (!login.mustChange()) {
                throw new Refusal("admin.password.notFirst");
            }
            boolean sample = granted.read(Settings::isSample);
            PasswordRules.check(login.name(), password, sample);
            if (isNow(login.name(), password)) {
                throw Refusal.at("password", "admin.password.same");
            }
            return become(granted, login, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Actor become(Granted granted, Login login, char[] password) {
        keys.putLogin(office.key(), login.name(), password, login.isAdministrator());
        Login now = granted.write((handle, actor) -> {
            Login before = logins.find(handle, login.id()).orElseThrow();
            logins.update(handle, before, before.roles(), false, before.disabled());
            trail.append(handle, actor, "admin.changePassword", "login", login.id(), Map.of("login", login.name()));
            return logins.find(handle, login.id()).orElseThrow();
        });
        access.signIn(now.actor());
        return now.actor();
    }

    /** Whether it is the password of now; no try of somebody who guesses, so it does not count as one. */
    private boolean isNow(String login, char[] password) {
        return keys.opens(login, password);
    }

    private void checkOld(String login, char[] old) {
        try {
            keys.unlock(login, old).close();
        } catch (Refusal refusal) {
            throw new Refusal(refusal.problems().stream()
                    .map(problem -> "password".equals(problem.field())
                            ? Problem.at("oldPassword", "admin.password.wrong")
                            : problem)
                    .toList());
        }
    }
}
