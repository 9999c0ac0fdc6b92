package org.jishi.intake.collect;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place that is asked for a form.
 *
 * @param code a township's or a village's
 * @param excusedReason why nothing has to come from there, else null
 */
record CollectingPlace(
        UUID id,
        UUID collectingId,
        String code,
        @Nullable String excusedReason,
        @Nullable UUID excusedBy,
        int version) {
    static final String TABLE = "collecting_place";
}
