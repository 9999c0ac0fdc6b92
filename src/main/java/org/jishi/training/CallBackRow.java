package org.jishi.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sample as the list shows it.
 *
 * @param size people drawn
 * @param called of whom a call was recorded
 * @param reached who were spoken to
 * @param confirmed who say that they were there
 */
public record CallBackRow(
        UUID id,
        String number,
        @Nullable String classTitle,
        LocalDate fromDay,
        LocalDate toDay,
        int percent,
        int least,
        long seed,
        int population,
        String drawer,
        Instant drawnAt,
        int size,
        int called,
        int reached,
        int confirmed) {}
