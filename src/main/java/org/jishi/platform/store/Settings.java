package org.jishi.platform.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads what the office has set about itself. Any room may read; only the administration writes. */
public final class Settings {
    public static final String OFFICE_NAME = "office.name";
    /** Six digits. */
    public static final String COUNTY = "office.county";

    public static final String COUNTY_NAME = "office.countyName";
    /** "true" in a sample county, which says so on every page and print and never becomes a real one. */
    public static final String SAMPLE = "office.sample";

    /** How much of a name a public notice shows; people.NameShown reads it. */
    public static final String NOTICE_NAMES = "notice.names";

    public static final String IDLE_MINUTES = "lock.idleMinutes";
    /** "true" once somebody has typed back part of the recovery key. */
    public static final String RECOVERY_CONFIRMED = "keys.recoveryConfirmed";

    /** The day on which that key was last sent to a printer; empty when it was not. */
    public static final String RECOVERY_PRINTED = "keys.recoveryPrinted";

    private Settings() {}

    public static Optional<String> find(Handle handle, String name) {
        return handle.createQuery("SELECT content FROM setting WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    public static boolean isSample(Handle handle) {
        return find(handle, SAMPLE).filter("true"::equals).isPresent();
    }
}
