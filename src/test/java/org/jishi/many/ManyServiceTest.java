package org.jishi.many;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jishi.person.KnownTag;
import org.jishi.person.PeopleOffice;
import org.jishi.person.Person;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.person.PersonService;
import org.jishi.place.Place;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Role;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManyServiceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final String WOMEN = KnownTag.LEFT_BEHIND_WOMAN.name();

    private final PeopleOffice desk = new PeopleOffice();
    private final ManyService many = desk.many;
    private final Place village = desk.places.findByCode(desk.village).orElseThrow();
    private final Place other = desk.places.findByCode(desk.otherVillage).orElseThrow();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPlanSaysInNumbersWhatTheRunThenDoes() {
        List<UUID> people = people(5);
        member(people.getFirst(), WOMEN);
        die(people.get(1));

        ManyPlan plan = many.plan(people, new ManyChange.Groups(Set.of(WOMEN), DAY));

        assertThat(plan.changed()).containsExactlyElementsOf(people.subList(2, 5));
        assertThat(plan.already()).isOne();
        assertThat(plan.over()).isOne();
        assertThat(many.run(plan, Progress.NONE).count()).isEqualTo(3);
        assertThat(tags(people.get(2))).containsExactly(WOMEN);
        assertThat(tags(people.get(1))).isEmpty();
        assertThat(many.plan(people, plan.change()).changed()).isEmpty();
    }

    @Test
    void whatWasDoneIsTakenBackExceptWhereSomebodyChangedItSince() {
        List<UUID> people = people(3);
        ManyDone done = many.run(many.plan(people, new ManyChange.Groups(Set.of(WOMEN, "村播带头人"), DAY)), Progress.NONE);
        member(people.getFirst());

        assertThat(many.undo(done)).isEqualTo(2);
        assertThat(people).allSatisfy(person -> assertThat(tags(person)).isEmpty());
        assertThat(many.undo(done)).isZero();
    }

    @Test
    void aGroupThatHadEndedBeginsAgainAndEndsAgainOnTheDayItHad() {
        UUID person = people(1).getFirst();
        member(person, WOMEN);
        member(person);
        LocalDate ended = ended(person);
        ManyDone done = many.run(
                many.plan(List.of(person), new ManyChange.Groups(Set.of(WOMEN), desk.office.clock.today())),
                Progress.NONE);
        assertThat(tags(person)).containsExactly(WOMEN);

        many.undo(done);

        assertThat(ended(person)).isEqualTo(ended);
    }

    @Test
    void manyLeaveAGroupOnADayAndComeBackWhereNobodyChangedItSince() {
        List<UUID> people = people(4);
        many.run(many.plan(people.subList(0, 3), new ManyChange.Groups(Set.of(WOMEN, "村播带头人"), DAY)), Progress.NONE);
        LocalDate until = DAY.plusDays(10);

        ManyPlan plan = many.plan(people, new ManyChange.Leave(Set.of(WOMEN), until));
        assertThat(plan.changed()).containsExactlyElementsOf(people.subList(0, 3));
        assertThat(plan.already()).isOne();
        ManyDone done = many.run(plan, Progress.NONE);
        assertThat(done.count()).isEqualTo(3);
        assertThat(tags(people.getFirst())).containsExactly("村播带头人");
        assertThat(ended(people.getFirst())).isEqualTo(until);

        // one of them joins again: that is somebody's later word
        member(people.get(1), WOMEN, "村播带头人");
        assertThat(many.undo(done)).isEqualTo(2);
        assertThat(tags(people.getFirst())).containsExactlyInAnyOrder(WOMEN, "村播带头人");
        assertThat(many.undo(done)).isZero();
    }

    @Test
    void aGroupThatBeganLaterThanItIsLeftCountsOnNoDay() {
        List<UUID> people = people(1);
        many.run(many.plan(people, new ManyChange.Groups(Set.of(WOMEN), DAY)), Progress.NONE);
        many.run(many.plan(people, new ManyChange.Leave(Set.of(WOMEN), DAY.minusDays(5))), Progress.NONE);
        assertThat(ended(people.getFirst())).isEqualTo(DAY);
    }

    @Test
    void theConsentOfManyIsRecordedWhatWasSignedLastStandsAndItIsTakenBack() {
        List<UUID> people = people(5);
        ManyChange.Consent old = new ManyChange.Consent(DAY.minusDays(200), "手写旧版");
        many.run(many.plan(people.subList(0, 2), old), Progress.NONE);
        ManyChange.Consent same = new ManyChange.Consent(DAY.minusDays(9), "2026-1");
        many.run(many.plan(List.of(people.get(2)), same), Progress.NONE);
        die(people.get(3));

        ManyChange.Consent now = new ManyChange.Consent(DAY, "2026-1");
        ManyPlan plan = many.plan(people, now);
        assertThat(plan.changed()).containsExactly(people.get(0), people.get(1), people.get(4));
        assertThat(plan.already()).isOne();
        assertThat(plan.over()).isOne();
        ManyDone done = many.run(plan, Progress.NONE);
        assertThat(done.count()).isEqualTo(3);
        assertThat(consent(people.get(0))).isEqualTo(DAY + " 2026-1");
        assertThat(consent(people.get(2))).isEqualTo(DAY.minusDays(9) + " 2026-1");
        assertThat(desk.people.history(people.get(4)).getFirst().what().key()).isEqualTo("people.act.manyConsent");
        // an older paper found afterwards changes nothing
        assertThat(many.plan(people, old).changed()).isEmpty();

        // one of them signs another: that is somebody's later word
        many.run(many.plan(List.of(people.get(1)), new ManyChange.Consent(DAY.plusDays(1), "2026-2")), Progress.NONE);
        assertThat(many.undo(done)).isEqualTo(2);
        assertThat(consent(people.get(0))).isEqualTo(DAY.minusDays(200) + " 手写旧版");
        assertThat(consent(people.get(1))).isEqualTo(DAY.plusDays(1) + " 2026-2");
        assertThat(consent(people.get(4))).isEqualTo("null null");
        assertThat(many.undo(done)).isZero();
    }

    private String consent(UUID id) {
        Person person = desk.people.get(id).orElseThrow().person();
        return person.consentOn() + " " + person.consentVersion();
    }

    @Test
    void aConsentNeedsAVersionAndADayThatIsNotToCome() {
        LocalDate tomorrow = desk.office.clock.today().plusDays(1);
        assertThatThrownBy(() -> many.plan(List.of(), new ManyChange.Consent(tomorrow, " ")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.field())
                                .containsExactly("consentOn", "consentVersion"));
    }

    @Test
    void leavingNeedsAGroupAndADayThatIsNotToCome() {
        assertThatThrownBy(() -> many.plan(people(1), new ManyChange.Leave(Set.of(), DAY)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> many.plan(
                        List.of(),
                        new ManyChange.Leave(
                                Set.of(WOMEN), desk.office.clock.today().plusDays(1))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void allWhoMatchMoveToAVillageAndBack() {
        List<UUID> people = people(4);
        ManyPlan plan =
                many.plan(PageRequest.first(1).filter("village", village.code()), new ManyChange.Village(other));
        assertThat(plan.changed()).containsExactlyInAnyOrderElementsOf(people);

        ManyDone done = many.run(plan, Progress.NONE);

        assertThat(people).allSatisfy(person -> assertThat(village(person)).isEqualTo(other.code()));
        assertThat(desk.people.open(people.getFirst()).entry().draft().phone()).isEqualTo("13900000000");
        PersonService.Opened moved = desk.people.open(people.getLast());
        desk.people.change(
                moved.id(),
                moved.version(),
                PersonEntry.of(moved.entry().draft().village(village.code())),
                Set.of());
        assertThat(many.undo(done)).isEqualTo(3);
        assertThat(people).allSatisfy(person -> assertThat(village(person)).isEqualTo(village.code()));
    }

    @Test
    void aPlanThatIsNoLongerTrueIsRefusedAndACancelLeavesNothing() {
        List<UUID> people = people(3);
        ManyPlan plan = many.plan(people, new ManyChange.Groups(Set.of(WOMEN), DAY));
        assertThatThrownBy(() -> many.run(plan, cancelled())).isInstanceOf(CancellationException.class);
        assertThat(tags(people.getLast())).isEmpty();
        member(people.getFirst(), WOMEN);
        assertThatThrownBy(() -> many.run(plan, Progress.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessage("people.many.changedMeanwhile");
        assertThat(tags(people.getLast())).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        List<UUID> people = people(1);
        assertThatThrownBy(() -> many.plan(people, new ManyChange.Groups(Set.of(), DAY)))
                .isInstanceOf(Refusal.class)
                .hasMessage("people.many.noTag");
        LocalDate tomorrow = desk.office.clock.today().plusDays(1);
        assertThatThrownBy(() -> many.plan(people, new ManyChange.Groups(Set.of(WOMEN), tomorrow)))
                .isInstanceOf(Refusal.class)
                .hasMessage("people.register.future");
        desk.office.signIn(Role.OFFICIAL);
        assertThatThrownBy(() -> many.plan(people, new ManyChange.Village(other)))
                .isInstanceOf(Refusal.class)
                .hasMessage("platform.access.denied." + Act.PEOPLE_WRITE);
    }

    /** The last step of a job that somebody ends. */
    private static Progress cancelled() {
        return new Progress() {
            private int asked;

            @Override
            public void report(long done, long total) {}

            @Override
            public boolean cancelled() {
                return ++asked == 2;
            }
        };
    }

    private List<UUID> people(int count) {
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PersonDraft draft = PersonDraft.of("王小" + "一二三四五".charAt(i), PeopleOffice.number(DAY.minusYears(40 + i), i))
                    .phone("1390000000" + i)
                    .village(village.code());
            people.add(desk.people.register(PersonEntry.of(draft), Set.copyOf(likely(draft))));
        }
        return people;
    }

    private List<UUID> likely(PersonDraft draft) {
        return desk.people.check(PersonEntry.of(draft), null).likely().stream()
                .map(like -> like.person().id())
                .toList();
    }

    /** The person belongs to these groups and no others. */
    private void member(UUID person, String... tags) {
        PersonService.Opened opened = desk.people.open(person);
        desk.people.change(
                person, opened.version(), new PersonEntry(opened.entry().draft(), Set.of(tags), null, null), Set.of());
    }

    private void die(UUID person) {
        desk.office.database.change(handle -> handle.execute(
                "UPDATE person SET died_on = DATE '2026-08-01', died_source = '注销证明' WHERE id = ?", person));
    }

    private Set<String> tags(UUID person) {
        return desk.people.open(person).entry().tags();
    }

    private LocalDate ended(UUID person) {
        return desk.office.database.read(handle -> desk.register.tags(handle, List.of(person)).stream()
                .map(tag -> Map.entry(tag.tag(), java.util.Optional.ofNullable(tag.until())))
                .filter(entry -> entry.getKey().equals(WOMEN))
                .findFirst()
                .flatMap(Map.Entry::getValue)
                .orElseThrow());
    }

    private String village(UUID person) {
        return String.valueOf(desk.people.open(person).entry().draft().villageCode());
    }
}
