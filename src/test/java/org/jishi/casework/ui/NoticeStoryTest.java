package org.jishi.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jishi.casework.Notice;
import org.jishi.casework.NoticeDraft;
import org.jishi.casework.NoticeFile;
import org.jishi.casework.NoticeService;
import org.jishi.kit.page.TimelineItem;
import org.jishi.support.CaseOffice;
import org.jishi.support.Prize;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoticeStoryTest {
    private final CaseOffice desk = new CaseOffice();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aNoticeThatWasWithdrawnTellsSoAndByWhom() {
        Prize prize = new Prize(desk.office.ids.next());
        NoticeService notices = desk.notices(prize);
        desk.office.signIn(desk.approver);
        NoticeFile draft = notices.draft(new NoticeDraft(
                prize.kind(), List.of(prize.id), "公示", "现予公示。", Notice.PlaceKind.OFFICE_BOARD, "县政府公告栏", 3, false));
        NoticeFile withdrawn = notices.withdraw(notices.post(draft.notice()).notice(), "金额写错");
        String who = desk.approver.name();
        assertThat(new NoticeStory(new TestUi(desk.office).ui).of(withdrawn))
                .extracting(TimelineItem::text, TimelineItem::who)
                .containsExactly(tuple("撤回公示", who), tuple("发布", who), tuple("起草", who));
    }
}
