package org.jishi.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.h2.util.DateTimeUtils;
import org.jishi.account.AccountDraft;
import org.jishi.merge.Merge;
import org.jishi.merge.MergeDraft;
import org.jishi.merge.MergeRow;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.support.Office;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonPrintTest {
    private static final String CARD = "6228480001858355553";

    @TempDir
    Path folder;

    private final PeopleOffice desk = new PeopleOffice();
    private final Texts texts = Texts.in(Language.ZH);
    private final UUID id = desk.people.register(
            new PersonEntry(
                    PersonDraft.of("王秀英", PeopleOffice.FEMALE).phone("13812340001"),
                    Set.of("村播带头人"),
                    LocalDate.of(2026, 3, 1),
                    new PersonEntry.Poverty(PovertyLevel.UNSTABLE, LocalDate.of(2024, 6, 1), "监测信息系统")),
            Set.of());

    @AfterEach
    void close() {
        desk.office.database.change(
                handle -> assertThat(TrailCheck.run(handle, null)).isEmpty());
        desk.close();
    }

    private String printed(@Nullable String reason) {
        Path file = folder.resolve("held.xlsx");
        desk.prints.run(id, reason, texts, file);
        return wordsOf(file);
    }

    private static String wordsOf(Path file) {
        StringBuilder words = new StringBuilder();
        DataFormatter shown = new DataFormatter();
        try (Workbook book = WorkbookFactory.create(file.toFile())) {
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(
                            cell -> words.append(shown.formatCellValue(cell)).append('\n')));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return words.toString();
    }

    @Test
    void whatTheRegisterHoldsIsPrintedMaskedWithWhoLooked() {
        desk.accounts.propose(id, new AccountDraft("王秀英", null, "重庆农村商业银行奉节支行", CARD));
        desk.people.reveal(id, PersonService.Secret.ID_NUMBER);
        desk.deaths.record(id, desk.people.get(id).orElseThrow().person().version(), LocalDate.of(2026, 9, 20), "村委会");
        assertThat(printed(null))
                .contains("王秀英", "500236********9941", "138****0001", "1992", "村播带头人", "监测信息系统")
                .contains("重庆农村商业银行奉节支行", "2026-09-20", "村委会", texts.text("people.act.reveal"))
                .contains(texts.text("people.merge.holdings.heading"), texts.text("people.print.nothing"))
                .doesNotContain(PeopleOffice.FEMALE, "13812340001", CARD, "1992-02-29");
    }

    /** Tables of other columns follow one another: none's headings belong above the next page. */
    @Test
    void noHeadingIsRepeatedOverTablesThatItIsNotOf() throws IOException {
        desk.accounts.propose(id, new AccountDraft("王秀英", null, "重庆农村商业银行奉节支行", CARD));
        printed(null);
        try (Workbook book = WorkbookFactory.create(folder.resolve("held.xlsx").toFile())) {
            assertThat(book.getSheetAt(0).getRepeatingRows().formatAsString())
                    .as("its title, and no table's headings")
                    .isEqualTo("1:1");
        }
    }

    /** Noon in the office is the evening before in Los Angeles. */
    @Test
    void theDayOfAMomentIsTheOfficesWhateverTheComputersZone() {
        TimeZone own = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            DateTimeUtils.resetCalendar();
            try (PeopleOffice far = new PeopleOffice()) {
                UUID person = far.register("王秀英", PeopleOffice.FEMALE);
                far.accounts.propose(person, new AccountDraft("王秀英", null, "重庆农村商业银行奉节支行", CARD));
                Path file = folder.resolve("far.xlsx");
                far.prints.run(person, null, texts, file);
                assertThat(wordsOf(file))
                        .contains(Office.TODAY.toString())
                        .doesNotContain(Office.TODAY.minusDays(1).toString());
            }
        } finally {
            TimeZone.setDefault(own);
            DateTimeUtils.resetCalendar();
        }
    }

    @Test
    void wholeNumbersNeedTheRightAndAReasonAndTheTrailTellsOfThePrint() {
        desk.accounts.propose(id, new AccountDraft("王秀英", null, "重庆农村商业银行奉节支行", CARD));
        assertThatThrownBy(() -> printed("本人申请")).hasMessage("platform.access.denied.PEOPLE_EXPORT_WHOLE");
        desk.office.signIn(Role.OFFICIAL);
        assertThatThrownBy(() -> printed(" ")).hasMessage("people.export.reasonMissing");
        assertThat(folder).isEmptyDirectory();
        assertThat(printed("本人申请")).contains(PeopleOffice.FEMALE, "13812340001", CARD, "1992-02-29");
        assertThat(desk.people.history(id).getFirst().what().key()).isEqualTo("people.act.print");
        assertThat(desk.office
                        .database
                        .read(handle -> desk.office.trail.history(handle, "person", id))
                        .getLast()
                        .detail())
                .contains("本人申请", "held.xlsx", "true");
    }

    @Test
    void theEntryOfOneWhoWasMergedGivesWhoIsLeft() {
        UUID kept = desk.register("王秀瑛", PeopleOffice.number(LocalDate.of(1980, 5, 5), 22));
        org.jishi.support.Merging.merge(desk.office, desk.clerk, desk.reviewer, kept, id);
        desk.office.signIn(desk.clerk);
        assertThat(printed(null)).contains("王秀瑛", "村播带头人", "监测信息系统", texts.text("people.merge.state.DONE"));
    }

    /** Who was only proposed may be somebody else: their name is not for this person's print. */
    @Test
    void aMergerThatWasOnlyProposedIsNotTold() {
        UUID other = desk.register("王秀瑛", PeopleOffice.number(LocalDate.of(1980, 5, 5), 22));
        try {
            desk.merges.propose(sameAs(other, Set.of()));
        } catch (Refusal asked) {
            desk.merges.propose(
                    sameAs(other, asked.problems().stream().map(Problem::key).collect(Collectors.toSet())));
        }
        assertThat(desk.mergeDesk
                        .page(MergeRow.Kind.PROPOSED, PageRequest.first(5))
                        .total())
                .isEqualTo(1);
        assertThat(printed(null)).contains("王秀英").doesNotContain("王秀瑛", "身份证复印件已核对");
    }

    private MergeDraft sameAs(UUID other, Set<String> seen) {
        return new MergeDraft(other, id, Set.of(), Merge.Side.KEPT, "身份证复印件已核对", seen);
    }

    @Test
    void theAddressStandsOnlyWhereNumbersStandWhole() {
        desk.office.database.change(
                handle -> handle.execute("UPDATE person SET address = '永安街道竹枝路12号' WHERE id = ?", id));
        assertThat(printed(null)).contains("王秀英").doesNotContain("竹枝路");
        desk.office.signIn(Role.OFFICIAL);
        assertThat(printed("本人申请")).contains("竹枝路12号");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoMayExportMayPrint(Role role) {
        desk.office.signIn(role);
        if (Act.PEOPLE_EXPORT.roles().contains(role)) {
            assertThat(printed(null)).contains("王秀英");
        } else {
            assertThatThrownBy(() -> printed(null)).hasMessage("platform.access.denied.PEOPLE_EXPORT");
        }
    }
}
