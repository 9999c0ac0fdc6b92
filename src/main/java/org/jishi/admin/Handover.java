package org.jishi.admin;

import java.util.List;
import java.util.UUID;

/**
 * Open work of one kind that somebody leaves behind.
 *
 * @param kind its word is {@code casework.work.<kind>}
 * @param takers who may take it over: other people who sign in and have the role for it
 */
public record Handover(String kind, int count, List<Taker> takers) {
    /** @param id of the person, not of a login */
    public record Taker(UUID id, String name) {}

    public Handover {
        takers = List.copyOf(takers);
    }
}
