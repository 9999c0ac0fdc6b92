package org.jishi.household;

/** How a row of a member came to its end. */
public enum Ending {
    /** Taken out, with a reason: married, moved, parted. */
    LEFT,
    /** A head who had died, when another was chosen. */
    DIED,
    /** The head changed, and with it what the member is to the head. */
    TURNED,
    /** The household ended. */
    DISSOLVED,
    /** Turned out to be somebody who is in a household already. */
    MERGED,
    /** Was entered by mistake. */
    UNDONE
}
