package org.jishi.intake.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jishi.person.PeopleOffice;
import org.jishi.person.Person;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.platform.access.Role;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.support.Merging;
import org.jishi.support.NextFile;
import org.jishi.support.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a roster does to the register, and what it never does. */
class RosterServiceTest {
    private static final String HEAD = "姓名,身份证号,乡镇,村,联系电话,人员类别,备注\n";
    private static final String WANG = PeopleOffice.number(LocalDate.of(1988, 3, 5), 121);
    private static final String LI = PeopleOffice.number(LocalDate.of(1990, 7, 9), 122);

    private final RosterDesk desk = new RosterDesk();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aFilledCellChangesAnEmptyOneLeavesAndAWordClears() throws IOException {
        desk.run(plan(WANG + ",兴隆镇,庙湾社区,13900000001,返乡农民工,第一期", "王小明"));
        Person before = person(WANG);
        assertThat(before.villageCode()).isNotNull();

        RosterPlan plan = plan(WANG + ",,,13900000002,退役军人,清空", "王小明");

        assertThat(plan.summaryLine()).isEqualTo("new=0 updated=1 duplicate=0 refused=0 warnings=0");
        assertThat(keys(plan.rows().getFirst().reasons()))
                .containsExactlyInAnyOrder("people.roster.changed", "people.roster.changed", "people.roster.tagAdded");
        desk.run(plan);
        Person after = person(WANG);
        assertThat(after.phone()).isEqualTo("13900000002");
        assertThat(after.note()).isNull();
        assertThat(after.villageCode()).isEqualTo(before.villageCode());
        assertThat(desk.count("SELECT count(*) FROM person_tag WHERE until IS NULL"))
                .isEqualTo(2);
        assertThat(plan(WANG + ",,,13900000002,退役军人,清空", "王小明").summaryLine())
                .isEqualTo("new=0 updated=0 duplicate=1 refused=0 warnings=0");
    }

    @Test
    void whatIsNoPhoneDoesNotTakeThePlaceOfOne() throws IOException {
        desk.run(plan(WANG + ",兴隆镇,庙湾社区,13900000001,,", "王小明"));
        RosterPlan plan = plan(WANG + ",,,1390000000,退役军人,", "王小明");
        assertThat(keys(plan.rows().getFirst().warnings()))
                .containsExactly("people.phone.unknown", "people.roster.phoneKept");
        desk.run(plan);
        assertThat(person(WANG).phone()).isEqualTo("13900000001");
    }

    /** 监测户 is one of three kinds; whoever it is counts in two of the ministry's tables. */
    @Test
    void aWordThatNobodyKnowsIsNeverPassedOverInSilence() throws IOException {
        String head = "姓名,身份证号,人员类别,贫困类型\n";
        RosterPlan plan = desk.plan(csv(head
                + "王小明," + WANG + ",,监测户\n"
                + "王小红," + PeopleOffice.number(LocalDate.of(1981, 2, 3), 702) + ",监测户、退役军人,\n"
                + "王小刚," + PeopleOffice.number(LocalDate.of(1982, 3, 4), 703) + ",太空人,很穷\n"));
        assertThat(plan.rows())
                .extracting(row -> keys(row.warnings()) + " " + keys(row.flags()) + " " + new TreeSet<>(row.newTags()))
                .containsExactly(
                        "[people.roster.povertyUnclear] [] [监测户]",
                        "[] [people.roster.povertyUnclear] [VETERAN, 监测户]",
                        "[people.roster.povertyUnknown] [people.roster.tagNew] [太空人]");
        desk.run(plan);
        // a group that the office has is no news
        RosterPlan again =
                desk.plan(csv(head + "王小强," + PeopleOffice.number(LocalDate.of(1983, 4, 5), 704) + ",太空人,脱贫户\n"));
        assertThat(keys(again.rows().getFirst().flags())).isEmpty();
        assertThat(keys(again.rows().getFirst().warnings())).isEmpty();
    }

