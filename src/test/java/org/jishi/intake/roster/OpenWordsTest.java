package org.jishi.intake.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jishi.account.AccountDraft;
import org.jishi.account.AccountRules;
import org.jishi.household.HouseholdDraft;
import org.jishi.many.ManyChange;
import org.jishi.many.ManyDone;
import org.jishi.merge.Merge;
import org.jishi.merge.MergeDraft;
import org.jishi.merge.MergeField;
import org.jishi.organisation.Organisation;
import org.jishi.organisation.OrganisationDraft;
import org.jishi.person.OpenContacts;
import org.jishi.person.OpenWords;
import org.jishi.person.OpenWordsCheck;
import org.jishi.person.PeopleOffice;
import org.jishi.person.Person;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.person.PersonTag;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.Finding;
import org.jishi.platform.text.IdentityDigits;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No whole identity number stands where everybody sees it, by whichever door it would come. */
class OpenWordsTest {
    private static final String ID = "110101199001011237";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private final RosterDesk desk = new RosterDesk();
    private final PeopleOffice people = desk.people;

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    private static String id(int order) {
        return PeopleOffice.number(LocalDate.of(1980, 1, 1).plusDays(order * 37L), 100 + order);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ID,
                "110101 19900101 1237",
                "110101-19900101-1237",
                "１１０１０１１９９００１０１１２３７",
                "双店村2组（110101199001011237）",
                "电话13900000001身份证110101199001011237",
                "110101199001011237 13900000001",
                "11010519491231002X",
                "11010519491231002x",
                "11010519491231002×",
                "110105491231002",
                "110101\u200b19900101\u200b1237",
                "身份证：110101 1990 0101 1237。"
            })
    void aNumberIsSeenHoweverItIsWritten(String text) {
        assertThat(OpenWords.holdNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110101199001011238",
                "兴隆镇庙湾社区12号",
                "6222021234567890123",
                "91350100M000100Y43",
                "2026-01-05 2026-02-05",
                "50023600000000000000000000000000000000",
                "139000000011390000000113900000001",
                "500236******1237"
            })
    void otherNumbersAreNone(String text) {
        assertThat(OpenWords.holdNumber(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "户名不符 110101199001011237",
                "１１０１０１１９９００１０１１２３７",
                "𝟏𝟏𝟎𝟏𝟎𝟏𝟏𝟗𝟗𝟎𝟎𝟏𝟎𝟏𝟏𝟐𝟑𝟕",
                "①①0101199001011237"
            })
    void whatIsHiddenHoldsNoneAnyMore(String text) {
        assertThat(OpenWords.holdNumber(text)).isTrue();
        assertThat(OpenWords.holdNumber(IdentityDigits.hidden(text))).isFalse();
        assertThat(IdentityDigits.hidden("户名不符 6222")).isEqualTo("户名不符 6222");
    }

    private static PersonDraft employed(String name, String number, @Nullable String employer, @Nullable String note) {
        PersonDraft plain = PersonDraft.of(name, number);
        return new PersonDraft(
                plain.name(),
                plain.idKind(),
                plain.idNumber(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                employer,
                false,
                note,
                null,
                null);
    }

    private static void refusesAt(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable door) {
        assertThatThrownBy(door)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems()).contains(Problem.at(field, OpenWords.NUMBER)));
    }

    @Test
    void theFormOfAPerson() {
        refusesAt(
                "employer",
                () -> people.people.register(PersonEntry.of(employed("王小明", id(0), "合作社" + ID, null)), Set.of()));
        refusesAt(
                "tags",
                () -> people.people.register(
                        new PersonEntry(PersonDraft.of("王小明", id(0)), Set.of(ID), null, null), Set.of()));
        // a note asks
        PersonEntry noted = PersonEntry.of(employed("王小明", id(0), null, "配偶 " + ID));
        assertThat(people.people.check(noted, null).warnings()).contains(Problem.at("note", OpenWords.NOTE));
        UUID person = people.people.register(noted, Set.of());
        refusesAt(
                "employer",
                () -> people.people.change(person, 1, PersonEntry.of(employed("王小明", id(0), ID, null)), Set.of()));
    }

    @Test
    void theFormOfAnOrganisationAndItsAccount() {
        for (String field : List.of("name", "legalPerson", "address")) {
            refusesAt(
                    field,
                    () -> people.organisations.register(
                            new OrganisationDraft(
                                    field.equals("name") ? "某店" + ID : "某商会",
                                    Organisation.Kind.OTHER,
                                    null,
                                    field.equals("legalPerson") ? ID : null,
                                    null,
                                    null,
                                    field.equals("address") ? ID : null,
                                    null),
                            Set.of()));
        }
        assertThat(AccountRules.prepare(new AccountDraft("李四", "本人 " + ID, "农行" + ID, "6222021234567890123"), "王五")
                        .problems())
                .contains(Problem.at("bank", OpenWords.NUMBER), Problem.at("holderRelation", OpenWords.NUMBER));
    }

    @Test
    void householdsAndReasons() {
        UUID head = people.register("王小明", id(0));
        refusesAt("number", () -> people.households.make(head, new HouseholdDraft(ID, people.village, null), DAY));
        refusesAt("address", () -> people.households.make(head, new HouseholdDraft("1", people.village, ID), DAY));
    }

    private Path csv(String... lines) throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        return file;
    }

    @Test
    void rostersOfPersons() throws IOException {
        RosterPlan plan = desk.plan(csv(
                "姓名,身份证号,人员类别,工作单位,村,与户主关系,备注",
                "王小明," + id(0) + "," + ID + ",,,,",
                "李小红," + id(1) + ",,某社" + ID + ",,,",
                "赵大山," + id(2) + ",,," + ID + ",,",
                "陈小梅," + id(3) + ",,,,表弟" + ID + ",",
                "周志强," + id(4) + ",,,,,配偶" + ID));
        Texts texts = Texts.in(Language.ZH);
        assertThat(plan.rows().subList(0, 4)).allSatisfy(row -> {
            assertThat(row.verdict()).isEqualTo(RosterVerdict.REFUSED);
            assertThat(row.reasons())
                    .extracting(remark -> remark.problem().key())
                    .contains(OpenWords.NUMBER);
            assertThat(row.flags().stream().map(flag -> texts.text(flag.problem())))
                    .noneMatch(text -> text.contains(ID));
        });
        // the village that nobody knows became the address: its cell is named all the same
        assertThat(plan.rows().get(2).reasons().getFirst().address()).isEqualTo("E4");
        PlannedRow noted = plan.rows().get(4);
        assertThat(noted.verdict()).isEqualTo(RosterVerdict.NEW);
        assertThat(noted.warnings())
                .extracting(remark -> remark.problem().key())
                .containsExactly(OpenWords.NOTE);
    }

    @Test
    void rostersOfOrganisations() throws IOException {
        FirmPlan plan = desk.firms.dryRun(
                desk.firms.openToMap(
                        csv("名称,统一社会信用代码,法定代表人,地址", "某某商行,91350100M000100Y43," + ID + ",", "某某超市,,," + ID)),
                MatchRule.UPDATE_ALL,
                Progress.NONE);
        assertThat(plan.firms().getFirst().verdict()).isEqualTo(RosterVerdict.REFUSED);
        assertThat(plan.firms())
                .allSatisfy(row -> assertThat(row.reasons())
                        .extracting(remark -> remark.problem().key())
                        .contains(OpenWords.NUMBER));
    }

    @Test
    void manyAtOnceAndTheirUndo() {
        UUID person = people.register("王小明", id(0));
        refusesAt("tags", () -> people.many.plan(List.of(person), new ManyChange.Groups(Set.of(ID), DAY)));
        refusesAt("consentVersion", () -> people.many.plan(List.of(person), new ManyChange.Consent(DAY, "2026-" + ID)));
        // a group of before the rule is left, and does not come back
        tag(person, ID);
        ManyDone left = people.many.run(
                people.many.plan(List.of(person), new ManyChange.Leave(Set.of(ID), DAY)), Progress.NONE);
        assertThat(people.many.undo(left)).isZero();
        assertThat(openTags()).isZero();
    }

    private void tag(UUID person, String tag) {
        people.office.database.change(handle -> handle.execute(
                "INSERT INTO person_tag (id, person_id, tag, since) VALUES (?, ?, ?, DATE '2025-01-01')",
                people.office.ids.next(),
                person,
                tag));
    }

    private long openTags() {
        return desk.count("SELECT count(*) FROM person_tag WHERE until IS NULL");
    }

    private void employ(UUID person, String employer) {
        people.office.database.change(
                handle -> handle.execute("UPDATE person SET employer = ? WHERE id = ?", employer, person));
    }

    @Test
    void aMergeCarriesNoneOver() {
        UUID kept = people.register("王小明", id(0));
        UUID merged = people.register("王小名", id(1));
        tag(merged, ID);
        tag(merged, "村播带头人");
        employ(merged, "某社" + ID);
        assertThatThrownBy(() -> people.merges.propose(new MergeDraft(
                        kept, merged, Set.of(MergeField.EMPLOYER), Merge.Side.KEPT, "身份证复印件已核对", asks(kept, merged))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems().getFirst().key()).isEqualTo("people.merge.takesNumber"));
        UUID merge = people.merges.propose(
                new MergeDraft(kept, merged, Set.of(), Merge.Side.KEPT, "身份证复印件已核对", asks(kept, merged)));
        people.office.as(people.reviewer, () -> {
            people.merges.confirm(merge, 1);
            return true;
        });
        assertThat(people.people.get(kept).orElseThrow().tags())
                .extracting(PersonTag::tag)
                .containsExactly("村播带头人");
    }

    private Set<String> asks(UUID kept, UUID merged) {
        try {
            UUID made = people.merges.propose(
                    new MergeDraft(kept, merged, Set.of(), Merge.Side.KEPT, "身份证复印件已核对", Set.of()));
            people.merges.withdraw(made, 1, "试提");
            return Set.of();
        } catch (Refusal refusal) {
            return refusal.problems().stream().map(Problem::key).collect(java.util.stream.Collectors.toSet());
        }
    }

    @Test
    void anImportTakenBackDoesNotBringItBack() throws IOException {
        UUID person = people.register("王小明", id(0));
        employ(person, ID);
        RosterImport done = desk.run(desk.plan(csv("姓名,身份证号,工作单位,学历", "王小明," + id(0) + ",庙湾合作社,高中")))
                .orElseThrow();
        UndoPlan plan = desk.rosters.undoPlan(done.id());
        desk.rosters.undo(plan, "发错了文件");
        Person now = people.office.database.read(handle ->
                new org.jishi.person.PersonDirectory().findLive(handle, person).orElseThrow());
        assertThat(now.employer()).isEqualTo("庙湾合作社");
        assertThat(now.education()).isNull();
    }

    /** Whoever writes rows past the rules is stopped at the register. */
    @Test
    void theRegisterIsTheLastWall() {
        UUID person = people.register("王小明", id(0));
        PersonTag tag = new PersonTag(people.office.ids.next(), person, ID, DAY, null, null, 1);
        refusesAt(
                "tags",
                () -> people.office.database.change(
                        handle -> people.register.insertTags(handle, people.clerk, "people.tag", List.of(tag))));
        Person bad = people.prepared(employed("李小红", id(1), ID, null));
        refusesAt(
                "employer",
                () -> people.office.database.change(handle ->
                        people.register.insert(handle, people.clerk, "people.import", List.of(bad), Map.of())));
    }

    @Test
    void aPhoneOrAnAccountInTheWrongFieldIsTold() throws IOException {
        people.people.register(PersonEntry.of(PersonDraft.of("王小明", id(0)).phone("13900000001")), Set.of());
        PersonEntry entry = PersonEntry.of(employed("李小红", id(1), "139 0000 0001", null));
        assertThat(people.people.check(entry, null).warnings()).contains(Problem.at("employer", OpenContacts.TOLD));
        RosterPlan plan = desk.plan(csv(
                "姓名,身份证号,人员类别,工作单位",
                "李小红," + id(1) + ",,13900000001",
                "赵大山," + id(2) + ",13900000001,",
                "陈小梅," + id(3) + ",,13900000009"));
        assertThat(plan.rows().stream()
                        .map(row -> row.verdict() + " "
                                + row.warnings().stream()
                                        .map(warning -> warning.field() + " "
                                                + warning.problem().key())
                                        .toList()))
                .containsExactly("NEW [EMPLOYER people.open.contact]", "NEW [TAGS people.open.contact]", "NEW []");
    }

    @Test
    void dataCheckFindsWhatWasThereBefore() {
        UUID person = people.register("王小明", id(0));
        UUID other = people.people.register(
                PersonEntry.of(PersonDraft.of("李小红", id(1)).phone("13900000001")), Set.of());
        OpenWordsCheck check = new OpenWordsCheck();
        assertThat(people.office.database.read(check::run)).isEmpty();
        tag(person, ID);
        employ(other, "13900000001");
        UUID firm = people.organisations.register(
                new OrganisationDraft("白帝镇商会", Organisation.Kind.OTHER, null, null, null, null, null, null), Set.of());
        people.office.database.change(
                handle -> handle.execute("UPDATE organisation SET legal_person = ? WHERE id = ?", ID, firm));
        Texts texts = Texts.in(Language.ZH);
        List<String> told = people.office.database.read(check::run).stream()
                .map(Finding::problem)
                .map(texts::text)
                .toList();
        assertThat(told).hasSize(3).noneMatch(text -> text.contains(ID) || text.contains("13900000001"));
        assertThat(told).anyMatch(text -> text.contains("王小明") && text.contains("人员类别"));
        assertThat(told).anyMatch(text -> text.contains("白帝镇商会") && text.contains("法定代表人"));
        assertThat(told).anyMatch(text -> text.contains("李小红") && text.contains("工作单位"));
    }

    /** Its list is the wall's: every open column, ended groups, accounts and the rooms below among them. */
    @Test
    void dataCheckLooksAtWhatTheWallKeeps() {
        UUID person = people.register("王小明", id(0));
        tag(person, ID);
        people.office.database.change(handle -> {
            handle.execute("UPDATE person_tag SET until = DATE '2025-06-01'");
            handle.execute("UPDATE person SET consent_version = ? WHERE id = ?", ID, person);
            handle.execute(
                    "INSERT INTO course (id, title, kind, outline, hours) VALUES (?, ?, 'BASIC', '', 8)",
                    people.office.ids.next(),
                    "课 " + ID);
        });
        Texts texts = Texts.in(Language.ZH);
        List<String> told = people.office.database.read(new OpenWordsCheck()::run).stream()
                .map(Finding::problem)
                .map(texts::text)
                .toList();
        assertThat(told).hasSize(3).noneMatch(text -> text.contains(ID));
        assertThat(told).anyMatch(text -> text.contains("王小明") && text.contains("人员类别"));
        assertThat(told).anyMatch(text -> text.contains("王小明") && text.contains("告知书版本"));
        assertThat(told).anyMatch(text -> text.contains("操作日志") && text.contains("名称"));
    }
}
