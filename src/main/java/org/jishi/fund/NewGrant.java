package org.jishi.fund;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a cashier enters of a grant. */
public record NewGrant(
        String name,
        FundSource source,
        String documentNo,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