    /** Only papers that tell no birth let a roster bring one. */
    @Test
    void aBirthAfterTheDeathInTheRegisterIsRefused() throws IOException {
        String head = "姓名,证件类型,证件号码,出生日期\n";
        desk.run(desk.plan(csv(head + "欧文,护照,E12345678,\n")));
        Person before = person("E12345678");
        assertThat(before.birth()).isNull();
        desk.people.deaths.record(before.id(), before.version(), LocalDate.of(1990, 5, 1), "使馆来函");

        RosterPlan wrong = desk.plan(csv(head + "欧文,护照,E12345678,1991-06-02\n"));
        assertThat(wrong.summaryLine()).isEqualTo("new=0 updated=0 duplicate=0 refused=1 warnings=0");
        assertThat(wrong.rows().getFirst().reasons()).singleElement().satisfies(remark -> {
            assertThat(remark.field()).isEqualTo(RosterField.BIRTH);
            assertThat(remark.problem().key()).isEqualTo("people.roster.bornAfterDeath");
        });
        desk.run(wrong);
        assertThat(person("E12345678").birth()).isNull();
        desk.run(desk.plan(csv(head + "欧文,护照,E12345678,1961-06-02\n")));
        assertThat(person("E12345678").birth()).isEqualTo(LocalDate.of(1961, 6, 2));
    }

    @Test
    void whatIsKnownIsKeptUpdatedOrAskedAbout() throws IOException {
        desk.run(plan(WANG + ",兴隆镇,庙湾社区,13900000001,返乡农民工,第一期", "王小明"));
        RosterFile file = desk.rosters.open(csv(HEAD + "王小明," + WANG + ",,,13900000002,退役军人,第二期\n"));
        MatchRule rule = MatchRule.UPDATE_ALL
                .with(RosterField.PHONE, MatchRule.Choice.KEEP)
                .with(RosterField.TAGS, MatchRule.Choice.KEEP)
                .with(RosterField.NOTE, MatchRule.Choice.ASK);

        RosterPlan plan = desk.rosters.dryRun(file, rule, Progress.NONE);
        PlannedRow row = plan.rows().getFirst();
        assertThat(row.verdict()).isEqualTo(RosterVerdict.DUPLICATE);
        assertThat(plan.asked()).isEqualTo(1);
        assertThat(keys(row.flags())).containsExactly("people.roster.asked");
        assertThat(desk.run(plan)).isEmpty();

        RosterPlan answered = desk.rosters.dryRun(
                file, rule.with(new MatchRule.RowPlace(0, row.line().row()), true), Progress.NONE);
        assertThat(answered.asked()).isZero();
        assertThat(answered.summaryLine()).startsWith("new=0 updated=1 ");
        desk.run(answered);
        Person after = person(WANG);
        assertThat(after.note()).isEqualTo("第二期");
        assertThat(after.phone()).isEqualTo("13900000001");
        assertThat(desk.count("SELECT count(*) FROM person_tag WHERE until IS NULL"))
                .isEqualTo(1);
    }

    /** The roster still has the number that was merged away: it is the living one's, and no new person. */
    @Test
    void theNumberOfAnEntryThatWasMergedAwayIsThatOfTheOneWhoIsLeft() throws IOException {
        UUID kept = desk.people.register("王秀英", WANG);
        UUID gone = desk.people.register("王秀瑛", LI);
        Merging.merge(desk.people.office, desk.people.clerk, desk.people.reviewer, kept, gone);
        Path file = csv(HEAD + "王秀英," + LI + ",,,13912345678,,\n王秀英," + WANG + ",,,13912345679,,\n");
        RosterPlan plan = desk.plan(file);
        assertThat(plan.rows())
                .extracting(PlannedRow::verdict)
                .containsExactly(RosterVerdict.UPDATED, RosterVerdict.DUPLICATE);
        assertThat(plan.rows().getFirst().flags())
                .extracting(flag -> flag.problem().key())
                .contains("people.roster.mergedNumber");
        desk.run(plan);
        assertThat(desk.count("SELECT count(*) FROM person WHERE live = TRUE")).isOne();
        assertThat(desk.count("SELECT count(*) FROM person WHERE live_id_number = '" + WANG + "'"))
                .isOne();
        assertThat(desk.count("SELECT count(*) FROM person WHERE live = TRUE AND phone = '13912345678'"))
                .isOne();
        assertThat(desk.plan(file).summaryLine()).startsWith("new=0 ");
    }

    /** The signs are those of the entry form and the merge desk: another character and a slip of the number as well. */
    @Test
    void aNewcomerWhoIsLikeSomebodyIsFlaggedByTheSameSignsAsElsewhere() throws IOException {
        String slipped = PeopleOffice.number(LocalDate.of(1988, 3, 5), 211);
        desk.people.people.register(PersonEntry.of(PersonDraft.of("王秀英", WANG).phone("13912345678")), Set.of());
        RosterPlan plan = desk.plan(csv(HEAD + "王秀瑛," + slipped + ",,,13912345678,,\n李四," + LI + ",,,,,\n"));
        assertThat(plan.rows()).extracting(PlannedRow::verdict).containsOnly(RosterVerdict.NEW);
        assertThat(plan.rows().getFirst().flags())
                .filteredOn(flag -> flag.problem().key().equals("people.roster.likely"))
                .singleElement()
                .satisfies(flag -> assertThat(flag.problem().args().getFirst()).isEqualTo("王秀英"));
        assertThat(plan.rows().getLast().flags())
                .noneMatch(flag -> flag.problem().key().equals("people.roster.likely"));
    }

