package org.jishi.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What became of a completer some months after the class (domain.md 2).
 *
 * @param months 1, 3, 6 or 12
 * @param reached whether the person could be spoken to; if not, the rest is empty
 * @param monthlySales null when nothing is sold or nothing was said
 * @param helpWanted what the person needs; a branding case may be opened from it
 */
public record FollowUp(
        UUID id,
        UUID enrolmentId,
        int months,
        LocalDate doneOn,
        boolean reached,
        boolean shopOpened,
        String platform,
        String shopLink,
        @Nullable Money monthlySales,
        String job,
        String helpWanted,
        NextStep nextStep,
        String remark,
        UUID enteredBy,
        Instant enteredAt,
        int version) {}
