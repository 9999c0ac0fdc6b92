package org.jishi.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jishi.platform.time.OfficeClock;

/** A clock that stands at noon of a day until a test moves it. */
public final class MovingClock extends Clock {
    private volatile Instant now;

    public MovingClock(LocalDate day) {
        now = noon(day);
    }

    public void goTo(LocalDate day) {
        now = noon(day);
    }

    public void forward(Duration some) {
        now = now.plus(some);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(OfficeClock.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
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
