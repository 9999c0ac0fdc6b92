package org.jishi.people;

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
    COMMUNITY_LEADER
}
