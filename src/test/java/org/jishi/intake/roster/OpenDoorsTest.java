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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jishi.account.AccountDraft;
import org.jishi.household.Household;
import org.jishi.household.HouseholdDone;
import org.jishi.household.HouseholdDraft;
import org.jishi.household.HouseholdLists;
import org.jishi.household.Member;
import org.jishi.household.Relation;
import org.jishi.many.ManyChange;
import org.jishi.merge.Comparison;
import org.jishi.merge.Merge;
import org.jishi.merge.MergeDraft;
import org.jishi.merge.MergeField;
import org.jishi.organisation.MemberRole;
import org.jishi.organisation.MembershipDone;
import org.jishi.organisation.Organisation;
import org.jishi.organisation.OrganisationDraft;
import org.jishi.person.OpenContacts;
import org.jishi.person.OpenWords;
import org.jishi.person.PeopleOffice;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doors into words that everybody sees which {@link OpenWordsTest} does not go through. */
class OpenDoorsTest {
    private static final String ID = "110101199001011237";
    private static final String PHONE = "13900000001";
    private static final String ACCOUNT = "6222021234567890123";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private final RosterDesk desk = new RosterDesk();
    private final PeopleOffice people = desk.people;
    private final Texts texts = Texts.in(Language.ZH);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    private static String id(int order) {
        return PeopleOffice.number(LocalDate.of(1980, 1, 1).plusDays(order * 37L), 100 + order);
    }

