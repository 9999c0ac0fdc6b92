package org.jishi.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jishi.platform.time.OfficeClock;

/** The time of a county in the making: morning of the day that is being told, a second later at each look. */
final class SampleClock extends Clock {
    private static final int OPENS = 8;

    private Instant now;

    SampleClock(LocalDate first) {
        now = morning(first);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(OPENS, 30).atZone(OfficeClock.ZONE).toInstant();
    }

    /** The next day comes; time never goes back. */
    void goTo(LocalDate day) {
        Instant next = morning(day);
        if (next.isAfter(now)) {
            now = next;
        }
    }

    @Override
    public Instant instant() {
        now = now.plusMillis(20);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return OfficeClock.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
