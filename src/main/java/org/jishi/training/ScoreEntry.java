package org.jishi.training;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's test score, 0 to 100; null takes it back. */
public record ScoreEntry(UUID enrolmentId, @Nullable Integer score) {}
