package org.jishi.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant (专项资金).
 *
 * @param documentNo the paper that grants it
 * @param endsOn the last day it may be spent, null when the paper names none
 */
public record FundGrant(
        UUID id,
        String name,
        FundSource source,
        String documentNo,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int version) {}
