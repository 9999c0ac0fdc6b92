package org.jishi.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jishi.merge.Comparison;
import org.jishi.merge.Merge;
import org.jishi.merge.MergeCheck;
import org.jishi.merge.MergeDraft;
import org.jishi.person.PeopleOffice;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.platform.audit.TrailCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two entries of one person, and what becomes of the households that they are in. */
class HouseholdMergeTest {
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final LocalDate BIRTH = LocalDate.of(1979, 3, 14);

    private final PeopleOffice town = new PeopleOffice();
    private final UUID kept = person("王秀英", PeopleOffice.number(BIRTH, 248));
    private final UUID merged = person("王秀瑛", PeopleOffice.number(BIRTH, 428));
    private final UUID husband = person("向国庆", PeopleOffice.number(BIRTH.minusYears(2), 11));

    @AfterEach
    void close() {
        town.office.database.change(handle -> {
            assertThat(TrailCheck.run(handle, null)).isEmpty();
            assertThat(new MergeCheck().run(handle)).isEmpty();
            assertThat(new HouseholdCheck().run(handle)).isEmpty();
        });
        town.close();
    }

    private UUID person(String name, String number) {
        PersonEntry entry = PersonEntry.of(PersonDraft.of(name, number));
        Set<UUID> seen = town.people.check(entry, null).likely().stream()
                .map(like -> like.person().id())
                .collect(Collectors.toSet());
        return town.people.register(entry, seen);
    }

    private UUID make(UUID head) {
        return town.households
                .make(head, new HouseholdDraft(null, town.village, null), SINCE)
                .id();
    }

    private UUID merge() {
        Comparison seen = town.mergeDesk.compareKeeping(kept, merged);
        Set<String> asks = seen.asks().stream().map(ask -> ask.key()).collect(Collectors.toSet());
        UUID merge = town.merges.propose(new MergeDraft(kept, merged, Set.of(), Merge.Side.KEPT, "身份证原件已核对，同一人", asks));
        town.office.as(town.reviewer, () -> {
            town.merges.confirm(merge, 1);
            return true;
        });
        return merge;
    }

    private void undo(UUID merge) {
        town.office.as(town.reviewer, () -> {
            town.merges.undo(merge, 2, "原件不符，不是同一人");
            return true;
        });
    }

    private List<String> asks() {
        return town.mergeDesk.compareKeeping(kept, merged).asks().stream()
                .map(ask -> ask.key())
                .filter(key -> key.contains("ousehold"))
                .toList();
    }

    private String members(UUID household) {
        return town.householdDesk.get(household).orElseThrow().members().stream()
                .map(row -> row.name() + " " + row.relation())
                .collect(Collectors.joining(", "));
    }

