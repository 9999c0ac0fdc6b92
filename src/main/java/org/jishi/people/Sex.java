package org.jishi.people;

/** As the identity number tells it. */
public enum Sex {
    MALE,
    FEMALE
}
