package org.jishi.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a person.
 *
 * @param on the day
 * @param room the room that tells it, such as "training": gives the icon
 * @param what the sentence, a text key with its arguments
 * @param who whoever did it, null when nobody in particular
 * @param amount the money in it, or null
 * @param subject what opens when it is pressed, or null
 */
public record TimelineEntry(
        LocalDate on,
        String room,
        Problem what,
        @Nullable String who,
        @Nullable Money amount,
        @Nullable UUID subject) {}
