package org.jishi.alike;

import java.util.List;
import java.util.UUID;

/**
 * Two entries that may be one person.
 *
 * @param score sum of the signs' weights
 * @param signs for and against, in the order of {@link Sign}
 */
public record Alike(UUID one, UUID other, double score, List<Sign> signs) {
    public Alike {
        signs = List.copyOf(signs);
    }
}