    @Test
    void theFormerFifteenDigitsAreTheSamePerson() throws IOException {
        String old = "500236671231992";
        desk.run(plan(old + ",,,,,", "赵大山"));
        assertThat(person("500236196712319929").name()).isEqualTo("赵大山");
        assertThat(plan("500236196712319929,,,,,", "赵大山").count(RosterVerdict.DUPLICATE))
                .isEqualTo(1);
    }

    @Test
    void anotherNameUnderAKnownNumberIsRefusedASlipOfThePenIsAWarning() throws IOException {
        desk.run(plan(WANG + ",,,,,", "王小明"));

        PlannedRow other = plan(WANG + ",,,,,", "李国强").rows().getFirst();
        assertThat(other.verdict()).isEqualTo(RosterVerdict.REFUSED);
        assertThat(keys(other.reasons())).containsExactly("people.roster.otherInRegister");

        PlannedRow slip = plan(WANG + ",,,,,", "王晓明").rows().getFirst();
        assertThat(slip.verdict()).isEqualTo(RosterVerdict.UPDATED);
        assertThat(keys(slip.warnings())).containsExactly("people.roster.nameDiffers");

        RosterPlan twoNames = desk.plan(csv(HEAD + "王小明," + LI + "\n陈国庆," + LI + "\n"));
        assertThat(twoNames.summaryLine()).isEqualTo("new=1 updated=0 duplicate=0 refused=1 warnings=0");
    }

    @Test
    void aDamagedNumberIsNeverGuessedButTheNamesakeIsShown() throws IOException {
        desk.run(plan(WANG + ",,,,,", "王小明"));
        PlannedRow row = plan("5.00236198803E+17,,,,,", "王小明").rows().getFirst();

        assertThat(row.verdict()).isEqualTo(RosterVerdict.REFUSED);
        assertThat(keys(row.reasons())).containsExactly("people.roster.digitsLost");
        assertThat(row.reasons().getFirst().address()).isEqualTo("B2");
        Remark proposal = row.flags().getFirst();
        assertThat(proposal.problem().key()).isEqualTo("people.roster.proposed");
        assertThat(proposal.problem().args()).contains("王小明", "B2");
        assertThat(proposal.problem().args().toString()).doesNotContain(WANG);
    }

    @Test
    void aDamagedNumberIsComparedWithTheOtherRowsToo() throws IOException {
        RosterPlan plan = desk.plan(csv(HEAD + "王小明," + WANG.substring(0, 15) + "000,,,,,\n王小明," + WANG + ",,,,,\n李小红,"
                + LI.substring(0, 17) + ",,,,,\n"));
        PlannedRow row = plan.rows().getFirst();
        assertThat(row.verdict()).isEqualTo(RosterVerdict.REFUSED);
        assertThat(keys(row.flags())).containsExactly("people.roster.proposedInFile");
        assertThat(row.flags().getFirst().problem().args().toString())
                .contains("B3", "B2")
                .doesNotContain(WANG);
        assertThat(plan.rows().get(2).flags()).isEmpty();
    }

    @Test
    void whatExcelKeepsOfANumberIsRefusedWhateverItsForm() throws IOException {
        desk.run(plan(WANG + ",,,,,", "王小明"));
        for (String written : List.of(
                "5.00236198803051E+17", WANG.substring(0, 15) + "000", WANG.substring(0, 17), "500236 19880305 12×")) {
            PlannedRow row = plan(written + ",,,,,", "王小明").rows().getFirst();
            assertThat(row.verdict()).as(written).isEqualTo(RosterVerdict.REFUSED);
        }
        String wide = WANG.chars()
                .mapToObj(c -> String.valueOf((char) (c - '0' + '０')))
                .collect(java.util.stream.Collectors.joining());
        for (String written : List.of("'" + WANG, wide, WANG.substring(0, 6) + " " + WANG.substring(6))) {
            assertThat(plan(written + ",,,,,", "王小明").rows().getFirst().verdict())
                    .as(written)
                    .isEqualTo(RosterVerdict.DUPLICATE);
        }
    }

