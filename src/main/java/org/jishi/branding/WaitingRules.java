package org.jishi.branding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jishi.branding.Waited.Pressure;
import org.jishi.place.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * From when on a case waits long. No policy sets such terms for a step: a week is what home calls long as well, and five
 * working days where the scheme counts those. A notice has its own last day.
 */
final class WaitingRules {
    static final int WORKING_DAYS = 5;
    static final int DAYS = 7;

    private final WorkingDays calendar;

    WaitingRules(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /**
     * @param working whether the scheme counts working days
     * @param lastDay of the notice in which the case stands
     */
    Waited waited(
            BrandingStatus status, LocalDate since, boolean working, @Nullable LocalDate lastDay, LocalDate today) {
        int days = days(since, today, working);
        if (status == BrandingStatus.POSTED && lastDay != null) {
            Pressure pressure = today.isAfter(lastDay)
                    ? Pressure.LATE
                    : today.isBefore(lastDay.minusDays(1)) ? Pressure.NONE : Pressure.NEAR;
            return new Waited(since, days, working, 0, lastDay, pressure);
        }
        int limit = inOffice(status) ? working ? WORKING_DAYS : DAYS : 0;
        Pressure pressure =
                limit == 0 || days < limit - 1 ? Pressure.NONE : days > limit ? Pressure.LATE : Pressure.NEAR;
        return new Waited(since, days, working, limit, null, pressure);
    }

    private int days(LocalDate since, LocalDate today, boolean working) {
        return working
                ? (int) since.plusDays(1)
                        .datesUntil(today.isBefore(since) ? since.plusDays(1) : today.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .count()
                : Math.max(0, (int) ChronoUnit.DAYS.between(since, today));
    }

    /** Somebody here has the next step: neither the provider, nor the public, nor nobody. */
    private static boolean inOffice(BrandingStatus status) {
        return switch (status) {
            case NEED, SENT_BACK, PLANNED, REVIEWED, DELIVERED, ACCEPTED, RELEASED -> true;
            case APPROVED, POSTED, PAID, REJECTED, WITHDRAWN -> false;
        };
    }
}
