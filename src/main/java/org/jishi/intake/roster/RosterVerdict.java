package org.jishi.intake.roster;

/** What becomes of a roster's row. */
public enum RosterVerdict {
    /** The person comes into the register. */
    NEW,
    /** The person is known, and something of them changes. */
    UPDATED,
    /** The person was met earlier in the file, or is known and nothing changes. */
    DUPLICATE,
    /** The row does not come in; it says why. */
    REFUSED
}
