package org.jishi.casework;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;

/** The last day of each notice that hangs or hung. */
public final class NoticeCalendar implements CalendarSource {
    private final NoticeRepository notices = new NoticeRepository();

    @Override
    public List<CalendarEntry> entries(Handle handle, Actor actor, LocalDate first, LocalDate last, LocalDate today) {
        if (!actor.may(Act.CASE_READ)) {
            return List.of();
        }
        return notices.ending(handle, first, last).stream()
                .map(notice -> entry(notice, today))
                .toList();
    }

    private static CalendarEntry entry(Notice notice, LocalDate today) {
        LocalDate day = java.util.Objects.requireNonNull(notice.lastDay());
        boolean posted = notice.status() == Notice.Status.POSTED;
        return new CalendarEntry(
                day,
                CalendarEntry.Kind.NOTICE,
                Words.of("casework.calendar.ends", notice.noticeNo()),
                Words.of("casework.calendar.title", notice.title()),
                !posted ? HomeCard.State.DONE : day.isBefore(today) ? HomeCard.State.LATE : HomeCard.State.OPEN,
                new Subject(NoticeTasks.NOTICE, notice.id()),
                NoticeTasks.NOTICE);
    }
}
