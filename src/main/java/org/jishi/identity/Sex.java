package org.jishi.identity;

/** As the identity number tells it. */
public enum Sex {
    MALE,
    FEMALE
}
