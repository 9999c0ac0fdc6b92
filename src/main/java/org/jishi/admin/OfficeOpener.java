package org.jishi.admin;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.keys.FileKey;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.keys.PasswordRules;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;

/**
 * Opens an office for somebody who knows a password: key file, database, then whether the login is still good. Takes
 * about a second; never on the window's thread. Signing in stands in the trail.
 */
public final class OfficeOpener {
    private static final LoginRepository LOGINS = new LoginRepository();

    private final AuditTrail trail;

    public OfficeOpener(OfficeClock clock) {
        this.trail = new AuditTrail(clock);
    }

    /**
     * @param folder stays the caller's, whatever the outcome
     * @param password wiped when this returns
     * @throws Refusal at "password" when it is wrong, at "login" when the login was disabled
     */
    public SignedIn open(DataFolder folder, String login, char[] password) {
        return open(folder, new KeyService(folder.path()), login, password);
    }

    /** As above, with the caller's own key service. */
    public SignedIn open(DataFolder folder, KeyService keys, String login, char[] password) {
        return open(folder, keys, login, password, wait -> {});
    }

    /**
     * As above.
     *
     * @param waits told how long the answer to a wrong password is held back, before it is
     */
    public SignedIn open(DataFolder folder, KeyService keys, String login, char[] password, Consumer<Duration> waits) {
        if (!folder.hasData()) {
            throw new Refusal("admin.open.empty", folder.path().toString());
        }
        return open(folder, keys, keys.unlock(login, password, waits), login);
    }

    SignedIn open(DataFolder folder, KeyService keys, FileKey key, String login) {
        OpenOffice office = OpenOffice.open(folder, key);
        boolean good = false;
        try {
            Login known = office.database().write(handle -> enter(handle, trail, login));
            good = true;
            return new SignedIn(office, keys, known.actor(), known.name(), known.mustChange());
        } finally {
            if (!good) {
                office.close();
            }
        }
    }

    /** The login of a person whose password was right; told in the trail. */
    static Login enter(Handle handle, AuditTrail trail, String written) {
        String name = PasswordRules.loginName(written);
        Login login = LOGINS.byName(handle, name)
                .filter(known -> !known.disabled())
                .orElseThrow(() -> Refusal.at("login", "admin.open.disabled", name));
        trail.note(handle, login.actor(), "admin.signIn", Map.of("login", name));
        return login;
    }
}
