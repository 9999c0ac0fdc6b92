package org.jishi.casework;

import java.time.LocalDate;
import org.jishi.approval.Subject;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a case.
 *
 * @param on the day
 * @param what the sentence, a text key with its arguments
 * @param who whoever did it, null when nobody inside did
 * @param amount the money in it, or null
 * @param link what opens when it is pressed, or null
 */
public record TimelineEntry(
        LocalDate on,
        Problem what,
        @Nullable String who,
        @Nullable Money amount,
        @Nullable Subject link) {}
