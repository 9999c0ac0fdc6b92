package org.jishi.intake.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jishi.person.PeopleOffice;
import org.jishi.platform.access.Role;
import org.jishi.support.NextFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office teaches the program what its rosters call things. */
class RosterWordsTest {
    private static final String WANG = PeopleOffice.number(LocalDate.of(1988, 3, 5), 121);

    private final RosterDesk desk = new RosterDesk();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aHeadingNobodyKnowsIsMappedOnceAndKnownFromThenOn() throws IOException {
        Path strange = csv("称谓,二代证,讯号\n王小明," + WANG + ",13900000001\n");
        assertThatThrownBy(() -> desk.plan(strange)).satisfies(RosterServiceTest.refused("people.roster.noHeadings"));
        RosterFile opened = desk.rosters.openToMap(strange);
        assertThat(opened.tables().getFirst().layout().columns()).isEmpty();

        desk.rosters.addWord(RosterWord.HEADING, RosterField.NAME.name(), "称谓");
        desk.rosters.addWord(RosterWord.HEADING, RosterField.ID_NUMBER.name(), "二代证");
        desk.rosters.addWord(RosterWord.HEADING, RosterField.PHONE.name(), "讯 号");

        // in another order, in another file
        Path other = csv("讯号,二代证号,称谓,备注\n13900000001," + WANG + ",王小明,\n");
        PlannedRow row = desk.plan(other).rows().getFirst();
        assertThat(row.verdict()).isEqualTo(RosterVerdict.NEW);
        assertThat(row.line().draft().phone()).isEqualTo("13900000001");
    }

    @Test
    void aWordOfTheOfficeCountsBeforeTheBundledOneAndCanBeTakenOut() throws IOException {
        String text = "姓名,身份证号,单位\n王小明," + WANG + ",庙湾社区\n";
        assertThat(desk.plan(csv(text)).rows().getFirst().line().given()).contains(RosterField.EMPLOYER);
        desk.rosters.addWord(RosterWord.HEADING, RosterField.VILLAGE.name(), "单位");
        PlannedRow row = desk.plan(csv(text)).rows().getFirst();
        assertThat(row.line().village()).isEqualTo("庙湾社区");

        // the same word again with another meaning takes its place
        desk.rosters.addWord(RosterWord.HEADING, RosterField.NOTE.name(), "单位");
        assertThat(desk.rosters.words()).hasSize(1);
        assertThat(desk.plan(csv(text)).rows().getFirst().line().given()).contains(RosterField.NOTE);

        desk.rosters.removeWord(desk.rosters.words().getFirst());
        assertThat(desk.plan(csv(text)).rows().getFirst().line().given()).contains(RosterField.EMPLOYER);
        assertThat(desk.count("SELECT count(*) FROM audit_entry WHERE act IN ('people.wordAdd', 'people.wordRemove')"))
                .isEqualTo(4);
    }

    @Test
    void groupsToo() throws IOException {
        String text = "姓名,身份证号,人员类别\n王小明," + WANG + ",回流人才\n";
        assertThat(desk.plan(csv(text)).rows().getFirst().newTags()).containsExactly("回流人才");
        desk.rosters.addWord(RosterWord.TAG, "RETURNING_MIGRANT", "回流人才");
        assertThat(desk.plan(csv(text)).rows().getFirst().newTags()).containsExactly("RETURNING_MIGRANT");
    }

    /** The column beside a number is the best sign of a slip in it. */
    @Test
    void aBirthThatIsNotTheNumbersIsToldAtItsCell() throws IOException {
        String text = "姓名,身份证号,出生日期\n"
                + "甲一," + born(1) + ",1988-03-05\n乙二," + born(2) + ",1988年3月\n丙三," + born(3) + ",1988-03-06\n"
                + "丁四," + born(4) + ",1978年3月\n戊五," + born(5) + ",88.3.5\n己六," + born(6) + ",\n";
        List<PlannedRow> rows = desk.plan(csv(text)).rows();
        assertThat(rows).extracting(PlannedRow::verdict).containsOnly(RosterVerdict.NEW);
        assertThat(rows)
                .extracting(row -> row.flags().stream()
                        .anyMatch(remark -> remark.problem().key().equals("people.roster.birthDiffers")))
                .containsExactly(false, false, true, true, false, false);
    }

    private static String born(int order) {
        return PeopleOffice.number(LocalDate.of(1988, 3, 5), 130 + 2 * order);
    }

    @Test
    void onlyAClerkTeaches() {
        desk.people.office.signIn(Role.REVIEWER);
        assertThatThrownBy(() -> desk.rosters.addWord(RosterWord.HEADING, "NAME", "称谓"))
                .satisfies(RosterServiceTest.refused("platform.access.denied.PEOPLE_IMPORT"));
        desk.people.office.signIn(desk.people.clerk);
        assertThatThrownBy(() -> desk.rosters.addWord(RosterWord.HEADING, "NAME", "  "))
                .satisfies(RosterServiceTest.refused("people.words.length"));
    }

    private Path csv(String text) throws IOException {
        return Files.write(NextFile.in(folder, "roster", ".csv"), text.getBytes(StandardCharsets.UTF_8));
    }
}
