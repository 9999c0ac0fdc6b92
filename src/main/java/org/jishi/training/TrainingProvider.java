package org.jishi.training;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who holds classes for the office under a contract; texts that are not known are empty. */
public record TrainingProvider(
        UUID id,
        String name,
        @Nullable UUID organisationId,
        String creditCode,
        String contact,
        String phone,
        boolean retired,
        int version) {}
