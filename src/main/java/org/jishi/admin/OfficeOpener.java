package org.jishi.admin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.keys.FileKey;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.keys.PasswordRules;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.store.Settings;
import org.jishi.platform.store.StoreException;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens an office for somebody who knows a password: key file, database, then whether the login is still good. Takes
 * about a second; never on the window's thread. Signing in stands in the trail.
 */
public final class OfficeOpener {
    private static final LoginRepository LOGINS = new LoginRepository();

    private static final Logger LOG = LoggerFactory.getLogger(OfficeOpener.class);

    private final AuditTrail trail;
    private final OfficeClock clock;
    /** Whether an odd clock is to be told before anybody comes in. */
    private boolean looksAtClock;

    public OfficeOpener(OfficeClock clock) {
        this.clock = clock;
        this.trail = new AuditTrail(clock);
    }

    /**
     * One that refuses the first time when the clock cannot be right, before anything is written; whoever then signs in
     * once more says that it may go on. For people: a command that runs at night asks nobody.
     */
    public static OfficeOpener lookingAtClock(OfficeClock clock) {
        OfficeOpener opener = new OfficeOpener(clock);
        opener.looksAtClock = true;
        return opener;
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

    /** A database of an earlier version is backed up as it is before it is brought up to this one, or is left alone. */
    SignedIn open(DataFolder folder, KeyService keys, FileKey key, String login) {
        OpenOffice office = OpenOffice.open(folder, key, old -> backUp(old, folder, keys, key));
        boolean good = false;
        try {
            lookAtClock(office.database());
            Login known = office.database().write(handle -> enter(handle, trail, login));
            good = true;
            return new SignedIn(office, keys, known.actor(), known.name(), known.mustChange());
        } finally {
            if (!good) {
                office.close();
            }
        }
    }

    private void lookAtClock(Database database) {
        // the invented days of a sample county say nothing about the computer's clock
        if (!looksAtClock || database.read(Settings::isSample)) {
            return;
        }
        Optional<Problem> odd = database.read(trail::head).flatMap(last -> ClockLook.problem(last.at(), clock));
        if (odd.isPresent()) {
            looksAtClock = false;
            throw new Refusal(List.of(odd.get()));
        }
    }

    private void backUp(Database old, DataFolder folder, KeyService keys, FileKey key) {
        if (folder.isMaking()) {
            return; // it is being restored: the backup is there
        }
        try {
            new BackupMaker(folder, key, keys, trail, clock).make(old, BackupKind.MIGRATION, Progress.NONE);
        } catch (Refusal | StoreException e) {
            LOG.error("the database was not brought up to this version, since there is no backup of it", e);
            throw new Refusal("admin.open.noBackup", folder.backups().toString());
        }
    }

    /** The login of a person whose password was right; told in the trail. */
    static Login enter(Handle handle, AuditTrail trail, String written) {
        Login login = known(handle, written);
        trail.note(handle, login.actor(), "admin.signIn", Map.of("login", PasswordRules.loginName(written)));
        return login;
    }

    static Login known(Handle handle, String written) {
        String name = PasswordRules.loginName(written);
        return LOGINS.byName(handle, name)
                .filter(known -> !known.disabled())
                .orElseThrow(() -> Refusal.at("login", "admin.open.disabled", name));
    }
}
