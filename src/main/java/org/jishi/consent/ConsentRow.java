package org.jishi.consent;

/**
 * A version of the notice as its list shows it.
 *
 * @param maker who entered it
 * @param persons how many persons of the register agreed to it last
 */
public record ConsentRow(ConsentNotice notice, State state, String maker, int persons) {
    /** Whether its name and text stay as they are. */
    public boolean fixed() {
        return persons > 0 || notice.fixedAt() != null;
    }

    /** What a version is today. */
    public enum State {
        IN_FORCE,
        COMING,
        EARLIER
    }
}
