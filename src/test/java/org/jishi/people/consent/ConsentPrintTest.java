package org.jishi.people.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jishi.people.PeopleOffice;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.AuditEntry;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.print.PrintFont;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class ConsentPrintTest {
    @TempDir
    Path folder;

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

    private static List<String> pages(Path file) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PdfReader reader = new PdfReader(Files.readAllBytes(file))) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(new PdfTextExtractor(reader).getTextFromPage(page).replaceAll("[\\s\\u3000]+", ""));
            }
        }
        return pages;
    }

    @Test
    void eachPersonHasTheNewestTextFromItsFirstPageAndTheNumberMasked() throws IOException {
        notice("2025-1", "旧的正文", Office.TODAY.minusYears(1));
        notice("2026-1", draft(Language.ZH), Office.TODAY);
        notice("2027-1", "将来的正文", Office.TODAY.plusDays(1));
        Path file = folder.resolve("notices.pdf");
        assertThat(desk.consentPrint.run(List.of(wang, zhang), texts, file, Progress.NONE))
                .isEqualTo(2);
        List<String> pages = pages(file);
        String all = String.join("", pages);
        assertThat(all)
                .contains("个人信息处理告知书", "版本2026-1，自2026-09-30起用", "中华人民共和国个人信息保护法")
                .contains("姓名：王秀英", "证件号码：500236********9941", "姓名：张三", "单独同意")
                .doesNotContain(PeopleOffice.FEMALE, PeopleOffice.MALE, "旧的正文", "将来的正文", "[U+");
        int each = pages.size() / 2;
        assertThat(pages.size()).isEqualTo(each * 2);
        assertThat(pages.get(0)).contains("王秀英第1页").doesNotContain("张三");
        assertThat(pages.get(each)).contains("张三第1页", "个人信息处理告知书").doesNotContain("王秀英");
        assertThat(Files.size(file)).isLessThan(400_000);
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
    void noLineBeginsWithWhatClosesOrEndsWithWhatOpens() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int i = 1; i < 60; i++) {
            body.append("字".repeat(i)).append("（字），《字》。\n");
        }
        UUID id = notice("长", body.toString(), Office.TODAY);
        Path file = folder.resolve("lines.pdf");
        desk.consentPrint.blank(id, texts, file);
        try (PdfReader reader = new PdfReader(Files.readAllBytes(file))) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                assertThat(new PdfTextExtractor(reader).getTextFromPage(page).lines())
                        .noneMatch(line -> line.strip().matches("[，。》）].*|.*[（《]"));
            }
        }
    }

    /** Whatever the length of the text, the choice, the name and the signature stand on one page. */
    @Test
    void whereToSignIsNeverTornApart() throws IOException {
        for (int lines = 28; lines < 46; lines++) {
            notice("长 " + lines, String.join("\n", Collections.nCopies(lines, "告知的一行。")), Office.TODAY);
            Path file = folder.resolve(lines + ".pdf");
            desk.consentPrint.run(List.of(wang), texts, file, Progress.NONE);
            assertThat(pages(file).getLast()).as(lines + " lines").contains("自愿作出", "王秀英", "本人签名", "监护人");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFontHasEveryCharacterOfTheDraft(Language language) {
        PrintFont font = new PrintFont();
        assertThat(font.lacks(draft(language))).isFalse();
        for (String part : List.of("title", "choose", "general", "sensitive", "sign", "day", "guardian")) {
            assertThat(font.lacks(Texts.in(language).text("people.consent.print." + part)))
                    .as(part)
                    .isFalse();
        }
    }

    @Test
    void theDeadAreLeftOutAndWhereNobodyIsLeftThereIsNoFile() throws IOException {
        notice("2026-1", "正文", Office.TODAY);
        desk.deaths.record(wang, desk.people.get(wang).orElseThrow().person().version(), Office.TODAY, "村委会");
        Path file = folder.resolve("some.pdf");
        assertThat(desk.consentPrint.run(PageRequest.first(1), texts, file, Progress.NONE))
                .isOne();
        assertThat(String.join("", pages(file))).contains("张三").doesNotContain("王秀英");
        assertThatThrownBy(() -> desk.consentPrint.run(List.of(wang), texts, folder.resolve("none.pdf"), Progress.NONE))
                .hasMessage("people.consent.print.nobody");
        assertThat(folder.resolve("none.pdf")).doesNotExist();
    }

    @Test
    void withoutATextInUseNothingIsPrintedAndAFileThatCannotBeWrittenIsSaid() {
        Path file = folder.resolve("none.pdf");
        notice("2027-1", "正文", Office.TODAY.plusDays(1));
        assertThatThrownBy(() -> desk.consentPrint.run(List.of(wang), texts, file, Progress.NONE))
                .hasMessage("people.consent.print.noNotice");
        notice("2026-1", "正文", Office.TODAY);
        assertThatThrownBy(() ->
                        desk.consentPrint.run(List.of(wang), texts, folder.resolve("missing/none.pdf"), Progress.NONE))
                .hasMessage("people.export.cannotWrite");
        assertThat(folder).isEmptyDirectory();
        assertThatThrownBy(() -> desk.consentPrint.run(Collections.nCopies(1001, wang), texts, file, Progress.NONE))
                .hasMessage("people.consent.print.tooMany");
    }

    /** The papers are out: what comes back signed is what the version says. */
    @Test
    void whatWasPrintedForSomebodyToSignStaysAsItIs() {
        UUID id = notice("2026-1", "正文", Office.TODAY);
        desk.consentPrint.blank(id, texts, folder.resolve("blank.pdf"));
        desk.office.signIn(Role.ADMINISTRATOR);
        desk.consents.change(id, 1, new ConsentDraft("2026-1", "改过的正文", Office.TODAY));
        desk.office.signIn(desk.clerk);
        desk.consentPrint.run(List.of(wang), texts, folder.resolve("one.pdf"), Progress.NONE);
        desk.consentPrint.run(List.of(zhang), texts, folder.resolve("two.pdf"), Progress.NONE);

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
    void aBlankOneNamesNobody() throws IOException {
        UUID old = notice("2025-1", "旧的正文", Office.TODAY.minusYears(1));
        notice("2026-1", "正文", Office.TODAY);
        Path file = folder.resolve("blank.pdf");
        desk.consentPrint.blank(old, texts, file);
        assertThat(pages(file)).singleElement().asString().contains("版本2025-1", "旧的正文", "姓名：", "本人签名：");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoeverRecordsConsentsPrintsForPersons(Role role) {
        notice("2026-1", "正文", Office.TODAY);
        desk.office.signIn(role);
        Path file = folder.resolve("one.pdf");
        if (Act.PEOPLE_WRITE.roles().contains(role)) {
            desk.consentPrint.run(List.of(wang), texts, file, Progress.NONE);
            assertThat(file).isNotEmptyFile();
        } else {
            assertThatThrownBy(() -> desk.consentPrint.run(List.of(wang), texts, file, Progress.NONE))
                    .hasMessage("platform.access.denied.PEOPLE_WRITE");
        }
    }
}
