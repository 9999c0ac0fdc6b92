package org.jishi.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jishi.person.PeopleOffice;
import org.jishi.person.PersonReferences;
import org.jishi.person.RegisterReferences;
import org.jishi.place.Place;
import org.jishi.place.VillageService;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.StoreException;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 向国庆 with wife and son; 覃秀英 of another house. */
class HouseholdServiceTest {
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2024, 5, 1);

    private final PeopleOffice town = new PeopleOffice();
    private final HouseholdService households = town.households;
    private final HouseholdDesk desk = town.householdDesk;
    private final UUID father = person("向国庆", 1960, 11);
    private final UUID mother = person("冉梅花", 1962, 22);
    private final UUID son = person("向小平", 1988, 33);
    private final UUID other = person("覃秀英", 1970, 44);

    @AfterEach
    void close() {
        town.office.database.change(handle -> {
            assertThat(TrailCheck.run(handle, null)).isEmpty();
            assertThat(new HouseholdCheck().run(handle)).isEmpty();
        });
        town.close();
    }

    private UUID person(String name, int born, int order) {
        return town.register(name, PeopleOffice.number(LocalDate.of(born, 3, 14), order));
    }

    private HouseholdDone make(UUID head, @Nullable String number) {
        return households.make(head, new HouseholdDraft(number, town.village, "三组 12 号"), SINCE);
    }

    private UUID family() {
        UUID id = make(father, "50023600017").id();
        households.add(id, mother, Relation.SPOUSE, SINCE);
        households.add(id, son, Relation.SON, SINCE);
        return id;
    }

    private HouseholdFile file(UUID id) {
        return desk.get(id).orElseThrow();
    }

    private MemberRow member(UUID household, UUID person) {
        return file(household).members().stream()
                .filter(row -> row.personId().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems()).extracting("key").contains(key));
    }

    private String members(UUID id) {
        return file(id).members().stream()
                .map(row -> row.name() + " " + row.relation())
                .collect(Collectors.joining(", "));
    }

    @Test
    void aHouseholdOfOneGrowsAndShowsItsHeadFirstAndNumbersMasked() {
        UUID id = make(father, " 50023600017 ").id();
        assertThat(members(id)).isEqualTo("向国庆 HEAD");
        households.add(id, son, Relation.SON, SINCE);
        households.add(id, mother, Relation.SPOUSE, SINCE);

        assertThat(members(id)).isEqualTo("向国庆 HEAD, 冉梅花 SPOUSE, 向小平 SON");
        assertThat(file(id).household().number()).isEqualTo("50023600017");
        assertThat(member(id, father).idMasked()).isEqualTo("500236********" + tail(father));
        assertThat(Objects.requireNonNull(desk.of(son).now()).household().id()).isEqualTo(id);
        assertThat(desk.history(id))
                .extracting(line -> line.what().key())
                .containsExactly(
                        "people.history.householdJoin",
                        "people.history.householdJoin",
                        "people.history.householdJoin",
                        "people.act.household");
        assertThat(town.people.history(son))
                .extracting(line -> line.what().key())
                .contains("people.history.householdJoin");
    }

    private String tail(UUID person) {
        String masked = town.people.get(person).orElseThrow().person().idNumber();
        return masked.substring(masked.length() - 4);
    }

    @Test
    void nobodyIsInTwoHouseholdsAndTheTableHoldsThat() {
        UUID family = family();
        UUID second = make(other, null).id();
        refused(() -> make(son, null), "people.household.elsewhere");
        refused(() -> households.add(second, son, Relation.NOT_RELATED, LATER), "people.household.elsewhere");
        Member raced = Member.begins(town.office.ids.next(), second, son, Relation.NOT_RELATED, LATER);
        assertThatThrownBy(() -> town.office.database.change(
                        handle -> new HouseholdRepository().insertMembers(handle, List.of(raced))))
                .isInstanceOf(StoreException.class);
        Member twoHeads = Member.begins(town.office.ids.next(), family, person("冉云飞", 1991, 55), Relation.HEAD, LATER);
        assertThatThrownBy(() -> town.office.database.change(
                        handle -> new HouseholdRepository().insertMembers(handle, List.of(twoHeads))))
                .isInstanceOf(StoreException.class);
        assertThat(members(second)).isEqualTo("覃秀英 HEAD");
    }

    @Test
    void oneNumberIsOneHouseholdAsLongAsItLives() {
        UUID family = family();
        refused(() -> make(other, "５００２３６０００１７"), "people.household.known");
        HouseholdDone done = households.dissolve(family, 1, ids(family), LATER, "并入城镇户口");
        UUID next = make(other, "50023600017").id();
        refused(() -> town.householdUndo.undo(done), "people.household.numberTaken");
        households.change(next, 1, new HouseholdDraft("50023600018", town.village, null));
        town.householdUndo.undo(done);
        assertThat(members(family)).isEqualTo("向国庆 HEAD, 冉梅花 SPOUSE, 向小平 SON");
        assertThat(file(family).household().liveNumber()).isEqualTo("50023600017");
        refused(
                () -> households.change(next, 2, new HouseholdDraft("50023600017", town.village, null)),
                "people.household.known");
    }

    private Set<UUID> ids(UUID household) {
        return file(household).members().stream().map(MemberRow::id).collect(Collectors.toSet());
    }

    @Test
    void whoLeavesLeavesHistoryAndMayJoinAnotherFromThatDay() {
        UUID family = family();
        UUID second = make(other, null).id();
        MemberRow row = member(family, son);
        refused(() -> households.takeOut(row.id(), row.version(), LATER, " "), "people.household.noReason");
        refused(() -> households.takeOut(row.id(), row.version(), SINCE.minusDays(1), "分户"), "people.span.before");
        refused(
                () -> households.takeOut(
                        row.id(), row.version(), town.office.clock.today().plusDays(1), "分户"),
                "people.register.future");
        households.takeOut(row.id(), row.version(), LATER, "结婚分户");

        assertThat(members(family)).isEqualTo("向国庆 HEAD, 冉梅花 SPOUSE");
        assertThat(file(family).former())
                .singleElement()
                .satisfies(past -> assertThat(past.name() + past.since() + past.until() + past.ending() + past.reason())
                        .isEqualTo("向小平" + SINCE + LATER + "LEFT结婚分户"));
        refused(() -> households.add(second, son, Relation.SON_IN_LAW, LATER.minusDays(1)), "people.span.before");
        households.add(second, son, Relation.SON_IN_LAW, LATER);
        assertThat(desk.of(son).past())
                .containsExactly(new OfPerson.Past(family, "50023600017", Relation.SON, SINCE, LATER));
        refused(() -> households.takeOut(row.id(), row.version(), LATER, "分户"), "people.changedMeanwhile");
    }

    @Test
    void theHeadIsNotTakenOutAndTheLastOneDissolves() {
        UUID family = family();
        MemberRow head = member(family, father);
        refused(() -> households.takeOut(head.id(), 1, LATER, "外出定居"), "people.household.headStays");
        UUID alone = make(other, null).id();
        MemberRow last = member(alone, other);
        refused(() -> households.takeOut(last.id(), 1, LATER, "外出定居"), "people.household.lastOne");
        refused(() -> households.dissolve(alone, 1, ids(family), LATER, "外出定居"), "people.changedMeanwhile");
        households.dissolve(alone, 1, ids(alone), LATER, "外出定居");
        assertThat(file(alone).members()).isEmpty();
        assertThat(desk.of(other).now()).isNull();
        refused(() -> households.add(alone, other, Relation.HEAD, LATER), "people.household.gone");
    }

    @Test
    void whenTheHeadChangesEverybodyIsSomethingToTheNextAndWhatWasStays() {
        UUID family = family();
        MemberRow next = member(family, mother);
        Map<UUID, Relation> relations = Map.of(
                member(family, father).id(), Relation.SPOUSE,
                member(family, son).id(), Relation.SON);
        refused(
                () -> households.changeHead(
                        family, next.id(), LATER, Map.of(member(family, son).id(), Relation.SON)),
                "people.changedMeanwhile");
        HouseholdDone done = households.changeHead(family, next.id(), LATER, relations);

        assertThat(members(family)).isEqualTo("冉梅花 HEAD, 向国庆 SPOUSE, 向小平 SON");
        assertThat(member(family, son).since()).isEqualTo(SINCE);
        assertThat(member(family, father).since()).isEqualTo(LATER);
        assertThat(file(family).former())
                .extracting(MemberRow::name, MemberRow::relation, MemberRow::ending)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("向国庆", Relation.HEAD, Ending.TURNED),
                        org.assertj.core.groups.Tuple.tuple("冉梅花", Relation.SPOUSE, Ending.TURNED));
        town.householdUndo.undo(done);
        assertThat(members(family)).isEqualTo("向国庆 HEAD, 冉梅花 SPOUSE, 向小平 SON");
        assertThat(file(family).former()).isEmpty();
        refused(() -> town.householdUndo.undo(done), "people.household.undoLate");
    }

    @Test
    void aHouseholdWhoseHeadDiedShowsItUntilAnotherIsChosenAndADeathWithdrawnLeavesNothing() {
        UUID family = family();
        town.deaths.record(father, version(father), LATER, "死亡证明");
        assertThat(file(family).headDied()).contains(LATER);
        assertThat(file(family).needsHead()).isTrue();
        assertThat(listed("HEADLESS")).containsExactly(family);
        assertThat(desk.page(PageRequest.first(9)).rows().getFirst().members()).isEqualTo(2);
        town.deaths.withdraw(father, version(father), "同名误报");
        assertThat(file(family).needsHead()).isFalse();
        assertThat(listed("HEADLESS")).isEmpty();

        town.deaths.record(father, version(father), LATER, "死亡证明");
        refused(() -> make(father, null), "people.household.dead");
        HouseholdDone done = households.changeHead(
                family,
                member(family, mother).id(),
                LATER,
                Map.of(member(family, son).id(), Relation.SON));
        assertThat(members(family)).isEqualTo("冉梅花 HEAD, 向小平 SON");
        assertThat(file(family).former()).extracting(MemberRow::ending).contains(Ending.DIED);
        assertThat(file(family).needsHead()).isFalse();
        town.householdUndo.undo(done);
        assertThat(file(family).needsHead()).isTrue();
    }

    private int version(UUID person) {
        return town.people.get(person).orElseThrow().person().version();
    }

    private List<UUID> listed(String state) {
        return desk.page(PageRequest.first(9).filter("state", state)).rows().stream()
                .map(HouseholdRow::id)
                .toList();
    }

    @Test
    void eachActIsTakenBackWhileNothingCameAfterIt() {
        HouseholdDone made = make(father, "50023600017");
        town.householdUndo.undo(made);
        assertThat(desk.of(father).now()).isNull();
        assertThat(file(made.id()).household().dissolvedOn()).isEqualTo(SINCE);

        HouseholdDone again = make(father, "50023600017");
        HouseholdDone added = households.add(again.id(), son, Relation.SON, SINCE);
        refused(() -> town.householdUndo.undo(again), "people.household.undoLate");
        town.householdUndo.undo(added);
        assertThat(members(again.id())).isEqualTo("向国庆 HEAD");
        assertThat(file(again.id()).former()).isEmpty();

        households.add(again.id(), mother, Relation.SPOUSE, SINCE);
        HouseholdDone out = households.takeOut(member(again.id(), mother).id(), 1, LATER, "离婚");
        town.householdUndo.undo(out);
        assertThat(members(again.id())).isEqualTo("向国庆 HEAD, 冉梅花 SPOUSE");
        HouseholdDone out2 = households.takeOut(member(again.id(), mother).id(), 3, LATER, "离婚");
        households.make(mother, new HouseholdDraft(null, null, null), LATER);
        refused(() -> town.householdUndo.undo(out2), "people.household.undoLate");
    }

    @Test
    void aRelationIsPutRightButNotIntoASecondHead() {
        UUID family = family();
        MemberRow row = member(family, son);
        refused(() -> households.relation(row.id(), 1, Relation.HEAD), "people.household.hasHead");
        refused(() -> households.relation(row.id(), 1, Relation.SON), "people.household.sameRelation");
        households.relation(row.id(), 1, Relation.SON_IN_LAW);
        assertThat(member(family, son).relation()).isEqualTo(Relation.SON_IN_LAW);
        refused(() -> households.relation(row.id(), 1, Relation.SON), "people.changedMeanwhile");
        refused(() -> households.relation(member(family, father).id(), 1, Relation.SON), "people.changedMeanwhile");
    }

    @Test
    void aWomanIsNobodysSonAndAManNobodysMother() {
        UUID family = make(father, null).id();
        refused(() -> households.add(family, mother, Relation.SON, SINCE), "people.household.sex");
        households.add(family, mother, Relation.SPOUSE, SINCE);
        households.add(family, son, Relation.SON, SINCE);
        MemberRow row = member(family, son);
        refused(() -> households.relation(row.id(), 1, Relation.MOTHER), "people.household.sex");
        MemberRow wife = member(family, mother);
        refused(
                () -> households.changeHead(
                        family,
                        row.id(),
                        LATER,
                        Map.of(member(family, father).id(), Relation.MOTHER, wife.id(), Relation.MOTHER)),
                "people.household.sex");
    }

    @Test
    void theListFindsByNumberAnybodysNameAndVillageAlsoOneThatWasJoinedToAnother() {
        UUID family = family();
        UUID second = households
                .make(other, new HouseholdDraft(null, town.otherVillage, null), SINCE)
                .id();
        assertThat(found("500236000")).containsExactly(family);
        assertThat(found("向小")).containsExactly(family);
        assertThat(found("xiangxp")).isEmpty();
        assertThat(found("xxp")).containsExactly(family);
        assertThat(found("覃")).containsExactly(second);
        String village = "前进村";
        assertThat(found(village)).containsExactly(second);
        assertThat(found("没有这人")).isEmpty();
        assertThat(desk.page(PageRequest.first(9).filter("township", town.village.substring(0, 9)))
                        .rows())
                .extracting(HouseholdRow::head)
                .contains("向国庆");

        Place joined = town.places.findByCode(town.otherVillage).orElseThrow();
        Place into = town.places.villages().get(41);
        VillageService villages = new VillageService(town.office.acts);
        town.office.as(
                town.office.person("管管理", Role.ADMINISTRATOR),
                () -> villages.join(joined.id(), joined.version(), into.id(), town.office.clock.today()));
        assertThat(found(village)).containsExactly(second);
        assertThat(file(second).village()).endsWith(village);
        households.change(second, 1, new HouseholdDraft("9", town.otherVillage, "一组"));
        assertThat(file(second).household().number()).isEqualTo("9");
    }

    private List<UUID> found(String words) {
        return desk.find(words, 9).stream().map(HouseholdRow::id).toList();
    }

    @Test
    void whoIsInAHouseholdCannotSimplyGoFromTheRegister() {
        HouseholdDone undone = make(other, null);
        town.householdUndo.undo(undone);
        family();
        List<PersonReferences.Held> held =
                town.office.database.read(handle -> new RegisterReferences().of(handle, List.of(son, other)));
        assertThat(held)
                .containsExactly(new PersonReferences.Held(son, Problem.of("people.reference.household", "向国庆")));
    }

    @Test
    void eachRoleMayWhatTheMatrixSays() {
        UUID family = family();
        MemberRow row = member(family, son);
        for (Role role : Role.values()) {
            town.office.signIn(role);
            List<ThrowingCallable> reads = List.of(
                    () -> desk.get(family),
                    () -> desk.of(son),
                    () -> desk.history(family),
                    () -> desk.page(PageRequest.first(1)));
            reads.forEach(read -> denied(read, Act.PEOPLE_READ, role));
            List<ThrowingCallable> writes = List.of(
                    () -> households.make(father, new HouseholdDraft(null, null, null), SINCE),
                    () -> households.add(family, son, Relation.SON, SINCE),
                    () -> households.takeOut(row.id(), 99, LATER, "分户"),
                    () -> households.changeHead(family, row.id(), LATER, Map.of()),
                    () -> households.dissolve(family, 99, Set.of(), LATER, "销户"),
                    () -> households.change(family, 99, new HouseholdDraft(null, null, null)),
                    () -> households.relation(row.id(), 99, Relation.SON),
                    () -> town.householdUndo.undo(
                            new HouseholdDone(family, HouseholdDone.Kind.ADDED, Map.of(row.id(), 99), Map.of(), 0)));
            writes.forEach(write -> denied(write, Act.PEOPLE_WRITE, role));
        }
    }

    private static void denied(ThrowingCallable act, Act needed, Role role) {
        String key = "platform.access.denied." + needed;
        if (needed.roles().contains(role)) {
            try {
                act.call();
            } catch (Refusal refusal) {
                assertThat(refusal.getMessage()).as("%s", role).isNotEqualTo(key);
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        } else {
            assertThatThrownBy(act).as("%s", role).isInstanceOf(Refusal.class).hasMessage(key);
        }
    }
}
