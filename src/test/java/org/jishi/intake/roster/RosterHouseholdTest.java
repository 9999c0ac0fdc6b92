package org.jishi.intake.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jishi.household.HouseholdCheck;
import org.jishi.household.HouseholdDraft;
import org.jishi.household.HouseholdFile;
import org.jishi.household.MemberRow;
import org.jishi.household.Relation;
import org.jishi.person.PeopleOffice;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Texts;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that say what a person is to the head of a household bring them into it, or say why not. */
class RosterHouseholdTest {
    private static final String HEAD = "姓名,身份证号,村,户编号,与户主关系,户主姓名,户主身份证号\n";
    private static final String WANG = man(1);
    private static final String LI = woman(2);
    private static final String SON = man(3);
    private static final String OTHER = man(5);
    private static final String FATHER = man(7);

    private final RosterDesk desk = new RosterDesk();
    private int files;

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.people.office.database.read(handle -> {
            assertThat(TrailCheck.run(handle, null)).isEmpty();
            assertThat(new HouseholdCheck().run(handle)).isEmpty();
            return true;
        });
        desk.close();
    }

    private static String man(int order) {
        return PeopleOffice.number(LocalDate.of(1970 + order, 3, 5), 121 + 2 * (order / 2));
    }

    private static String woman(int order) {
        return PeopleOffice.number(LocalDate.of(1970 + order, 3, 5), 122);
    }

    @Test
    void aFamilyComesInAsAHouseholdWhateverTheOrderOfItsRowsAndGoesWithTheImport() {
        RosterPlan plan = plan(
                "王小明," + SON + ",,,长子,王大明," + WANG, "王大明," + WANG + ",,500236001,户主,,", "李秀," + LI + ",,500236001,妻,,");

        assertThat(reasons(plan))
                .containsExactly(
                        "people.roster.household.joins",
                        "people.roster.household.makes",
                        "people.roster.household.joins");
        assertThat(desk.count("SELECT count(*) FROM household")).isZero();
        RosterImport done = desk.run(plan).orElseThrow();
        HouseholdFile file = household(WANG);
        assertThat(file.household().number()).isEqualTo("500236001");
        assertThat(file.members())
                .extracting(MemberRow::name, MemberRow::relation)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("王大明", Relation.HEAD),
                        org.assertj.core.groups.Tuple.tuple("李秀", Relation.SPOUSE),
                        org.assertj.core.groups.Tuple.tuple("王小明", Relation.SON));
        // the same file again brings nothing
        assertThat(plan("李秀," + LI + ",,500236001,妻,,").summaryLine())
                .isEqualTo("new=0 updated=0 duplicate=1 refused=0 warnings=0");

        UndoPlan undo = desk.rosters.undoPlan(done.id());
        assertThat(undo.blocked()).isEmpty();
        assertThat(undo.households()).isEqualTo(3);
        desk.rosters.undo(undo, "报错了");
        assertThat(desk.count("SELECT count(*) FROM household WHERE dissolved_on IS NULL"))
                .isZero();
        assertThat(desk.count("SELECT count(*) FROM household_member WHERE until IS NULL"))
                .isZero();
    }

    @Test
    void whoIsKnownComesIntoAHouseholdThatThereIs() {
        UUID head = desk.people.register("王大明", WANG);
        UUID wife = desk.people.register("李秀", LI);
        desk.people.households.make(head, new HouseholdDraft("A1", null, null), Office.TODAY);

        RosterPlan plan = plan("李秀," + LI + ",,,配偶,," + WANG);

        assertThat(plan.rows().getFirst().verdict()).isEqualTo(RosterVerdict.UPDATED);
        int version = version(wife);
        RosterImport done = desk.run(plan).orElseThrow();
        assertThat(version(wife)).isEqualTo(version);
        assertThat(household(LI).members()).hasSize(2);
        desk.rosters.undo(desk.rosters.undoPlan(done.id()), "报错了");
        assertThat(household(WANG).members()).hasSize(1);
    }

    @Test
    void aContradictionIsSomethingToLookAtAndChangesNothing() {
        UUID head = desk.people.register("王大明", WANG);
        UUID other = desk.people.register("赵强", OTHER);
        UUID son = desk.people.register("王小明", SON);
        UUID house = desk.people
                .households
                .make(head, new HouseholdDraft("A1", null, null), Office.TODAY)
                .id();
        desk.people.households.make(other, new HouseholdDraft("B2", null, null), Office.TODAY);
        desk.people.households.add(house, son, Relation.SON, Office.TODAY);

        RosterPlan plan = plan(
                "王小明," + SON + ",,,子,," + OTHER,
                "李秀," + LI + ",,,子,," + WANG,
                "王有福," + FATHER + ",,A1,父,," + OTHER,
                "张一," + man(9) + ",,,配偶,王大明,",
                "张二," + man(11) + ",,,妹夫的朋友,," + WANG,
                "张三," + man(13) + ",,A1,户主,,",
                "张四," + man(15) + ",,C9,子,,",
                "张五," + man(17) + ",,,子,," + man(9),
                "王大明," + WANG + ",,A2,户主,,");

        assertThat(plan.rows())
                .extracting(row -> row.warnings().isEmpty()
                        ? ""
                        : row.warnings().getLast().problem().key().replace("people.roster.household.", ""))
                .containsExactly(
                        "other", "sex", "two", "byName", "word", "hasHead", "noHead", "headUnknown", "otherNumber");
        desk.run(plan);
        assertThat(desk.count("SELECT count(*) FROM household")).isEqualTo(2);
        assertThat(desk.count("SELECT count(*) FROM household_member")).isEqualTo(3);
    }

    @Test
    void anImportStaysWhileSomebodyCameIntoAHouseholdThatItMade() {
        UUID late = desk.people.register("赵强", OTHER);
        RosterImport done = desk.run(plan("王大明," + WANG + ",,A1,户主,,")).orElseThrow();
        desk.people.households.add(household(WANG).household().id(), late, Relation.NOT_RELATED, Office.TODAY);

        UndoPlan undo = desk.rosters.undoPlan(done.id());

        assertThat(undo.blocked())
                .extracting(each -> each.name() + " " + each.what().key())
                .containsExactly("赵强 people.undo.householdGrew");
    }

    @Test
    void twoFilesThatMakeAHouseholdOfOneNumberAreToldOfIt() {
        RosterFile one = desk.rosters.open(file("王大明," + WANG + ",,A1,户主,,"));
        RosterFile two = desk.rosters.open(file("赵强," + OTHER + ",,A1,户主,,"));
        List<RosterPlan> plans =
                desk.rosters.dryRun(List.of(one, two), MatchRule.UPDATE_ALL, org.jishi.platform.jobs.Progress.NONE);
        assertThat(plans.get(1).rows().getFirst().warnings())
                .extracting(remark -> remark.problem().key())
                .containsExactly("people.roster.household.numberTwice");
        desk.rosters.run(plans, (handle, imports) -> {}, org.jishi.platform.jobs.Progress.NONE);
        assertThat(desk.count("SELECT count(*) FROM household")).isEqualTo(1);
    }

    /** What the blank form offers comes back as what it is. */
    @Test
    void theProgramsOwnWordsAreUnderstood() {
        RosterWords words = RosterWords.load();
        Texts texts = Texts.in(Language.ZH);
        for (Relation relation : Relation.values()) {
            if (relation != Relation.UNKNOWN) {
                assertThat(words.relation(texts.text("people.household.relation", relation)))
                        .contains(relation);
            }
        }
    }

    private Path file(String... rows) {
        try {
            return Files.writeString(folder.resolve("花名册" + ++files + ".csv"), HEAD + String.join("\n", rows) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RosterPlan plan(String... rows) {
        return desk.plan(file(rows));
    }

    private static List<String> reasons(RosterPlan plan) {
        return plan.rows().stream()
                .flatMap(row -> row.reasons().stream())
                .map(Remark::problem)
                .map(Problem::key)
                .toList();
    }

    private HouseholdFile household(String number) {
        UUID id = desk.people.office.database.read(handle -> handle.createQuery(
                        "SELECT m.household_id FROM household_member m JOIN person p ON p.id = m.live_person"
                                + " WHERE p.id_number = :number")
                .bind("number", number)
                .mapTo(UUID.class)
                .one());
        return desk.people.householdDesk.get(id).orElseThrow();
    }

    private int version(UUID person) {
        return Objects.requireNonNull(desk.people.office.database.read(
                handle -> handle.createQuery("SELECT version FROM person WHERE id = :id")
                        .bind("id", person)
                        .mapTo(Integer.class)
                        .one()));
    }
}
