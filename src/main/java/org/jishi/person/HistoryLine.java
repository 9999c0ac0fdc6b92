package org.jishi.person;

import java.time.Instant;
import java.util.List;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One act on a person, as the trail tells it.
 *
 * @param what the sentence, a text key with its arguments
 * @param changes fields that became different, numbers masked
 */
public record HistoryLine(Instant at, String who, Problem what, List<Change> changes) {
    /**
     * @param field the component of {@link Person}; its word is {@code people.field.<field>}
     * @param before as kept: a code, a day, a name of an enum; null for nothing
     */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}

    public HistoryLine {
        changes = List.copyOf(changes);
    }
}
