package org.jishi.admin;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.keys.PasswordRules;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.Settings;

/** Logins of a sample county: with every role at once, and with no first password to change. A real office refuses. */
public final class SampleLogins {
    private final SignedIn administrator;
    private final AuditTrail trail;
    private final Ids ids;
    private final LoginRepository logins = new LoginRepository();

    /** @param administrator the sample's, as {@link SetupService#create} gives */
    public SampleLogins(SignedIn administrator, AuditTrail trail, Ids ids) {
        this.administrator = administrator;
        this.trail = trail;
        this.ids = ids;
    }

    /**
     * @param password wiped when this returns
     * @throws IllegalStateException in an office that is no sample
     */
    public Actor add(String name, String login, Set<Role> roles, char[] password) {
        try {
            String written = PasswordRules.loginName(login);
            Actor made = administrator.office().database().write(handle -> {
                if (!Settings.isSample(handle)) {
                    throw new IllegalStateException("only a sample has logins without a second person");
                }
                UUID staff = ids.next();
                UUID id = ids.next();
                logins.insertStaff(handle, staff, name, null);
                trail.append(handle, administrator.actor(), "admin.addStaff", "staff", staff, Map.of("name", name));
                logins.insert(handle, id, staff, written, Login.write(roles), false);
                trail.append(
                        handle,
                        administrator.actor(),
                        "admin.addUser",
                        "login",
                        id,
                        RoleRequests.detail(written, roles));
                return new Actor(id, staff, name, roles);
            });
            administrator
                    .keys()
                    .putLogin(administrator.office().key(), written, password, roles.contains(Role.ADMINISTRATOR));
            return made;
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
