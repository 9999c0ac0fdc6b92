package org.jishi.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.OfficeClock;

/**
 * Whether the computer's clock can be right, by the last entry of the trail. The battery of an old PC dies, and it is
 * 2001; or somebody sets the year wrong, and whatever is written down then stands in next year for good.
 */
final class ClockLook {
    /** So much a clock may be put back by itself. */
    private static final Duration BACK = Duration.ofHours(1);
    /** So long an office may lie still, the new year's holidays included. */
    private static final Duration AHEAD = Duration.ofDays(30);

    private ClockLook() {}

    /** What is odd about it; empty when nothing is. */
    static Optional<Problem> problem(Instant last, OfficeClock clock) {
        Duration since = Duration.between(last, clock.now());
        if (since.plus(BACK).isNegative()) {
            return Optional.of(problem("admin.open.clockBehind", last, clock));
        }
        return since.compareTo(AHEAD) > 0
                ? Optional.of(problem("admin.open.clockAhead", last, clock))
                : Optional.empty();
    }

    private static Problem problem(String key, Instant last, OfficeClock clock) {
        return Problem.of(key, clock.today(), OfficeClock.day(last));
    }
}