    /** Every row of everybody, but for versions, which count on. */
    private String rows() {
        return town.office.database.read(handle ->
                handle.createQuery("SELECT * FROM household_member ORDER BY id").mapToMap().stream()
                        .map(row -> {
                            TreeMap<String, Object> all = new TreeMap<>(row);
                            all.remove("version");
                            return all.toString();
                        })
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void theHouseholdOfTheOneMergedIsTheOneKeptsAndGoesBack() {
        UUID household = make(husband);
        town.households.add(household, merged, Relation.SPOUSE, SINCE);
        String before = rows();
        assertThat(asks()).isEmpty();
        assertThat(town.mergeDesk.compareKeeping(kept, merged).gain().household())
                .isEqualTo("向国庆");

        UUID merge = merge();

        assertThat(members(household)).isEqualTo("向国庆 HEAD, 王秀英 SPOUSE");
        assertThat(town.householdDesk.of(merged).member()).isNotNull();
        undo(merge);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aHeadWhoIsMergedAwayHeadsItUnderTheEntryThatIsLeft() {
        UUID household = make(merged);
        town.households.add(household, husband, Relation.SPOUSE, SINCE);
        UUID merge = merge();
        assertThat(members(household)).isEqualTo("王秀英 HEAD, 向国庆 SPOUSE");
        undo(merge);
        assertThat(members(household)).isEqualTo("王秀瑛 HEAD, 向国庆 SPOUSE");
    }

    @Test
    void ofTwoHouseholdsThatOfTheOneKeptStaysAndTheOtherSaysThatItNeedsAHead() {
        UUID own = make(husband);
        town.households.add(own, kept, Relation.SPOUSE, SINCE);
        UUID other = make(merged);
        town.households.add(other, person("冉梅花", PeopleOffice.number(BIRTH, 642)), Relation.MOTHER, SINCE);
        String before = rows();
        assertThat(asks()).containsExactly("people.merge.ask.householdHead");

        UUID merge = merge();

        assertThat(members(own)).isEqualTo("向国庆 HEAD, 王秀英 SPOUSE");
        assertThat(members(other)).isEqualTo("冉梅花 MOTHER");
        HouseholdFile left = town.householdDesk.get(other).orElseThrow();
        assertThat(left.needsHead()).isTrue();
        assertThat(left.former()).extracting(MemberRow::ending).containsExactly(Ending.MERGED);
        undo(merge);
        assertThat(rows()).isEqualTo(before);
    }

    /** The other household went on without her: then she is two persons again, and the household keeps its head. */
    @Test
    void anUndoLeavesAHeadAloneThatWasChosenSince() {
        make(kept);
        UUID other = make(merged);
        UUID mother = person("冉梅花", PeopleOffice.number(BIRTH, 642));
        town.households.add(other, mother, Relation.MOTHER, SINCE);
        UUID merge = merge();
        MemberRow next = town.householdDesk.get(other).orElseThrow().members().getFirst();
        town.households.changeHead(other, next.id(), town.office.clock.today(), java.util.Map.of());
        undo(merge);
        assertThat(members(other)).isEqualTo("冉梅花 HEAD");
        assertThat(town.householdDesk.of(merged).now()).isNull();
    }

    @Test
    void inOneHouseholdThePartOfItsHeadStaysWhicheverEntryHadIt() {
        UUID household = make(merged);
        town.households.add(household, kept, Relation.SIBLING, SINCE);
        String before = rows();
        assertThat(asks()).containsExactly("people.merge.ask.sameHousehold");
        UUID merge = merge();
        assertThat(members(household)).isEqualTo("王秀英 HEAD");
        undo(merge);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void formerHouseholdsGoOverWhereTheOneKeptHadNoneThen() {
        UUID first = make(husband);
        town.households.add(first, merged, Relation.SPOUSE, SINCE);
        MemberRow row = Objects.requireNonNull(town.householdDesk.of(merged).member());
        town.households.takeOut(row.id(), row.version(), SINCE.plusYears(2), "离婚");
        String before = rows();
        UUID merge = merge();
        assertThat(town.householdDesk.of(kept).past())
                .extracting(OfPerson.Past::household)
                .containsExactly(first);
        undo(merge);
        assertThat(rows()).isEqualTo(before);
        assertThat(town.householdDesk.of(kept).past()).isEmpty();
    }

    /** Mergers of before there were households tell nothing of them. */
    @Test
    void aMergerOfAnOlderProgramIsUndoneAllTheSame() {
        UUID merge = merge();
        town.office.database.change(handle -> {
            String moved = handle.createQuery("SELECT moved FROM person_merge")
                    .mapTo(String.class)
                    .one();
            String older = moved.replaceAll(",\"households\":\\[\\],\"left\":null", "");
            assertThat(older).isNotEqualTo(moved);
            handle.execute("UPDATE person_merge SET moved = ?", older);
            town.office.trail.append(handle, town.clerk, "people.mergeConfirm", "person_merge", merge, "older");
        });
        undo(merge);
        assertThat(town.people.get(merged).orElseThrow().person().id()).isEqualTo(merged);
    }
}
