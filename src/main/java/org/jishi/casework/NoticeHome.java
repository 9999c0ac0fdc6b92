package org.jishi.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.casework.HomeCard.Line;
import org.jishi.casework.HomeCard.State;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;

/** The notices that hang now and until when, the first to end on top. */
public final class NoticeHome implements HomeSource {
    private final NoticeRepository notices = new NoticeRepository();

    @Override
    public List<HomeCard> cards(Handle handle, Actor actor, LocalDate today) {
        if (!actor.may(Act.CASE_READ)) {
            return List.of();
        }
        List<Line> lines = notices.withStatus(handle, Notice.Status.POSTED).stream()
                .sorted(Comparator.comparing((Notice notice) ->
                                Optional.ofNullable(notice.lastDay()).orElse(LocalDate.MAX))
                        .thenComparing(Notice::noticeNo))
                .map(notice -> line(notice, today))
                .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(HomeCard.of(
                        Words.of("casework.home.notices"), "casework.home.noNotices", NoticeTasks.NOTICE, lines));
    }

    private static Line line(Notice notice, LocalDate today) {
        LocalDate last = notice.lastDay();
        boolean over = last != null && today.isAfter(last);
        Words how = last == null
                ? Words.of("casework.home.hanging")
                : Words.of(over ? "casework.home.over" : "casework.home.until", last);
        return new Line(
                Words.of("casework.home.notice", notice.noticeNo(), notice.title()),
                how,
                over ? State.LATE : State.OPEN,
                new Subject(NoticeTasks.NOTICE, notice.id()),
                NoticeTasks.NOTICE);
    }
}
