package org.jishi.training;

import java.time.LocalDate;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** What a form says of one contact; see {@link FollowUp}. Texts that are not known are empty. */
public record FollowUpDraft(
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
        String remark) {}