    /** At that field, told early or by the wall. */
    private static void refusesAt(String field, ThrowingCallable door) {
        assertThatThrownBy(door)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .anyMatch(problem -> field.equals(problem.field())
                                        && Set.of(OpenWords.NUMBER, "platform.open.number")
                                                .contains(problem.key())));
    }

    private Path csv(String... lines) throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        return file;
    }

    private void known() {
        people.people.register(PersonEntry.of(PersonDraft.of("王小明", id(0)).phone(PHONE)), Set.of());
        UUID other = people.register("赵大山", id(9));
        people.accounts.propose(other, new AccountDraft("赵大山", null, "农行奉节支行", ACCOUNT));
    }

    private static OrganisationDraft firm(String name, @Nullable String address) {
        return new OrganisationDraft(name, Organisation.Kind.OTHER, null, null, null, null, address, null);
    }

    @Test
    void aContactIsToldInEveryForm() {
        known();
        assertThat(people.organisations.told(firm(PHONE, "6222 0212 3456 7890 123")))
                .containsExactly(Problem.at("name", OpenContacts.TOLD), Problem.at("address", OpenContacts.TOLD));
        assertThat(people.organisations.told(firm("某商会", "13900000002"))).isEmpty();
        assertThat(people.householdDesk.told(new HouseholdDraft(PHONE, people.village, ACCOUNT)))
                .containsExactly(Problem.at("number", OpenContacts.TOLD), Problem.at("address", OpenContacts.TOLD));
        assertThat(people.accounts.told(new AccountDraft(PHONE, ACCOUNT, "农行", "6222021234567890123")))
                .containsExactly(
                        Problem.at("accountName", OpenContacts.TOLD), Problem.at("holderRelation", OpenContacts.TOLD));
        PersonDraft noted = PersonDraft.of("李小红", id(1));
        assertThat(people.people
                        .check(new PersonEntry(noted, Set.of(PHONE), null, null), null)
                        .warnings())
                .containsExactly(Problem.at("tags", OpenContacts.TOLD));
    }

    @Test
    void aContactIsToldOfManyAtOnce() {
        known();
        UUID person = people.register("李小红", id(1));
        assertThat(people.many
                        .plan(List.of(person), new ManyChange.Groups(Set.of("村播", PHONE), DAY))
                        .told())
                .containsExactly(Problem.at("tags", OpenContacts.TOLD));
        assertThat(people.many
                        .plan(List.of(person), new ManyChange.Groups(Set.of("村播"), DAY))
                        .told())
                .isEmpty();
    }

    @Test
    void aContactIsToldInAListOfOrganisations() throws IOException {
        known();
        FirmPlan plan = desk.firms.dryRun(
                desk.firms.openToMap(csv(
                        "名称,统一社会信用代码,法定代表人,地址,备注",
                        "某某商行,91350100M000100Y43," + PHONE + ",,",
                        "某某商会,,,," + ACCOUNT,
                        "某某协会,,,夔州路1号,")),
                MatchRule.UPDATE_ALL,
                Progress.NONE);
        assertThat(plan.firms().stream()
                        .map(row -> row.warnings().stream()
                                .filter(remark -> remark.problem().key().equals(OpenContacts.TOLD))
                                .map(remark -> remark.field() + " " + remark.address())
                                .toList()))
                .containsExactly(List.of("LEGAL_PERSON C2"), List.of(), List.of());
        // a body without a code is refused for that; its words are not asked
        assertThat(plan.firms().get(1).verdict()).isEqualTo(RosterVerdict.REFUSED);
    }

    /** Somebody who is known already is changed by no list either. */
    @Test
    void aRosterThatUpdates() throws IOException {
        people.register("王小明", id(0));
        RosterPlan plan = desk.rosters.dryRun(
                desk.rosters.openToMap(csv("姓名,身份证号,工作单位", "王小明," + id(0) + ",某社" + ID)),
                MatchRule.UPDATE_ALL,
                Progress.NONE);
        assertThat(plan.rows().getFirst().verdict()).isEqualTo(RosterVerdict.REFUSED);
        assertThat(plan.rows().getFirst().reasons().getFirst().problem().key()).isEqualTo(OpenWords.NUMBER);
    }

    /** What is older than the rule does not keep an import from being taken back. */
    @Test
    void aListOfOrganisationsTakenBack() throws IOException {
        FirmPlan plan = desk.firms.dryRun(
                desk.firms.openToMap(csv("名称,统一社会信用代码", "某某商行,91350100M000100Y43")),
                MatchRule.UPDATE_ALL,
                Progress.NONE);
        RosterImport done = desk.firms.run(plan, Progress.NONE).orElseThrow();
        people.office.database.change(handle -> handle.execute("UPDATE organisation SET address = ?", ID));
        UndoPlan undo = desk.firms.undoPlan(done.id());
        refusesAt("reason", () -> desk.firms.undo(undo, "发错了 " + ID));
        desk.firms.undo(undo, "发错了文件");
        assertThat(desk.count("SELECT count(*) FROM organisation WHERE live = TRUE"))
                .isZero();
    }

    @Test
    void changesOfHouseholds() {
        UUID head = people.register("王小明", id(0));
        UUID wife = people.register("李小红", id(1));
        HouseholdDone made = people.households.make(head, new HouseholdDraft("1", people.village, null), DAY);
        refusesAt(
                "address",
                () -> people.households.change(made.id(), 1, new HouseholdDraft("1", people.village, "后街 " + ID)));
        refusesAt("number", () -> people.households.change(made.id(), 1, new HouseholdDraft(ID, null, null)));
        HouseholdDone added = people.households.add(made.id(), wife, Relation.SPOUSE, DAY);
        UUID row = added.begun().keySet().iterator().next();
        refusesAt("reason", () -> people.households.takeOut(row, 1, DAY.plusDays(3), "随 " + ID + " 迁走"));
        Set<UUID> all = people.householdDesk.get(made.id()).orElseThrow().members().stream()
                .map(each -> each.id())
                .collect(java.util.stream.Collectors.toSet());
        refusesAt("reason", () -> people.households.dissolve(made.id(), 1, all, DAY.plusDays(3), "并入 " + ID));
    }

    /** Lists write households past the form's rules. */
    @Test
    void householdsOfAList() {
        UUID head = people.register("王小明", id(0));
        HouseholdLists lists = new HouseholdLists(people.office.trail);
        Household bad = new Household(
                people.office.ids.next(), "1", "1", people.village, ID, DAY, null, null, 1, people.office.clock.now());
        Member member = Member.begins(people.office.ids.next(), bad.id(), head, Relation.HEAD, DAY);
        refusesAt(
                "address",
                () -> people.office.database.change(
                        handle -> lists.write(handle, people.clerk, List.of(bad), List.of(member))));
    }

    @Test
    void theEndOfAMembership() {
        UUID person = people.register("王小明", id(0));
        UUID firm = people.organisations.register(firm("白帝镇商会", null), Set.of());
        MembershipDone added = people.memberships.add(firm, person, MemberRole.EMPLOYEE, DAY);
        UUID row = people.office.database.read(handle -> handle.createQuery("SELECT id FROM organisation_member")
                .mapTo(UUID.class)
                .one());
        assertThat(added).isNotNull();
        refusesAt("reason", () -> people.memberships.end(row, 1, DAY.plusDays(3), "由 " + ID + " 接替"));
    }

    private void set(UUID person, String column, String text) {
        people.office.database.change(
                handle -> handle.execute("UPDATE person SET " + column + " = ? WHERE id = ?", text, person));
    }

    private MergeDraft draft(UUID kept, UUID merged, Set<MergeField> fields, String reason) {
        Comparison found = people.mergeDesk.compareKeeping(kept, merged);
        return new MergeDraft(
                kept,
                merged,
                fields,
                Merge.Side.KEPT,
                reason,
                found.asks().stream().map(Problem::key).collect(java.util.stream.Collectors.toSet()));
    }

    @Test
    void aMergeTellsWhatItLeavesOutBeforeAndAfter() {
        UUID kept = people.register("王小明", id(0));
        UUID merged = people.register("王小名", id(1));
        set(merged, "employer", "某社" + ID);
        people.office.database.change(handle -> {
            handle.execute(
                    "INSERT INTO person_tag (id, person_id, tag, since) VALUES (?, ?, ?, DATE '2025-01-01')",
                    people.office.ids.next(),
                    merged,
                    ID);
            for (Map.Entry<UUID, String> each :
                    Map.of(kept, "DATE '2025-06-01'", merged, "NULL").entrySet()) {
                handle.execute(
                        "INSERT INTO person_tag (id, person_id, tag, since, until) VALUES (?, ?, '村播', DATE '2025-01-01', "
                                + each.getValue() + ")",
                        people.office.ids.next(),
                        each.getKey());
            }
        });
        Comparison before = people.mergeDesk.compareKeeping(kept, merged);
        assertThat(before.chosen()).doesNotContain(MergeField.EMPLOYER);
        assertThat(keys(before.leaves()))
                .containsExactlyInAnyOrder(
                        "people.merge.leaves.field", "people.merge.leaves.tagNumber", "people.merge.leaves.tag");
        assertThat(before.leaves().stream().map(texts::text)).noneMatch(text -> text.contains(ID));
        // whoever proposes hears it, not only whoever confirms
        assertThatThrownBy(() -> people.merges.propose(draft(kept, merged, Set.of(MergeField.EMPLOYER), "同一人")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(keys(refusal.problems())).containsExactly("people.merge.takesNumber"));
        refusesAt("reason", () -> people.merges.propose(draft(kept, merged, Set.of(), "另一号 " + ID)));
        UUID merge = people.merges.propose(draft(kept, merged, Set.of(), "身份证复印件已核对"));
        people.office.as(people.reviewer, () -> {
            people.merges.confirm(merge, 1);
            return true;
        });
        assertThat(keys(people.mergeDesk.merger(merge).leaves()))
                .containsExactlyInAnyOrder(
                        "people.merge.leaves.field", "people.merge.leaves.tagNumber", "people.merge.leaves.tag");
    }

    @Test
    void takingAMergeBackTellsWhatStaysOut() {
        UUID kept = people.register("王小明", id(0));
        UUID merged = people.register("王小名", id(1));
        set(kept, "employer", ID);
        set(merged, "employer", "庙湾合作社");
        UUID merge = people.merges.propose(draft(kept, merged, Set.of(MergeField.EMPLOYER), "身份证复印件已核对"));
        people.office.as(people.reviewer, () -> {
            people.merges.confirm(merge, 1);
            assertThat(keys(people.mergeDesk.merger(merge).leaves())).containsExactly("people.merge.leaves.back");
            refusesAt("reason", () -> people.merges.undo(merge, 2, "不是 " + ID));
            assertThat(keys(people.merges.undo(merge, 2, "看错了"))).containsExactly("people.merge.leaves.back");
            return true;
        });
        assertThat(people.people.get(kept).orElseThrow().person().employer()).isEqualTo("庙湾合作社");
        assertThat(people.people.get(merged).orElseThrow().person().employer()).isEqualTo("庙湾合作社");
    }

    private static List<String> keys(List<Problem> problems) {
        return problems.stream().map(Problem::key).toList();
    }
}
