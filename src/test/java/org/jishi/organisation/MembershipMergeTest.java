package org.jishi.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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

/** Two entries of one person, and what becomes of the organisations that they belong to. */
class MembershipMergeTest {
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2023, 6, 1);
    private static final LocalDate BIRTH = LocalDate.of(1979, 3, 14);

    private final PeopleOffice town = new PeopleOffice();
    private final UUID kept = person("王秀英", PeopleOffice.number(BIRTH, 248));
    private final UUID merged = person("王秀瑛", PeopleOffice.number(BIRTH, 428));
    private final UUID cooperative =
            town.organisations.register(OrganisationDraft.of("夔州脐橙专业合作社", "93341021MA0C00P90R"), Set.of());
    private final UUID trader =
            town.organisations.register(OrganisationDraft.of("橙心包装店", "92500236MAK0D3M022"), Set.of());

    @AfterEach
    void close() {
        town.office.database.change(handle -> {
            assertThat(TrailCheck.run(handle, null)).isEmpty();
            assertThat(new MergeCheck().run(handle)).isEmpty();
            assertThat(new MembershipCheck().run(handle)).isEmpty();
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

    private Comparison seen() {
        return town.mergeDesk.compareKeeping(kept, merged);
    }

    private UUID merge() {
        Set<String> asks = seen().asks().stream().map(ask -> ask.key()).collect(Collectors.toSet());
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

    private List<String> of(UUID person) {
        return town.membershipDesk.ofPerson(person).now().stream()
                .map(row -> row.organisation() + " " + row.role() + " " + row.since())
                .toList();
    }

    /** Every row of everybody, but for versions, which count on. */
    private String rows() {
        return town.office.database.read(handle ->
                handle.createQuery("SELECT * FROM organisation_member ORDER BY id").mapToMap().stream()
                        .map(row -> {
                            TreeMap<String, Object> all = new TreeMap<>(row);
                            all.remove("version");
                            return all.toString();
                        })
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void whatTheOneMergedBelongsToIsTheOneKeptsAndGoesBack() {
        town.memberships.add(trader, merged, MemberRole.LEGAL, SINCE);
        MembershipDone was = town.memberships.add(cooperative, merged, MemberRole.COOP_MEMBER, SINCE);
        town.memberships.end(was.begun().keySet().iterator().next(), 1, LATER, "退社");
        String before = rows();
        assertThat(seen().gain().organisations()).containsExactly("橙心包装店");

        UUID merge = merge();

        assertThat(of(kept)).containsExactly("橙心包装店 LEGAL 2020-01-01");
        assertThat(of(merged)).isEqualTo(of(kept));
        assertThat(town.membershipDesk.ofPerson(kept).former()).hasSize(1);
        assertThat(town.organisations.get(trader).orElseThrow().draft().legalPerson())
                .isEqualTo("王秀英");
        undo(merge);
        assertThat(rows()).isEqualTo(before);
        assertThat(town.organisations.get(trader).orElseThrow().draft().legalPerson())
                .isEqualTo("王秀瑛");
    }

    /** The two are the same in one place: the row that began first stays, whichever entry had it. */
    @Test
    void twoRowsThatSayTheSameBecomeOneAndTwoAgain() {
        town.memberships.add(cooperative, kept, MemberRole.COOP_MEMBER, LATER);
        town.memberships.add(cooperative, merged, MemberRole.COOP_MEMBER, SINCE);
        town.memberships.add(trader, kept, MemberRole.EMPLOYEE, SINCE);
        town.memberships.add(trader, merged, MemberRole.EMPLOYEE, LATER);
        town.memberships.add(cooperative, merged, MemberRole.MANAGER, LATER);
        String before = rows();

        UUID merge = merge();

        assertThat(of(kept))
                .containsExactlyInAnyOrder(
                        "夔州脐橙专业合作社 COOP_MEMBER 2020-01-01",
                        "夔州脐橙专业合作社 MANAGER 2023-06-01",
                        "橙心包装店 EMPLOYEE 2020-01-01");
        assertThat(town.people.story(kept)).hasSize(3);
        undo(merge);
        assertThat(rows()).isEqualTo(before);
    }

    /** The organisation ended in between: then a folded row stays as it is, and the undo goes through. */
    @Test
    void anUndoOpensNothingInAnOrganisationThatEndedSince() {
        town.memberships.add(trader, kept, MemberRole.EMPLOYEE, SINCE);
        town.memberships.add(trader, merged, MemberRole.EMPLOYEE, LATER);
        UUID merge = merge();
        town.organisations.close(
                trader, town.organisations.get(trader).orElseThrow().version(), town.office.clock.today());
        undo(merge);
        assertThat(of(kept)).isEmpty();
        assertThat(of(merged)).isEmpty();
    }
}
