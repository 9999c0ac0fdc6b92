package org.jishi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jishi.identity.NameShown;
import org.jishi.platform.audit.AuditEntry;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Problem;
import org.jishi.support.CaseOffice;
import org.jishi.support.Prize;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A draft can be written anew until it is posted, and shows of names what the office chose. */
class NoticeEditTest {
    private final CaseOffice desk = new CaseOffice();
    private final Prize prize = new Prize(desk.office.ids.next());
    private final NoticeService notices = desk.notices(prize);

    @AfterEach
    void close() {
        desk.close();
    }

    private NoticeDraft draft(String title, int days) {
        return new NoticeDraft(
                prize.kind(), List.of(prize.id), title, "现予公示。", Notice.PlaceKind.OFFICE_BOARD, "县政府公告栏", days, false);
    }

    private void names(NameShown names) {
        desk.office.database.change(
                handle -> handle.createUpdate("INSERT INTO setting (id, name, content) VALUES (:id, :name, :content)")
                        .bind("id", desk.office.ids.next())
                        .bind("name", Settings.NOTICE_NAMES)
                        .bind("content", names.name())
                        .execute());
    }

    @Test
    void aDraftIsWrittenAnewUnderItsNumber() {
        desk.office.signIn(desk.approver);
        NoticeFile before = notices.draft(draft("公示（错字）", 3));
        names(NameShown.WHOLE);
        NoticeFile after = notices.edit(before.notice(), draft("公示", 5));
        assertThat(after.notice().noticeNo()).isEqualTo(before.notice().noticeNo());
        assertThat(after.notice().title()).isEqualTo("公示");
        assertThat(after.notice().dayCount()).isEqualTo(5);
        assertThat(after.lines()).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(before.lines().getFirst().id());
            assertThat(line.maskedName()).isEqualTo("李小明");
        });
        List<String> acts = desk.office.database.read(handle ->
                desk.office.trail.history(handle, "notice", after.notice().id()).stream()
                        .map(AuditEntry::act)
                        .toList());
        assertThat(acts).containsExactly("casework.draftNotice", "casework.editNotice");
        List<Problem> wrong = desk.office.database.read(handle -> TrailCheck.run(handle, null));
        assertThat(wrong).noneMatch(problem -> problem.args().contains("notice_line"));
    }

    @Test
    void whatSomebodyElseChangedMeanwhileOrIsPostedIsNotWrittenOver() {
        desk.office.signIn(desk.approver);
        NoticeFile first = notices.draft(draft("公示", 3));
        NoticeFile second = notices.edit(first.notice(), draft("公示二", 3));
        assertThatThrownBy(() -> notices.edit(first.notice(), draft("公示三", 3))).hasMessage("casework.changedMeanwhile");
        NoticeFile posted = notices.post(second.notice());
        assertThatThrownBy(() -> notices.edit(posted.notice(), draft("公示四", 3)))
                .hasMessage("casework.changedMeanwhile");
    }

    @Test
    void whatADraftListsAlreadyIsOfferedAgain() {
        desk.office.signIn(desk.approver);
        UUID id = notices.draft(draft("公示", 3)).notice().id();
        assertThat(notices.waiting()).isEmpty();
        assertThat(notices.editing(id).choice())
                .extracting(NoticedLine::subjectId)
                .containsExactly(prize.id);
    }

    @ParameterizedTest
    @CsvSource({
        "WHOLE, 韩小英, 韩小英",
        "ENDS, 韩小英, 韩*英",
        "ENDS, 欧阳小英, 欧**英",
        "ENDS, 韩英, 韩*",
        "ENDS, 韩, 韩",
        "ENDS, 𠮷小𠮷, 𠮷*𠮷",
        "SURNAME, 韩小英, 韩**"
    })
    void aNameIsShownAsTheOfficeChose(NameShown rule, String name, String shown) {
        assertThat(rule.show(name)).isEqualTo(shown);
    }

    @Test
    void thoseInsideReadTheWholeNameAndThePublicTheRest() {
        desk.office.signIn(desk.approver);
        assertThat(notices.waiting().get(prize.kind()))
                .extracting(NoticedLine::name)
                .containsExactly("李小明");
        NoticeLine line = notices.draft(draft("公示", 3)).lines().getFirst();
        assertThat(Map.of(line.name(), line.maskedName())).containsExactly(Map.entry("李小明", "李*明"));
    }
}
