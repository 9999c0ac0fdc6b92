package org.jishi.intake.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jishi.account.AccountDraft;
import org.jishi.person.PeopleOffice;
import org.jishi.person.Person;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.person.PersonTag;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.store.ReferenceCheck;
import org.jishi.support.Merging;
import org.jishi.support.NextFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole import goes away again while nothing depends on it, and leaves everything else as it was. */
class RosterUndoTest {
    private static final String HEAD = "姓名,身份证号,联系电话,人员类别,备注,贫困类型,开户行,银行账号\n";
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
    void whoCameGoesAndWhatChangedIsAsItWas() throws IOException {
        run("王小明," + WANG + ",13900000001,退役军人,第一期,一般农户,农业银行,6228480000000000018\n");
        Person before = person(WANG);
        String second = "王小明," + WANG + ",13900000002,留守妇女,清空,脱贫户,建设银行,6217000000000000003\n李小红," + LI
                + ",13900000003,退役军人,,,农业银行,6228480000000000026\n";
        RosterImport done = run(second);
        assertThat(desk.count("SELECT count(*) FROM person WHERE live = TRUE")).isEqualTo(2);

        UndoPlan plan = desk.rosters.undoPlan(done.id());
        assertThat(plan.possible()).isTrue();
        assertThat(plan.hide()).isEqualTo(1);
        assertThat(plan.restore()).isEqualTo(1);
        assertThat(plan.tags()).isEqualTo(1);
        assertThat(plan.poverty()).isEqualTo(1);
        assertThat(plan.accounts()).isEqualTo(1);
        assertThat(plan.stays()).isEmpty();
        desk.rosters.undo(plan, "发错了文件");

        Person after = person(WANG);
        assertThat(after.phone()).isEqualTo(before.phone());
        assertThat(after.note()).isEqualTo(before.note());
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(desk.count("SELECT count(*) FROM person WHERE live = TRUE")).isEqualTo(1);
        assertThat(desk.count("SELECT count(*) FROM bank_account WHERE state = 'PROPOSED'"))
                .isEqualTo(1);
        assertThat(tagsToday(after)).containsExactly("VETERAN");
        String status = desk.people.office.database.read(handle -> desk.people
                .register
                .poverty(handle, List.of(after.id()))
                .getLast()
                .status()
                .name());
        assertThat(status).isEqualTo("NONE");
        assertThat(desk.rosters.before(desk.rosters.open(csv(second)))).isEmpty();
        sound();

        // the corrected file comes in again, on the same day, with the same groups
        RosterPlan again = desk.plan(csv(second));
        assertThat(again.summaryLine()).startsWith("new=1 updated=1 ");
        desk.run(again);
        assertThat(tagsToday(person(WANG))).containsExactlyInAnyOrder("VETERAN", "LEFT_BEHIND_WOMAN");
        sound();
    }

    @Test
    void whatWasChangedSinceStays() throws IOException {
        run("王小明," + WANG + ",13900000001,,第一期,,,\n");
        RosterImport done = run("王小明," + WANG + ",13900000002,,第二期,,,\n");
        run("王小明," + WANG + ",13900000009,,,,,\n");

        UndoPlan plan = desk.rosters.undoPlan(done.id());
        assertThat(plan.possible()).isTrue();
        assertThat(plan.stays()).hasSize(1);
        assertThat(plan.stays().getFirst().name()).isEqualTo("王小明");
        desk.rosters.undo(plan, "重复的文件");

        assertThat(person(WANG).phone()).isEqualTo("13900000009");
        assertThat(person(WANG).note()).isEqualTo("第一期");
        sound();
    }

