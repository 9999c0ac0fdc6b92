package org.jishi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jishi.place.Calendars;
import org.jishi.place.WorkingDays;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.support.CaseOffice;
import org.jishi.support.Prize;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A notice that hangs into a year whose holidays nobody knows yet: no money before its last day is certain. */
class ProvisionalNoticeTest {
    private static final LocalDate POSTED = LocalDate.of(2026, 12, 30);

    private final CaseOffice desk = new CaseOffice();
    private final Prize prize = new Prize(desk.office.ids.next());

    @AfterEach
    void close() {
        desk.close();
    }

    /** With the holidays that the program has. */
    private NoticeService notices(WorkingDays known) {
        return new NoticeService(desk.office.acts, desk.clockGuard, known, desk.numbers, List.of(prize));
    }

    @Test
    void itEndsOnlyOnceTheHolidaysAreKnown() {
        NoticeService before = notices(WorkingDays.bundled());
        desk.passTo(POSTED);
        desk.office.signIn(desk.approver);
        Notice posted = before.post(before.draft(new NoticeDraft(
                                prize.kind(),
                                List.of(prize.id),
                                "公示",
                                "现将拟奖励名单公示如下。",
                                Notice.PlaceKind.OFFICE_BOARD,
                                "县政府公告栏",
                                5,
                                true))
                        .notice())
                .notice();
        assertThat(posted.provisional()).isTrue();
        desk.passTo(LocalDate.of(2027, 2, 1));
        desk.office.signIn(desk.approver);
        assertThatThrownBy(() -> before.end(posted)).hasMessage("casework.notice.provisional");
        assertThatThrownBy(() -> before.fixEnd(posted)).hasMessage("casework.notice.provisional");
        assertThat(prize.released).isEmpty();

        NoticeService after = notices(Calendars.of("2026-12-26,work,元旦", "2027-01-01,off,元旦"));
        Notice fixed = after.fixEnd(posted).notice();
        assertThat(fixed.provisional()).isFalse();
        assertThat(fixed.lastDay()).isEqualTo(LocalDate.of(2027, 1, 7));
        after.end(fixed);
        assertThat(prize.released).containsExactly(prize.id);
        desk.office.database.change(
                handle -> assertThat(TrailCheck.run(handle, null)).isEmpty());
    }
}