    @Test
    void aVillageThatIsNotOursIsNoWarningAMisspeltOneIs() throws IOException {
        RosterPlan plan = desk.plan(csv(HEAD + "王小明," + WANG + ",永靖镇,河丰村\n李小红," + LI + ",兴隆镇,庙弯村\n"));

        assertThat(keys(plan.rows().get(0).flags())).contains("people.roster.elsewhere");
        assertThat(plan.rows().get(0).warnings()).isEmpty();
        assertThat(keys(plan.rows().get(1).warnings())).containsExactly("people.roster.villageUnknown");
        desk.run(plan);
        assertThat(person(LI).address()).isEqualTo("兴隆镇庙弯村");
    }

    @Test
    void onePhoneForThreePersonsIsAFlagAndNoWarning() throws IOException {
        String third = PeopleOffice.number(LocalDate.of(1991, 1, 2), 123);
        RosterPlan plan = desk.plan(csv("姓名,身份证号,电话\n王小明," + WANG + ",13900000001\n李小红," + LI + ",13900000001\n陈大海,"
                + third + ",13900000001\n"));
        assertThat(plan.summaryLine()).isEqualTo("new=3 updated=0 duplicate=0 refused=0 warnings=0");
        assertThat(plan.rows().get(1).flags()).isEmpty();
        assertThat(keys(plan.rows().get(2).flags())).containsExactly("people.roster.phoneShared");
    }

    @Test
    void aPlanThatNoLongerTellsTheTruthDoesNothing() throws IOException {
        RosterPlan plan = desk.plan(csv(HEAD + "王小明," + WANG + "\n李小红," + LI + "\n"));
        desk.people.people.register(PersonEntry.of(PersonDraft.of("李小红", LI)), Set.of());

        assertThatThrownBy(() -> desk.run(plan)).satisfies(refused("people.roster.changedMeanwhile"));
        assertThat(desk.count("SELECT count(*) FROM person")).isEqualTo(1);
        assertThat(desk.count("SELECT count(*) FROM roster_import")).isZero();
    }

    @Test
    void aCancelAtAnyStepLeavesNothing() {
        RosterPlan plan = desk.plan(Samples.file("roster-two-header.xlsx"));
        long trail = desk.count("SELECT count(*) FROM audit_entry");
        for (int step = 0; step < 4; step++) {
            int allowed = step;
            Progress cancelling = new Progress() {
                private int asked;

                @Override
                public void report(long done, long total) {}

                @Override
                public boolean cancelled() {
                    return asked++ >= allowed;
                }
            };
            assertThatThrownBy(() -> desk.rosters.run(plan, cancelling)).isInstanceOf(CancellationException.class);
        }
        assertThat(desk.count("SELECT count(*) FROM person")).isZero();
        assertThat(desk.count("SELECT count(*) FROM roster_import")).isZero();
        assertThat(desk.count("SELECT count(*) FROM audit_entry")).isEqualTo(trail);
    }

    @Test
    void everyRowWrittenStandsInTheTrail() {
        RosterPlan plan = desk.plan(Samples.file("roster-legacy.xls"));
        desk.run(plan);
        assertThat(desk.count("SELECT count(*) FROM audit_entry WHERE act = 'people.import'"))
                .isEqualTo(plan.count(RosterVerdict.NEW));
        assertThat(desk.count("SELECT count(*) FROM audit_entry WHERE act = 'people.importDone'"))
                .isEqualTo(1);
        assertThat(desk.count("SELECT count(*) FROM person WHERE import_id IS NOT NULL"))
                .isEqualTo(plan.count(RosterVerdict.NEW));
    }

    @Test
    void onlyAClerkImports() {
        RosterPlan plan = desk.plan(Samples.file("roster-gbk.csv"));
        for (Role role : List.of(Role.REVIEWER, Role.APPROVER, Role.CASHIER, Role.AUDITOR, Role.TRAINER)) {
            desk.people.office.signIn(role);
            assertThatThrownBy(() -> desk.run(plan)).satisfies(refused("platform.access.denied.PEOPLE_IMPORT"));
            assertThatThrownBy(() -> desk.plan(Samples.file("roster-gbk.csv")))
                    .satisfies(refused("platform.access.denied.PEOPLE_IMPORT"));
        }
    }

    @Test
    void correctedColumnsAreRememberedForFilesOfTheSameShape() throws IOException {
        String strange = "甲,姓名,证号备查,身份证号,乙\n1,小名," + WANG + ",王小明,x\n";
        RosterFile guessed = desk.rosters.open(csv(strange));
        RosterFile corrected = guessed.with(0, RosterField.NAME, 3).with(0, RosterField.ID_NUMBER, 2);
        desk.rosters.remember(corrected);

        RosterPlan plan = desk.rosters.dryRun(csv(strange), Progress.NONE);
        assertThat(plan.rows().getFirst().line().name()).isEqualTo("王小明");
        assertThat(plan.summaryLine()).startsWith("new=1");
        // the answer to it has two columns more, and comes in by the same columns
        Path answer = folder.resolve("answer.xlsx");
        AnswerWorkbook.write(plan, answer, Texts.in(Language.ZH));
        assertThat(desk.plan(answer).rows().getFirst().line().name()).isEqualTo("王小明");
    }

