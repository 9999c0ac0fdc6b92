package org.jishi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jishi.support.Refused.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.money.Money;
import org.jishi.support.CaseOffice;
import org.jishi.support.Office;
import org.jishi.support.Prize;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What notices and objections refuse: too early, too late, twice, by the wrong person, without words. */
class CaseworkRefusalsTest {
    private final CaseOffice desk = new CaseOffice();
    private final Prize prize = new Prize(desk.office.ids.next());
    private final NoticeService notices = desk.notices(prize);
    private final ObjectionService objections = new ObjectionService(desk.office.acts, desk.clockGuard, notices);

    @AfterEach
    void close() {
        desk.close();
    }

    private NoticeDraft draft(String title, String body, String place, int days) {
        return new NoticeDraft(
                prize.kind(), List.of(prize.id), title, body, Notice.PlaceKind.OFFICE_BOARD, place, days, false);
    }

    private Notice drafted() {
        desk.office.signIn(desk.approver);
        return notices.draft(draft("公示", "现予公示。", "公告栏", 3)).notice();
    }

    private Notice posted() {
        return notices.post(drafted()).notice();
    }

    private Objection objected(Notice notice) {
        UUID line = notices.open(notice.id()).lines().getFirst().id();
        return desk.office.as(desk.clerk, () -> objections.enter(line, "", "", "名单有误", desk.office.clock.today()));
    }

    private NoticeLine line(Notice notice) {
        return notices.open(notice.id()).lines().getFirst();
    }

    @Test
    void aNoticeHasAListATitleATextAndAPlace() {
        desk.office.signIn(desk.approver);
        refused(
                () -> notices.draft(new NoticeDraft(
                        prize.kind(), List.of(), " ", "", Notice.PlaceKind.OFFICE_BOARD, " ", 3, false)),
                "casework.notice.empty",
                "casework.notice.missing.title",
                "casework.notice.missing.body",
                "casework.notice.missing.placeName");
    }

    @ParameterizedTest
    @CsvSource({"0", "91"})
    void aNoticeHangsForADayToNinety(int days) {
        desk.office.signIn(desk.approver);
        refused(() -> notices.draft(draft("公示", "现予公示。", "公告栏", days)), "casework.notice.days");
    }

    @ParameterizedTest
    @CsvSource({
        "公示 13812345678, 现予公示。, casework.notice.private",
        "公示, 开户 6228480001858355553。, casework.notice.private",
        "公示, 现予公示。, none",
    })
    void noNumberOfAPersonHangs(String title, String body, String answer) {
        desk.office.signIn(desk.approver);
        if (answer.equals("none")) {
            assertThat(notices.draft(draft(title, body, "公告栏", 90)).lines()).hasSize(1);
        } else {
            refused(() -> notices.draft(draft(title, body, "公告栏", 3)), answer);
        }
    }

    @Test
    void whatIsInANoticeIsInNoOther() {
        drafted();
        refused(() -> notices.draft(draft("又一次", "现予公示。", "公告栏", 3)), "casework.notice.inAnother");
    }

    @Test
    void aNoticeEndsAfterItsLastDayAndOnlyWhenItHung() {
        Notice draft = drafted();
        refused(() -> notices.end(draft), "casework.notice.notPosted");
        Notice posted = notices.post(draft).notice();
        assertThat(posted.lastDay()).isEqualTo(Office.TODAY.plusDays(3));
        refused(() -> notices.end(posted), "casework.notice.tooEarly");
        desk.passTo(Office.TODAY.plusDays(3));
        desk.office.signIn(desk.approver);
        refused(() -> notices.end(posted), "casework.notice.tooEarly");
        desk.passTo(Office.TODAY.plusDays(4));
        desk.office.signIn(desk.approver);
        notices.end(posted);
        assertThat(prize.released).containsExactly(prize.id);
        refused(() -> notices.end(posted), "casework.changedMeanwhile");
    }

