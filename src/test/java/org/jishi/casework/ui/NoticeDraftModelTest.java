package org.jishi.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jishi.casework.Notice;
import org.jishi.casework.NoticeLine;
import org.jishi.casework.NoticeService;
import org.jishi.place.WorkingDays;
import org.jishi.platform.text.Refusal;
import org.jishi.support.CaseOffice;
import org.jishi.support.Prize;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The words of a draft follow its days until somebody writes them by hand. */
class NoticeDraftModelTest {
    private final CaseOffice desk = new CaseOffice();
    private final Prize prize = new Prize(desk.office.ids.next());
    private final NoticeService notices = desk.notices(prize);
    private final TestUi ui = new TestUi(desk.office);
    private final List<Refusal> refused = new ArrayList<>();
    private NoticeDraftModel model;

    @BeforeEach
    void choose() {
        desk.office.signIn(desk.approver);
        model = new NoticeDraftModel(ui.ui, notices, desk.places, WorkingDays.bundled(), null);
        model.load();
        model.dayCount.set(1);
        model.choose(() -> {}, refused::add);
        assertThat(model.body.get()).contains("公示期 1 个工作日").contains("联系电话：");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theTextFollowsTheDaysAndTheirKind() {
        model.dayCount.set(null);
        model.dayCount.set(7);
        assertThat(model.body.get()).contains("公示期 7 个工作日").doesNotContain("1 个工作日");
        model.workingDays.set(false);
        assertThat(model.body.get()).contains("公示期 7 天");
    }

    @Test
    void whatWasWrittenByHandStaysAndIsRefusedWhereItNamesOtherDays() {
        model.placeName.set("县政府公告栏");
        model.body.set(model.body.get().replace("现予公示", "现特予公示").replace("______", "023-56551234"));
        model.dayCount.set(7);
        assertThat(model.body.get()).contains("公示期 1 个工作日");
        model.save(id -> {}, refused::add);
        assertThat(refused).hasSize(1);
        assertThat(refused.getFirst().problems().getFirst().field()).isEqualTo("body");
        model.body.set(model.body.get().replace("1 个工作日", "7 个工作日"));
        boolean[] saved = new boolean[1];
        model.save(id -> saved[0] = true, refused::add);
        assertThat(saved[0]).isTrue();
    }

    @Test
    void whoFilledInThePhoneKeepsItWhenTheDaysChange() {
        model.body.set(model.body.get().replace("联系电话：______", "联系电话：023-56551234") + "\n特此公示。");
        model.dayCount.set(7);
        assertThat(model.body.get())
                .contains("公示期 7 个工作日")
                .contains("联系电话：023-56551234")
                .endsWith("\n特此公示。");
    }

    @Test
    void whoTakesObjectionsIsAskedForOnceAndKeptForTheNextNotice() {
        model.placeName.set("县政府公告栏");
        model.save(id -> {}, refused::add);
        assertThat(refused).singleElement().satisfies(refusal -> {
            assertThat(refusal.problems().getFirst().field()).isEqualTo("body");
            assertThat(refusal.problems().getFirst().key()).isEqualTo("casework.notice.blankContact");
        });
        String contact = "联系人：周审定　联系电话：023-56551234";
        model.body.set(model.body.get().replace("联系人：______　联系电话：______", contact));
        model.save(id -> {}, refused::add);
        assertThat(refused).hasSize(1);
        assertThat(ui.ui.viewState().get("notice.contact")).contains(contact);
    }

    @Test
    void aDraftOpensAsItWasWrittenAndItsUsualLinesStillFollowItsDays() {
        model.placeName.set("县政府公告栏");
        model.title.set("公示（错字）");
        model.body.set(model.body.get().replace("联系人：______　联系电话：______", "联系人：周审定\n电话：023-56551234"));
        UUID[] id = new UUID[1];
        model.save(saved -> id[0] = saved, refused::add);
        assertThat(refused).isEmpty();
        NoticeDraftModel again =
                new NoticeDraftModel(ui.ui, notices, desk.places, WorkingDays.bundled(), Objects.requireNonNull(id[0]));
        again.load();
        assertThat(again.title.get()).isEqualTo("公示（错字）");
        assertThat(again.chosen()).hasSize(1);
        again.title.set("公示");
        again.choose(() -> {}, refused::add);
        again.dayCount.set(7);
        assertThat(again.body.get()).contains("公示期 7 个工作日").contains("电话：023-56551234");
        again.save(saved -> {}, refused::add);
        assertThat(refused).isEmpty();
        assertThat(notices.open(id[0]).notice())
                .extracting(Notice::title, Notice::dayCount)
                .containsExactly("公示", 7);
    }

    @Test
    void theNextNoticeTakesTheContactFromTheLastWhoeverWroteIt() {
        model.placeName.set("县政府公告栏");
        model.body.set(model.body.get().replace("联系人：______　联系电话：______", "联系人：周审定\n联系电话：023-56551234"));
        model.save(saved -> {}, refused::add);
        assertThat(refused).isEmpty();
        desk.office.database.change(
                handle -> handle.execute("UPDATE notice_line SET live_key = NULL, status = 'REMOVED'"));
        TestUi other = new TestUi(desk.office);
        NoticeDraftModel next = new NoticeDraftModel(other.ui, notices, desk.places, WorkingDays.bundled(), null);
        next.load();
        next.choose(() -> {}, refused::add);
        assertThat(next.body.get()).contains("联系人：周审定\n联系电话：023-56551234").doesNotContain("___");
    }

    @Test
    void theRowsOfADraftAreNotYetPublic() {
        NoticeWords words = new NoticeWords(ui.ui);
        assertThat(words.line(Notice.Status.DRAFT, NoticeLine.Status.LISTED).text())
                .isEqualTo("拟公示");
        assertThat(words.line(Notice.Status.POSTED, NoticeLine.Status.LISTED).text())
                .isEqualTo("公示中");
    }
}
