package org.jishi.branding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item as it was delivered. */
public record ItemDelivery(
        UUID itemId,
        LocalDate deliveredOn,
        @Nullable String resultNo,
        @Nullable LocalDate validTo) {}
