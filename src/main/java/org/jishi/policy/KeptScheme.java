package org.jishi.policy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scheme's form as a clerk left it, to go on with later: not a draft yet, and nobody else's.
 *
 * @param schemeId the scheme that it continues, null for a new one
 * @param title as typed, maybe empty
 * @param values what is typed, by field
 */
public record KeptScheme(
        UUID id, SchemeKind kind, @Nullable UUID schemeId, String title, Map<String, String> values, Instant keptAt) {
    public KeptScheme {
        values = Map.copyOf(values);
    }
}
