package org.jishi.intake.roster;

import java.time.Instant;
import java.util.UUID;

/**
 * A word of rosters that the office added to the dictionary.
 *
 * @param kind {@code heading}, {@code tag} or {@code poverty}
 * @param meaning a {@link RosterField}, a {@link org.jishi.person.KnownTag} or a {@link
 *     org.jishi.person.PovertyLevel}, by name
 * @param word as it stands in rosters
 * @param wordKey as words are compared
 */
public record RosterWord(
        UUID id, String kind, String meaning, String word, String wordKey, UUID addedBy, Instant addedAt, int version) {
    public static final String HEADING = "heading";
    public static final String TAG = "tag";
    public static final String POVERTY = "poverty";

    /** The longest word that is kept. */
    static final int LONGEST = 60;
}
