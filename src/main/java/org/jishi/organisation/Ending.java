package org.jishi.organisation;

/** How a membership came to its end. */
public enum Ending {
    /** Ended with a reason: stepped back, left, sold the share. */
    LEFT,
    /** Of whoever stood for it and died, when another was entered. */
    DIED,
    /** Became something else to the same organisation. */
    TURNED,
    /** The organisation was struck off. */
    CLOSED,
    /** Turned out to be somebody who is the same there already. */
    MERGED,
    /** Was entered by mistake. */
    UNDONE
}
