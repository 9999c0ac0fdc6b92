package org.jishi.admin;

import java.util.Map;
import java.util.Optional;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.store.Settings;
import org.jishi.platform.time.OfficeClock;

/** The recovery key of an open office: whether somebody has it on paper, and a new one when nobody has. */
public final class RecoveryService {
    private final OpenOffice office;
    private final Database database;
    private final KeyService keys;
    private final Access access;
    private final AuditTrail trail;
    private final SettingRows settings;
    private final OfficeClock clock;

    public RecoveryService(
            OpenOffice office, KeyService keys, Access access, AuditTrail trail, Ids ids, OfficeClock clock) {
        this.office = office;
        this.database = office.database();
        this.keys = keys;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
        this.settings = new SettingRows(trail, ids);
    }

    /** Whether somebody has typed back part of the key that is good now. */
    public boolean isConfirmed() {
        access.actor();
        return database.read(handle -> Settings.find(handle, Settings.RECOVERY_CONFIRMED)
                .filter("true"::equals)
                .isPresent());
    }

    /** The day on which the key that is good now was sent to a printer; empty when it was written down by hand. */
    public Optional<String> printed() {
        access.actor();
        return database.read(
                handle -> Settings.find(handle, Settings.RECOVERY_PRINTED).filter(day -> !day.isEmpty()));
    }

    /** Makes a new recovery key, to be printed; the one before opens nothing any more. */
    public RecoveryChallenge renew() {
        Actor actor = access.require(Act.USERS_WRITE);
        String name = database.write(handle -> {
            settings.put(handle, actor, Settings.RECOVERY_CONFIRMED, "false");
            settings.put(handle, actor, Settings.RECOVERY_PRINTED, "");
            trail.note(handle, actor, "admin.renewRecovery", Map.of("by", actor.name()));
            return Settings.find(handle, Settings.OFFICE_NAME).orElse("");
        });
        return new RecoveryChallenge(keys.renewRecovery(office.key()), name);
    }

    /** The person has it on paper: two groups of it are typed back. */
    public void confirm(RecoveryChallenge challenge, String firstGroup, String secondGroup) {
        Actor actor = access.require(Act.USERS_WRITE);
        challenge.check(firstGroup, secondGroup);
        database.change(handle -> {
            settings.put(handle, actor, Settings.RECOVERY_CONFIRMED, "true");
            settings.put(
                    handle,
                    actor,
                    Settings.RECOVERY_PRINTED,
                    challenge.isPrinted() ? clock.today().toString() : "");
        });
    }
}
