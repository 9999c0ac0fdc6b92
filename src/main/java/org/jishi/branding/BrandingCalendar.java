package org.jishi.branding;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.casework.CalendarEntry;
import org.jishi.casework.CalendarSource;
import org.jishi.casework.HomeCard;
import org.jishi.casework.Words;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;

/** The last day of each certificate that a case brought. */
public final class BrandingCalendar implements CalendarSource {
    private final BrandingRepository cases = new BrandingRepository();

    @Override
    public List<CalendarEntry> entries(Handle handle, Actor actor, LocalDate first, LocalDate last, LocalDate today) {
        if (!actor.may(Act.CASE_READ)) {
            return List.of();
        }
        return cases.expiring(handle, first, last).stream()
                .map(one -> new CalendarEntry(
                        one.validTo(),
                        CalendarEntry.Kind.EXPIRY,
                        Words.of("branding.calendar.expires", one.description()),
                        Words.of("branding.calendar.ofCase", one.caseNo()),
                        one.validTo().isBefore(today) ? HomeCard.State.LATE : HomeCard.State.OPEN,
                        new Subject(BrandingCase.KIND, one.caseId()),
                        BrandingTasks.LIST))
                .toList();
    }
}
