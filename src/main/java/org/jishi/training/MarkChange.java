package org.jishi.training;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a key press asks for: this person's mark in this session becomes that; null empties the cell. */
public record MarkChange(
        UUID sessionId, UUID enrolmentId, @Nullable Attendance status) {}
