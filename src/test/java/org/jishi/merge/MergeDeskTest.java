package org.jishi.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jishi.alike.Sign;
import org.jishi.person.PeopleOffice;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.person.PersonService;
import org.jishi.platform.access.Role;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The queue: a pair comes with its cause and goes with it, or with what somebody said of it. */
class MergeDeskTest {
    private static final LocalDate BIRTH = LocalDate.of(1979, 3, 14);

    private final PeopleOffice town = new PeopleOffice();
    private final MergeService merges = town.merges;
    private final MergeDesk desk = town.mergeDesk;
    private final UUID one = entry(PersonDraft.of("王秀英", PeopleOffice.number(BIRTH, 248)));
    private final UUID other = entry(PersonDraft.of("王秀瑛", PeopleOffice.number(BIRTH, 428)));

    @AfterEach
    void close() {
        town.close();
    }

    private UUID entry(PersonDraft draft) {
        PersonEntry entry = PersonEntry.of(draft);
        return town.people.register(
                entry,
                Set.copyOf(town.people.check(entry, null).likely().stream()
                        .map(like -> like.person().id())
                        .toList()));
    }

    private Page<MergeRow> page(MergeRow.Kind kind) {
        return desk.page(kind, PageRequest.first(50));
    }

    private UUID propose() {
        return merges.propose(
                new MergeDraft(one, other, Set.of(), Merge.Side.KEPT, "同一人", Set.of("people.merge.ask.swapped")));
    }

    @Test
    void thePairIsThereWithItsReasonsAndGoesWhenItsCauseDoes() {
        assertThat(desk.needsComputing()).isTrue();
        assertThat(desk.compute(Progress.NONE)).isEqualTo(1);
        assertThat(desk.needsComputing()).isFalse();
        assertThat(page(MergeRow.Kind.LIKELY).rows()).singleElement().satisfies(row -> {
            assertThat(Set.of(row.one().id(), row.other().id())).containsExactlyInAnyOrder(one, other);
            assertThat(row.reasons()).containsExactly(Sign.ID_SWAPPED, Sign.NAME_SOUND, Sign.BIRTH_SAME);
        });

        PersonService.Opened opened = town.people.open(other);
        town.people.change(
                other,
                opened.version(),
                PersonEntry.of(opened.entry()
                        .draft()
                        .named("陈大勇")
                        .numbered(
                                org.jishi.identity.IdKind.RESIDENT, PeopleOffice.number(LocalDate.of(1990, 1, 2), 13))),
                Set.of());
        assertThat(page(MergeRow.Kind.LIKELY).total()).isZero();

        entry(PersonDraft.of("王秀英", PeopleOffice.number(BIRTH, 247)).phone("13908270001"));
        assertThat(page(MergeRow.Kind.LIKELY).total()).isEqualTo(1);
    }

    @Test
    void whatIsComputedAfterAChangeIsWhatIsComputedAnew() {
        desk.compute(Progress.NONE);
        entry(PersonDraft.of("汪秀英", PeopleOffice.number(BIRTH, 284)));
        entry(PersonDraft.of("李大勇", PeopleOffice.number(LocalDate.of(1990, 1, 2), 13)));
        entry(PersonDraft.of("李大永", PeopleOffice.number(LocalDate.of(1990, 1, 2), 31)));
        MergeDesk fresh = new MergeDesk(town.office.acts, town.places, List.of(), List.of());
        assertThat(pairs(desk)).isEqualTo(pairs(fresh)).hasSizeGreaterThan(2);
    }

    private static Set<Set<UUID>> pairs(MergeDesk desk) {
        return Set.copyOf(desk.page(MergeRow.Kind.LIKELY, PageRequest.first(50)).rows().stream()
                .map(row -> Set.of(row.one().id(), row.other().id()))
                .toList());
    }

    @Test
    void notTheSamePersonIsRememberedUntilItIsTakenBack() {
        merges.apart(one, other, "姐妹，各有身份证");
        assertThat(page(MergeRow.Kind.LIKELY).total()).isZero();
        assertThat(page(MergeRow.Kind.APART).rows()).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo("姐妹，各有身份证");
            assertThat(row.who()).isEqualTo("李经办");
        });
        assertThatThrownBy(this::propose).hasMessage("people.merge.apart");
        merges.takeBack(other, one);
        assertThat(page(MergeRow.Kind.LIKELY).total()).isEqualTo(1);
        merges.apart(other, one, "再次核对，确为两人");
        assertThat(page(MergeRow.Kind.APART).total()).isEqualTo(1);
    }

    @Test
    void aProposalLeavesTheQueueAndARejectedOneComesBack() {
        UUID merge = propose();
        assertThat(page(MergeRow.Kind.LIKELY).total()).isZero();
        assertThat(page(MergeRow.Kind.PROPOSED).rows())
                .extracting(MergeRow::mergeId)
                .containsExactly(merge);
        assertThatThrownBy(this::propose).hasMessage("people.merge.waiting");
        town.office.as(town.reviewer, () -> {
            merges.reject(merge, 1, "再核");
            return true;
        });
        assertThat(page(MergeRow.Kind.LIKELY).total()).isEqualTo(1);
        UUID again = propose();
        town.office.as(town.reviewer, () -> {
            merges.confirm(again, 1);
            return true;
        });
        assertThat(page(MergeRow.Kind.LIKELY).total()).isZero();
        assertThat(page(MergeRow.Kind.DONE).rows())
                .singleElement()
                .extracting(row -> row.one().id())
                .isEqualTo(one);
        assertThat(desk.page(MergeRow.Kind.DONE, PageRequest.first(10).search("wangxiu"))
                        .total())
                .isEqualTo(1);
        assertThat(desk.page(MergeRow.Kind.DONE, PageRequest.first(10).search("陈"))
                        .total())
                .isZero();
        assertThat(desk.tombstone(other)).hasValueSatisfying(tomb -> {
            assertThat(tomb.liveId()).isEqualTo(one);
            assertThat(tomb.file().person().name()).isEqualTo("王秀瑛");
            assertThat(tomb.who()).isEqualTo("王复核");
        });
    }

    @Test
    void theOneThatHasMoreStaysUnlessSomebodyChoosesOtherwise() {
        Comparison found = desk.compare(other, one);
        assertThat(found.kept().file().person().id()).isEqualTo(one);
        assertThat(found.different()).containsExactlyInAnyOrder(MergeField.NAME, MergeField.NUMBER);
        assertThat(desk.compareKeeping(other, one).kept().file().person().id()).isEqualTo(other);
    }

    @Test
    void whoSeesNoPeopleSeesNoPairs() {
        town.office.signIn(Role.TRAINER);
        assertThatThrownBy(() -> page(MergeRow.Kind.LIKELY)).hasMessage("platform.access.denied.PEOPLE_READ");
        assertThatThrownBy(() -> merges.apart(one, other, "不是")).hasMessage("platform.access.denied.MERGE_PROPOSE");
    }
}
