package org.jishi.person;

import java.util.Arrays;
import java.util.Optional;

/**
 * The groups that training plans name (2020 notice on training, and the plans after it). A person's tag is one of these
 * names or, where an office needs another, its own words.
 */
public enum KnownTag {
    RETURNING_MIGRANT,
    GRADUATE,
    VETERAN,
    LEFT_BEHIND_WOMAN,
    DISABLED,
    OFFICIAL,
    COOPERATIVE_HEAD,
    BUSINESS_OWNER,
    STATION_MANAGER,
    COMMUNITY_LEADER;

    /** The known group of that name; empty for an office's own words. */
    public static Optional<KnownTag> of(String tag) {
        return Arrays.stream(values()).filter(known -> known.name().equals(tag)).findFirst();
    }
}
