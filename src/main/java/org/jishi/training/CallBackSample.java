package org.jishi.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A drawn list of people to telephone. Who was drawn follows from the seed: the population by enrolment id, shuffled by
 * {@link java.util.Random} of that seed, the first of them.
 *
 * @param classId the class it is about; null when it is all classes that ended in the days
 * @param percent share of the population, rounded up
 * @param least how many at least
 * @param population out of how many it was drawn
 */
public record CallBackSample(
        UUID id,
        String number,
        int numberYear,
        int numberSeq,
        @Nullable UUID classId,
        LocalDate fromDay,
        LocalDate toDay,
        long seed,
        int percent,
        int least,
        int population,
        UUID drawnBy,
        Instant drawnAt,
        int version) {}
