package org.jishi.admin;

import java.util.Map;
import java.util.Optional;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.store.Settings;

/** The recovery key of an open office: whether somebody has it on paper, and a new one when nobody has. */
public final class RecoveryService {
    private final OpenOffice office;
    private final Acts acts;
    private final KeyService keys;
    private final AuditTrail trail;
    private final SettingRows settings;

    public RecoveryService(Acts acts, OpenOffice office, KeyService keys) {
        this.acts = acts;
        this.office = office;
        this.keys = keys;
        this.trail = acts.trail();
        this.settings = new SettingRows(acts.trail(), acts.ids());
    }

    /** Whether somebody has typed back part of the key that is good now. */
    public boolean isConfirmed() {
        return acts.read(
                Right.SIGNED_IN,
                handle -> Settings.find(handle, Settings.RECOVERY_CONFIRMED)
                        .filter("true"::equals)
                        .isPresent());
    }

    /** The day on which the key that is good now was sent to a printer; empty when it was written down by hand. */
    public Optional<String> printed() {
        return acts.read(
                Right.SIGNED_IN,
                handle -> Settings.find(handle, Settings.RECOVERY_PRINTED).filter(day -> !day.isEmpty()));
    }

    /** Makes a new recovery key, to be printed; the one before opens nothing any more. */
    public RecoveryChallenge renew() {
        Granted granted = acts.require(Act.USERS_WRITE);
        String name = granted.write((handle, actor) -> {
            settings.put(handle, actor, Settings.RECOVERY_CONFIRMED, "false");
            settings.put(handle, actor, Settings.RECOVERY_PRINTED, "");
            trail.note(handle, actor, "admin.renewRecovery", Map.of("by", actor.name()));
            return Settings.find(handle, Settings.OFFICE_NAME).orElse("");
        });
        return new RecoveryChallenge(keys.renewRecovery(office.key()), name);
    }

    /** The person has it on paper: two groups of it are typed back. */
    public void confirm(RecoveryChallenge challenge, String firstGroup, String secondGroup) {
        Granted granted = acts.require(Act.USERS_WRITE);
        challenge.check(firstGroup, secondGroup);
        granted.change((handle, actor) -> {
            settings.put(handle, actor, Settings.RECOVERY_CONFIRMED, "true");
            settings.put(
                    handle,
                    actor,
                    Settings.RECOVERY_PRINTED,
                    challenge.isPrinted() ? acts.today().toString() : "");
        });
    }
}
