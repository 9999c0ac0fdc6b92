package org.jishi.admin;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.keys.PasswordRules;
import org.jishi.platform.keys.RecoveryKey;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.Settings;
import org.jishi.platform.time.OfficeClock;

/** The forgotten password of an administrator: opens the office by the printed key, which is void after that. */
public final class RescueService {
    private final OfficeOpener opener;
    private final AuditTrail trail;
    private final SettingRows settings;

    public RescueService(OfficeClock clock, Ids ids) {
        this.opener = new OfficeOpener(clock);
        this.trail = new AuditTrail(clock);
        this.settings = new SettingRows(trail, ids);
    }

    /** @param challenge the key that replaces the one used */
    public record Rescued(SignedIn signedIn, RecoveryChallenge challenge) {}

    /**
     * Gives an administrator's login a new password and signs in by it. The printed key retires last, when the office is
     * open and the trail has told of it: until then it opens the office once more.
     *
     * @param recoveryKey as printed; spaces and hyphens do not matter
     * @param password wiped when this returns
     */
    public Rescued open(DataFolder folder, String recoveryKey, String login, char[] password) {
        return open(folder, recoveryKey, login, password, wait -> {});
    }

    /**
     * As above.
     *
     * @param waits told how long the answer to a wrong key is held back, before it is
     */
    public Rescued open(
            DataFolder folder, String recoveryKey, String login, char[] password, Consumer<Duration> waits) {
        try {
            KeyService keys = new KeyService(folder.path());
            RecoveryKey key = RecoveryKey.parse(recoveryKey);
            PasswordRules.check(login, password, false);
            SignedIn in = opener.open(folder, keys, keys.unlock(key, login, waits), login);
            boolean good = false;
            try {
                String name = in.office().database().write(handle -> {
                    trail.note(handle, in.actor(), "admin.recover", Map.of("login", in.login()));
                    settings.put(handle, in.actor(), Settings.RECOVERY_CONFIRMED, "false");
                    return Settings.find(handle, Settings.OFFICE_NAME).orElse("");
                });
                Rescued rescued = new Rescued(in, new RecoveryChallenge(keys.recover(key, login, password), name));
                good = true;
                return rescued;
            } finally {
                if (!good) {
                    in.close();
                }
            }
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
