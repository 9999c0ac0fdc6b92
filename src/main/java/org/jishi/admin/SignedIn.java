package org.jishi.admin;

import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.time.OfficeClock;

/**
 * An open office and who has opened it.
 *
 * @param actor without any role while the password has to be changed
 * @param login the login's name
 * @param mustChange whether the password was given by somebody else: only {@link PasswordService} serves until it is
 *     changed
 */
public record SignedIn(OpenOffice office, KeyService keys, Actor actor, String login, boolean mustChange)
        implements AutoCloseable {
    /** The door, before the rest of the office stands behind it. */
    public Acts acts(Access access, OfficeClock clock) {
        return new Acts(office.database(), access, new AuditTrail(clock), new Ids(), clock);
    }

    /** Closes the office; the folder stays taken. */
    @Override
    public void close() {
        office.close();
    }

    /** As {@link #close}, and makes the database file small again when much of it is dead; may take seconds. */
    public void closeSmall() {
        office.closeSmall();
    }
}
