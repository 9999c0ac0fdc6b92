package org.jishi.evidence;

import java.util.List;

/**
 * What the rooms below say of papers.
 *
 * @param uses what rests on a paper
 * @param sight who sees which subject
 */
public record PaperRooms(List<PaperUse> uses, PaperSight sight) {
    public PaperRooms {
        uses = List.copyOf(uses);
    }

    /** Where there is no other room. */
    public static PaperRooms none() {
        return new PaperRooms(List.of(), (handle, actor, kind, subject) -> true);
    }
}