    @Test
    void aNoticeIsTakenDownWithAReasonAndPostedOnce() {
        Notice draft = drafted();
        refused(() -> notices.withdraw(draft, " "), "casework.notice.reasonMissing");
        Notice posted = notices.post(draft).notice();
        refused(() -> notices.post(draft), "casework.changedMeanwhile");
        refused(() -> notices.withdraw(draft, "名单有误"), "casework.changedMeanwhile");
        refused(() -> notices.photograph(posted, new UUID(4, 4)), "casework.notice.noPhoto");
        refused(() -> notices.open(new UUID(4, 4)), "casework.notice.unknown");
        notices.withdraw(posted, "名单有误");
        assertThat(line(posted).status()).isEqualTo(NoticeLine.Status.REMOVED);
    }

    @Test
    void anObjectionIsToAPostedLineOfADayOnWhichItHung() {
        Notice draft = drafted();
        UUID line = line(draft).id();
        LocalDate today = Office.TODAY;
        desk.office.signIn(desk.clerk);
        refused(() -> objections.enter(line, "", "", " ", today), "casework.objection.contentMissing");
        refused(() -> objections.enter(line, "", "", "有误", today), "casework.objection.notPosted");
        refused(() -> objections.enter(new UUID(4, 4), "", "", "有误", today), "casework.notice.unknown");
        desk.office.as(desk.approver, () -> notices.post(draft));
        refused(() -> objections.enter(line, "", "", "有误", today.minusDays(1)), "casework.objection.day");
        refused(() -> objections.enter(line, "", "", "有误", today.plusDays(1)), "casework.objection.day");
        Objection kept = objections.enter(line, " 张三 ", " ", " 有误 ", today);
        assertThat(kept.objector()).isEqualTo("张三");
        assertThat(kept.contact()).isNull();
        assertThat(kept.content()).isEqualTo("有误");
    }

    @Test
    void whoEnteredAnObjectionDoesNotDecideIt() {
        Objection entered = objected(posted());
        Actor same = new Actor(desk.office.ids.next(), desk.clerk.staffId(), desk.clerk.name(), Set.of(Role.APPROVER));
        desk.office.signIn(same);
        refused(() -> objections.decide(entered, false, "查无此事"), "casework.objection.own");
        desk.office.signIn(desk.approver);
        refused(() -> objections.decide(entered, false, " "), "casework.objection.answerMissing");
        assertThat(objections.decide(entered, false, " 查无此事 ").answer()).isEqualTo("查无此事");
        refused(() -> objections.decide(entered, true, "属实"), "casework.changedMeanwhile");
    }

    @Test
    void aDismissedObjectionLetsItsLineGoOnAtOnceOrWhenTheNoticeEnds() {
        Notice posted = posted();
        Objection first = objected(posted);
        Objection second = objected(posted);
        assertThat(line(posted).status()).isEqualTo(NoticeLine.Status.OBJECTED);
        objections.decide(first, false, "查无此事");
        assertThat(line(posted).status()).as("the other one is open").isEqualTo(NoticeLine.Status.OBJECTED);
        desk.passTo(Office.TODAY.plusDays(4));
        desk.office.signIn(desk.approver);
        notices.end(posted);
        assertThat(prize.released).isEmpty();
        objections.decide(second, false, "查无此事");
        assertThat(line(posted).status()).isEqualTo(NoticeLine.Status.RELEASED);
        assertThat(prize.released).containsExactly(prize.id);
    }

    @Test
    void anUpheldObjectionTakesItsLineOut() {
        Notice posted = posted();
        Objection entered = objected(posted);
        objections.decide(entered, true, "属实");
        assertThat(line(posted).status()).isEqualTo(NoticeLine.Status.REMOVED);
        desk.passTo(Office.TODAY.plusDays(4));
        desk.office.signIn(desk.approver);
        notices.end(posted);
        assertThat(prize.released).isEmpty();
    }

    @Test
    void anObjectionDismissedBeforeTheEndPutsItsLineBack() {
        Notice posted = posted();
        objections.decide(objected(posted), false, "查无此事");
        assertThat(line(posted).status()).isEqualTo(NoticeLine.Status.LISTED);
    }

    @Test
    void aLineThatShowsANumberIsNotPosted() {
        assertThat(NoticeRules.problems(List.of(
                        new NoticedLine(prize.id, "李小明 13812345678", true, "永安街道", "奖励", Money.ofYuan(100), "7号"))))
                .extracting(problem -> problem.key())
                .containsExactly("casework.notice.privateLine");
    }
}
