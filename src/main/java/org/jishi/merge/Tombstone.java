package org.jishi.merge;

import java.time.Instant;
import java.util.UUID;
import org.jishi.person.PersonFile;

/**
 * An entry that was merged, as it stood.
 *
 * @param liveId who it is today
 * @param undoable whether the person still is the one that the merger kept: otherwise a later merger is undone first
 * @param version of the merger
 */
public record Tombstone(
        UUID mergeId,
        int version,
        PersonFile file,
        UUID liveId,
        String liveName,
        String reason,
        String who,
        Instant at,
        boolean undoable) {}
