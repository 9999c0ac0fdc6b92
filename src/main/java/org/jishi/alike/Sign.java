package org.jishi.alike;

/** What speaks for two entries being one person, or against it; the text is {@code people.alike.sign.<SIGN>}. */
public enum Sign {
    /** The same normalised number: certainly one person. */
    ID_SAME,
    /** One digit other, outside the three of the order in which a day's births were written down. */
    ID_ONE_DIGIT,
    /** Two neighbouring digits changed places. */
    ID_SWAPPED,
    /** The same place and day, but another order: twins, children born on one day, or a slip. */
    ID_ORDER,
    /** Two numbers that are too unlike for a slip. */
    ID_DIFFERENT,
    NAME_SAME,
    /** The same name, but one that many in the register bear. */
    NAME_COMMON,
    /** Other characters of the same sound, as an input method offers them. */
    NAME_SOUND,
    /** Other characters that sound alike in the southern provinces: n and l, z and zh, n and ng. */
    NAME_ACCENT,
    /** One character other, but one that looks like it. */
    NAME_SHAPE,
    /** A character too many or too few, or two that changed places. */
    NAME_SLIP,
    /** One character other, without a likeness: brothers and sisters are often named so. */
    NAME_ONE_OTHER,
    NAME_DIFFERENT,
    BIRTH_SAME,
    /** One digit other, two changed places, or month and day exchanged. */
    BIRTH_SLIP,
    BIRTH_DIFFERENT,
    SEX_DIFFERENT,
    PHONE_SAME,
    /** One digit other, or two changed places. */
    PHONE_SLIP,
    PHONE_DIFFERENT,
    ACCOUNT_SAME,
    VILLAGE_SAME,
    TOWNSHIP_SAME,
    VILLAGE_DIFFERENT
}
