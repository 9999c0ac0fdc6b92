package org.jishi.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The office's time, Beijing time whatever the computer says of zones. */
public final class OfficeClock {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    public OfficeClock(Clock clock) {
        this.clock = clock.withZone(ZONE);
    }

    public static OfficeClock system() {
        return new OfficeClock(Clock.system(ZONE));
    }

    /** Stands still at noon of a day. */
    public static OfficeClock fixed(LocalDate day) {
        return new OfficeClock(Clock.fixed(day.atTime(12, 0).atZone(ZONE).toInstant(), ZONE));
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }
}
