package org.jishi.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jishi.person.PeopleOffice;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.AuditEntry;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.print.Letters;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.support.Office;
import org.jishi.support.PrintedPdf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentPrintTest {
    private final PeopleOffice desk = new PeopleOffice();
    private final Texts texts = Texts.in(Language.ZH);
    private final UUID wang = desk.register("王秀英", PeopleOffice.FEMALE);
    private final UUID zhang = desk.register("张三", PeopleOffice.MALE);

    @AfterEach
    void close() {
        desk.office.database.change(
                handle -> assertThat(TrailCheck.run(handle, null)).isEmpty());
        desk.close();
    }

    private UUID notice(String name, String body, LocalDate since) {
        desk.office.signIn(Role.ADMINISTRATOR);
        UUID id = desk.consents.make(new ConsentDraft(name, body, since), false);
        desk.office.signIn(desk.clerk);
        return id;
    }

    private String draft(Language language) {
        return Texts.in(language)
                .text("people.consent.draft", "奉节县电商办")
                .replaceAll("【填写[^】]*】|\\[fill in[^\\]]*\\]", "某处");
    }

    @Test
    void eachPersonHasTheNewestTextFromItsFirstPageAndTheNumberMasked() {
        notice("2025-1", "旧的正文", Office.TODAY.minusYears(1));
        notice("2026-1", draft(Language.ZH), Office.TODAY);
        notice("2027-1", "将来的正文", Office.TODAY.plusDays(1));
        PrintedPdf file = PrintedPdf.of(desk.consentPrint.run(List.of(wang, zhang), texts, "notices.pdf"));
        List<String> pages = file.plain();
        String all = String.join("", pages);
        assertThat(all)
                .contains("个人信息处理告知书", "版本2026-1，自2026-09-30起用", "中华人民共和国个人信息保护法")
                .contains("姓名：王秀英", "证件号码：500236********9941", "姓名：张三", "单独同意")
                .doesNotContain(PeopleOffice.FEMALE, PeopleOffice.MALE, "旧的正文", "将来的正文", "[U+");
        int each = pages.size() / 2;
        assertThat(pages.size()).isEqualTo(each * 2);
        assertThat(pages.get(0)).contains("王秀英第1页").doesNotContain("张三");
        assertThat(pages.get(each)).contains("张三第1页", "个人信息处理告知书").doesNotContain("王秀英");
        assertThat(file.content()).hasSizeLessThan(400_000);
        assertThat(desk.people.history(wang).getFirst().what().key()).isEqualTo("people.act.consentPrint");
        assertThat(desk.office
                        .database
                        .read(handle -> desk.office.trail.history(handle, "person", zhang))
                        .getLast()
                        .detail())
                .contains("2026-1", "notices.pdf");
    }

    /** As Chinese is set: what closes stands with what it closes, wherever the line happens to end. */
    @Test
    void noLineBeginsWithWhatClosesOrEndsWithWhatOpens() {
        StringBuilder body = new StringBuilder();
        for (int i = 1; i < 60; i++) {
            body.append("字".repeat(i)).append("（字），《字》。\n");
        }
        UUID id = notice("长", body.toString(), Office.TODAY);
        for (String page : PrintedPdf.of(desk.consentPrint.blank(id, texts)).pages()) {
            assertThat(page.lines()).noneMatch(line -> line.strip().matches("[，。》）].*|.*[（《]"));
        }
    }

    /** Whatever the length of the text, the choice, the name and the signature stand on one page. */
    @Test
    void whereToSignIsNeverTornApart() {
        for (int lines = 28; lines < 46; lines++) {
            notice("长 " + lines, String.join("\n", Collections.nCopies(lines, "告知的一行。")), Office.TODAY);
            assertThat(PrintedPdf.of(desk.consentPrint.run(List.of(wang), texts, lines + ".pdf"))
                            .plain()
                            .getLast())
                    .as(lines + " lines")
                    .contains("自愿作出", "王秀英", "本人签名", "监护人");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFontHasEveryCharacterOfTheDraft(Language language) {
        Letters font = new Letters();
        assertThat(font.lacks(draft(language))).isFalse();
        for (String part : List.of("title", "choose", "general", "sensitive", "sign", "day", "guardian")) {
            assertThat(font.lacks(Texts.in(language).text("people.consent.print." + part)))
                    .as(part)
                    .isFalse();
        }
    }

    @Test
    void theDeadAreLeftOutAndWhereNobodyIsLeftThereIsNoFile() {
        notice("2026-1", "正文", Office.TODAY);
        desk.deaths.record(wang, desk.people.get(wang).orElseThrow().person().version(), Office.TODAY, "村委会");
        assertThat(String.join(
                        "",
                        PrintedPdf.of(desk.consentPrint.run(PageRequest.first(1), texts, "some.pdf"))
                                .plain()))
                .contains("张三")
                .doesNotContain("王秀英");
        assertThatThrownBy(() -> desk.consentPrint.run(List.of(wang), texts, "none.pdf"))
                .hasMessage("people.consent.print.nobody");
    }

    @Test
    void withoutATextInUseNothingIsPrintedNorForTooManyAtOnce() {
        notice("2027-1", "正文", Office.TODAY.plusDays(1));
        assertThatThrownBy(() -> desk.consentPrint.run(List.of(wang), texts, "none.pdf"))
                .hasMessage("people.consent.print.noNotice");
        notice("2026-1", "正文", Office.TODAY);
        assertThatThrownBy(() -> desk.consentPrint.run(Collections.nCopies(1001, wang), texts, "none.pdf"))
                .hasMessage("people.consent.print.tooMany");
    }

    /** The papers are out: what comes back signed is what the version says. */
    @Test
    void whatWasPrintedForSomebodyToSignStaysAsItIs() {
        UUID id = notice("2026-1", "正文", Office.TODAY);
        desk.consentPrint.blank(id, texts);
        desk.office.signIn(Role.ADMINISTRATOR);
        desk.consents.change(id, 1, new ConsentDraft("2026-1", "改过的正文", Office.TODAY));
        desk.office.signIn(desk.clerk);
        desk.consentPrint.run(List.of(wang), texts, "one.pdf");
        desk.consentPrint.run(List.of(zhang), texts, "two.pdf");

        desk.office.signIn(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> desk.consents.change(id, 2, new ConsentDraft("2026-1", "又改的正文", Office.TODAY)))
                .hasMessage("people.consent.fixed");
        assertThatThrownBy(() -> desk.consents.delete(id, 2)).hasMessage("people.consent.fixed");
        desk.consents.change(id, 2, new ConsentDraft("2026-1", "改过的正文", Office.TODAY.minusDays(1)));
        assertThat(desk.consents.all()).singleElement().returns(true, ConsentRow::fixed);
        List<AuditEntry> told =
                desk.office.database.read(handle -> desk.office.trail.history(handle, ConsentNotice.TABLE, id));
        assertThat(told)
                .extracting(AuditEntry::act)
                .containsExactly(
                        "people.consentMake", "people.consentChange", "people.consentFix", "people.consentChange");
    }

    @Test
    void aBlankOneNamesNobody() {
        UUID old = notice("2025-1", "旧的正文", Office.TODAY.minusYears(1));
        notice("2026-1", "正文", Office.TODAY);
        assertThat(PrintedPdf.of(desk.consentPrint.blank(old, texts)).plain())
                .singleElement()
                .asString()
                .contains("版本2025-1", "旧的正文", "姓名：", "本人签名：");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoeverRecordsConsentsPrintsForPersons(Role role) {
        notice("2026-1", "正文", Office.TODAY);
        desk.office.signIn(role);
        if (Act.PEOPLE_WRITE.roles().contains(role)) {
            assertThat(desk.consentPrint.run(List.of(wang), texts, "one.pdf").pages())
                    .isOne();
        } else {
            assertThatThrownBy(() -> desk.consentPrint.run(List.of(wang), texts, "none.pdf"))
                    .hasMessage("platform.access.denied.PEOPLE_WRITE");
        }
    }
}