    @Test
    void accountsComeInAndWaitForASecondPerson() {
        RosterPlan plan = desk.plan(Samples.file("papers-people.csv"));
        assertThat(plan.summaryLine()).isEqualTo("new=16 updated=0 duplicate=0 refused=0 warnings=0");
        desk.run(plan);

        assertThat(desk.count("SELECT count(*) FROM bank_account WHERE state = 'PROPOSED'"))
                .isEqualTo(16);
        assertThat(desk.plan(Samples.file("papers-people.csv")).summaryLine())
                .isEqualTo("new=0 updated=0 duplicate=16 refused=0 warnings=0");
        desk.people.office.signIn(desk.people.reviewer);
        desk.people
                .accounts
                .waiting(PageRequest.first(100))
                .rows()
                .forEach(account -> desk.people.accounts.confirm(account.id(), account.version()));
        assertThat(desk.count("SELECT count(*) FROM bank_account WHERE state = 'CONFIRMED'"))
                .isEqualTo(16);
    }

    @Test
    void aWrongAccountIsAWarningAndANewOneAChange() throws IOException {
        String head = "姓名,身份证号,开户行,银行账号\n王小明," + WANG + ",";
        RosterPlan damaged = desk.plan(csv(head + "农业银行,6.22848E+18\n"));
        assertThat(damaged.summaryLine()).isEqualTo("new=1 updated=0 duplicate=0 refused=0 warnings=1");
        assertThat(desk.plan(csv(head + ",6228480000000000018\n")).warned()).isEqualTo(1);
        desk.run(damaged);
        assertThat(desk.count("SELECT count(*) FROM bank_account")).isZero();

        RosterPlan right = desk.plan(csv(head + "农业银行,6228480000000000018\n"));
        assertThat(right.summaryLine()).isEqualTo("new=0 updated=1 duplicate=0 refused=0 warnings=0");
        assertThat(right.rows().getFirst().reasons().toString()).doesNotContain("6228480000000000018");
        desk.run(right);
        assertThat(desk.count("SELECT count(*) FROM bank_account WHERE state = 'PROPOSED'"))
                .isEqualTo(1);
    }

    @Test
    void formulasInTextStayText() throws IOException {
        RosterPlan plan = desk.plan(csv(HEAD + "王小明," + WANG + ",,,,,=1+1\n@SUM(A1)," + LI + "\n"));
        assertThat(plan.rows().get(1).verdict()).isEqualTo(RosterVerdict.REFUSED);
        desk.run(plan);
        assertThat(person(WANG).note()).isEqualTo("=1+1");
    }

    private RosterPlan plan(String rest, String name) throws IOException {
        return desk.plan(csv(HEAD + name + "," + rest + "\n"));
    }

    private Path csv(String text) throws IOException {
        Path file = NextFile.in(folder, "roster", ".csv");
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private Person person(String number) {
        return desk.people.office.database.read(
                handle -> handle.createQuery("SELECT * FROM person WHERE live_id_number = :number")
                        .bind("number", number)
                        .mapTo(Person.class)
                        .one());
    }

    private static List<String> keys(List<Remark> remarks) {
        return remarks.stream().map(remark -> remark.problem().key()).toList();
    }

    static java.util.function.Consumer<Throwable> refused(String key) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems().getFirst().key()).isEqualTo(key));
    }

    @Test
    void memoryThatDoesNotSufficeIsARefusalWithTheFilesName() {
        RosterPlan plan = desk.plan(Samples.file("papers-people.csv"));
        assertThatThrownBy(() -> desk.rosters.run(
                        java.util.List.of(plan),
                        (handle, imports) -> {
                            throw new OutOfMemoryError("as a small computer says");
                        },
                        Progress.NONE))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.problems().getFirst().key()).isEqualTo("platform.workbook.memory");
                    assertThat(refusal.problems().getFirst().args()).contains("papers-people.csv");
                });
        assertThat(desk.count("SELECT count(*) FROM person")).isZero();
        assertThat(desk.count("SELECT count(*) FROM roster_import")).isZero();
        assertThat(desk.run(plan)).isPresent();
    }
}
