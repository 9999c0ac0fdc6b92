package org.jishi.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A class as the list shows it.
 *
 * @param enrolled people in it now
 * @param completed people who completed it, 0 until it is closed
 * @param sessions sessions planned or held
 * @param held sessions held
 */
public record ClassRow(
        UUID id,
        String number,
        String term,
        String title,
        ClassKind kind,
        String targetGroup,
        LocalDate startsOn,
        LocalDate endsOn,
        String venue,
        int planned,
        ClassStatus status,
        @Nullable String trainer,
        int enrolled,
        int completed,
        int sessions,
        int held) {}
