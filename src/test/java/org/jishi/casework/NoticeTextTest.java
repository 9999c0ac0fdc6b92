package org.jishi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.support.CaseOffice;
import org.jishi.support.Prize;
import org.jishi.support.SteadyFile;
import org.jishi.support.WorkbookCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a notice says: who signs it, and that its text and its term agree. */
class NoticeTextTest {
    private final CaseOffice desk = new CaseOffice();
    private final Prize prize = new Prize(desk.office.ids.next());
    private final NoticeService notices = desk.notices(prize);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    private NoticeDraft draft(String body, int days, boolean working) {
        return new NoticeDraft(
                prize.kind(), List.of(prize.id), "公示", body, Notice.PlaceKind.OFFICE_BOARD, "县政府公告栏", days, working);
    }

    @ParameterizedTest
    @CsvSource({
        "'现予公示，公示期 7 个工作日，自发布次日起计算。', 7, true, true",
        "'现予公示，公示期 1 个工作日，自发布次日起计算。', 7, true, false",
        "'现予公示，公示期 7 天。', 7, false, true",
        "'现予公示，公示期 7 个工作日。', 7, false, false",
        "'公示期为七个工作日。', 7, true, true",
        "'公示期为十五天。', 7, false, false",
        "'公示期为十五天。', 15, false, true",
        "'公示时间：二十日', 20, false, true",
        "'公示名单共 3 人，公示期 7 天。', 7, false, true",
        "'现将名单公示如下。我们将在 3 个工作日内答复。', 7, true, true",
        "'公示期满后 10 个工作日内发放，公示期 7 天。', 7, false, true",
        "'公示自2026年3月5日起。', 7, true, true",
        "'公示自三月五日起。', 7, true, true",
        "'This notice hangs for 5 working days, counted from tomorrow.', 7, true, false",
        "'This notice hangs for 7 working days, counted from tomorrow.', 7, true, true",
    })
    void aTextNamesTheDaysOfItsField(String body, int days, boolean working, boolean fits) {
        assertThat(NoticeRules.problems(draft(body, days, working)).stream()
                        .filter(problem -> "body".equals(problem.field()))
                        .map(Problem::key)
                        .toList())
                .isEqualTo(
                        fits
                                ? List.of()
                                : List.of(working ? "casework.notice.otherDaysWorking" : "casework.notice.otherDays"));
    }

    @ParameterizedTest
    @CsvSource({
        "'现予公示。联系人：______　联系电话：______', false",
        "'现予公示。联系人：周审定　联系电话：______', false",
        "'现予公示。联系人：　联系电话：023-56551234', false",
        "'现予公示。联系人：周审定　联系电话：', false",
        "'现予公示。联系人：周审定　联系电话：023-56551234', true",
        "'This hangs. Contact: ______  Phone: ______', false",
        "'This hangs. Contact: Zhou  Phone: 023-56551234', true",
        "'现予公示。有异议请到商务委 203 室反映。', true",
    })
    void aTextThatNamesNobodyToTellIsNotPosted(String body, boolean fits) {
        assertThat(NoticeRules.problems(draft(body, 7, true)).stream()
                        .filter(problem -> problem.key().equals("casework.notice.blankContact"))
                        .map(Problem::field)
                        .toList())
                .isEqualTo(fits ? List.of() : List.of("body"));
    }

    @ParameterizedTest
    @CsvSource({
        "3, false, 3, false, ",
        "2, true, 3, false, casework.notice.short",
        "5, true, 5, true, ",
        "4, true, 5, true, casework.notice.shortWorking",
        "9, false, 5, true, casework.notice.shortWorking",
        "3, true, 3, false, ",
    })
    void aNoticeHangsAsLongAsItsSchemeSays(int days, boolean working, int least, boolean leastWorking, String refused) {
        assertThat(NoticeRules.refuseShort(draft("现予公示。", days, working), new NoticeTerm(least, leastWorking))
                        .map(Problem::key))
                .isEqualTo(Optional.ofNullable(refused));
    }

    /** A draft of an earlier program: it is not posted either. */
    @Test
    void aDraftWithABlankContactIsNotPosted() {
        desk.office.signIn(desk.approver);
        Notice draft = notices.draft(draft("现予公示。", 7, true)).notice();
        desk.office.database.change(
                handle -> handle.createUpdate("UPDATE notice SET body = '联系人：______' WHERE id = :id")
                        .bind("id", draft.id())
                        .execute());
        assertThatThrownBy(() -> notices.post(draft)).hasMessage("casework.notice.blankContact");
    }

    @Test
    void theRefusalStandsAtTheTextAndNamesBoth() {
        desk.office.signIn(desk.approver);
        assertThatThrownBy(() -> notices.draft(draft("现予公示，公示期 1 个工作日。", 7, true)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(Texts.in(Language.ZH).text(refusal))
                                .contains("公示期 1 个工作日")
                                .contains("7 个工作日"));
    }

    @Test
    void thePrintIsSignedWithTheNameThatTheOfficeHas() {
        desk.office.database.change(
                handle -> handle.createUpdate("INSERT INTO setting (id, name, content) VALUES (:id, :name, :content)")
                        .bind("id", desk.office.ids.next())
                        .bind("name", Settings.OFFICE_NAME)
                        .bind("content", "奉节县商务委员会")
                        .execute());
        desk.office.signIn(desk.approver);
        var drafted = notices.draft(draft("现予公示。", 7, true));
        Path print = notices.print(drafted, Texts.in(Language.ZH), folder.resolve("notice.xlsx"));
        SteadyFile.same(print, notices.print(drafted, Texts.in(Language.ZH), folder.resolve("again.xlsx")));
        List<String> texts = WorkbookCheck.of(print).cells().stream()
                .map(cell -> cell.value())
                .toList();
        assertThat(texts).contains("奉节县商务委员会").noneMatch(text -> text.contains("领导小组"));
    }
}
