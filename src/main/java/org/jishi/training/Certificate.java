package org.jishi.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of completion.
 *
 * @param number the class's number and the certificate's place in it, such as PX-2026-0003-012
 */
public record Certificate(
        UUID id,
        String number,
        UUID classId,
        int seq,
        UUID enrolmentId,
        LocalDate issuedOn,
        UUID issuedBy,
        @Nullable LocalDate revokedOn,
        @Nullable UUID revokedBy,
        @Nullable String revokedReason,
        int version) {}