    @Test
    void whatDependsOnItIsNamedAndKeepsIt() throws IOException {
        RosterImport done = run("李小红," + LI + ",13900000003,,,,,\n王小明," + WANG + ",13900000002,,,,,\n");
        Person li = person(LI);
        var account =
                desk.people.accounts.propose(li.id(), new AccountDraft("李小红", null, "农业银行", "6228480000000000018"));
        desk.people.office.as(desk.people.reviewer, () -> {
            desk.people.accounts.confirm(account, 1);
            return true;
        });
        Person wang = person(WANG);
        desk.people.people.change(
                wang.id(),
                wang.version(),
                PersonEntry.of(PersonDraft.of(wang).phone("13900000077")),
                java.util.Set.of());

        UndoPlan plan = desk.rosters.undoPlan(done.id());
        assertThat(plan.possible()).isFalse();
        assertThat(plan.blocked().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                UndoPlan.Named::name, each -> each.what().key())))
                .isEqualTo(Map.of("李小红", "people.reference.account", "王小明", "people.undo.changed"));
        assertThatThrownBy(() -> desk.rosters.undo(plan, "发错了"))
                .satisfies(RosterServiceTest.refused("people.undo.blocked"));
        assertThat(desk.count("SELECT count(*) FROM person WHERE live = TRUE")).isEqualTo(2);
    }

    /** Else it would wait for ever for a second person who cannot confirm it. */
    @Test
    void aMergerThatWaitsForASecondPersonIsNamedAndKeepsIt() throws IOException {
        RosterImport done = run("李小红," + LI + ",13900000003,,,,,\n王小明," + WANG + ",13900000002,,,,,\n");
        Merging.propose(desk.people.merges, person(LI).id(), person(WANG).id());
        UndoPlan plan = desk.rosters.undoPlan(done.id());
        assertThat(plan.possible()).isFalse();
        assertThat(plan.blocked())
                .extracting(UndoPlan.Named::name, each -> each.what().key())
                .containsExactlyInAnyOrder(
                        tuple("李小红", "people.reference.mergeWaits"), tuple("王小明", "people.reference.mergeWaits"));
    }

    @Test
    void ownOnTheSameDayElseASecondPerson() throws IOException {
        RosterImport done = run("李小红," + LI + ",13900000003,,,,,\n");
        for (Role role : List.of(Role.APPROVER, Role.AUDITOR, Role.CASHIER)) {
            desk.people.office.signIn(role);
            assertThatThrownBy(() -> desk.rosters.undoPlan(done.id()))
                    .satisfies(RosterServiceTest.refused("platform.access.denied.PEOPLE_IMPORT"));
        }
        desk.people.office.signIn(Role.CLERK);
        assertThatThrownBy(() -> desk.rosters.undoPlan(done.id()))
                .satisfies(RosterServiceTest.refused("people.undo.notYours"));
        desk.people.office.signIn(desk.people.clerk);
        assertThat(desk.rosters.undoPlan(done.id()).possible()).isTrue();
        desk.people.office.time.goTo(org.jishi.support.Office.TODAY.plusDays(1));
        assertThatThrownBy(() -> desk.rosters.undoPlan(done.id()))
                .satisfies(RosterServiceTest.refused("people.undo.notToday"));

        desk.people.office.signIn(desk.people.reviewer);
        desk.rosters.undo(desk.rosters.undoPlan(done.id()), "乡镇撤回");
        assertThat(desk.count("SELECT count(*) FROM person WHERE live = TRUE")).isZero();
        assertThatThrownBy(() -> desk.rosters.undoPlan(done.id()))
                .satisfies(RosterServiceTest.refused("people.undo.already"));
        sound();
    }

    @Test
    void aPlanThatNoLongerTellsTheTruthDoesNothing() throws IOException {
        RosterImport done = run("李小红," + LI + ",13900000003,,,,,\n");
        UndoPlan plan = desk.rosters.undoPlan(done.id());
        run("王小明," + WANG + ",13900000002,,,,,\n");
        assertThatThrownBy(() -> desk.rosters.undo(plan, "发错了"))
                .satisfies(RosterServiceTest.refused("people.undo.changedMeanwhile"));
        assertThatThrownBy(() -> desk.rosters.undo(desk.rosters.undoPlan(done.id()), " "))
                .satisfies(RosterServiceTest.refused("people.undo.reason"));
        assertThat(desk.count("SELECT count(*) FROM person WHERE live = TRUE")).isEqualTo(2);
    }

    /** The trail fits every row, and no row points nowhere. */
    private void sound() {
        List<Object> found = new java.util.ArrayList<>();
        desk.people.office.database.change(handle -> {
            found.addAll(TrailCheck.run(handle, null));
            found.addAll(new ReferenceCheck().run(handle));
        });
        assertThat(found).isEmpty();
    }

    private List<String> tagsToday(Person person) {
        LocalDate today = desk.people.office.clock.today();
        return desk.people.office.database.read(
                handle -> desk.people.register.tags(handle, List.of(person.id())).stream()
                        .filter(tag -> tag.on(today))
                        .map(PersonTag::tag)
                        .toList());
    }

    private RosterImport run(String rows) throws IOException {
        return desk.run(desk.plan(csv(rows))).orElseThrow();
    }

    private Path csv(String rows) throws IOException {
        return Files.write(NextFile.in(folder, "roster", ".csv"), (HEAD + rows).getBytes(StandardCharsets.UTF_8));
    }

    private Person person(String number) {
        return desk.people.office.database.read(
                handle -> handle.createQuery("SELECT * FROM person WHERE live_id_number = :number")
                        .bind("number", number)
                        .mapTo(Person.class)
                        .one());
    }
}
