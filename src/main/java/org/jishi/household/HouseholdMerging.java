package org.jishi.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of households when two entries become one, and when they become two again. Nobody is in two households:
 * where both are in one, the one kept stays where it is and the other's part ends; in one and the same household the part
 * of its head stays. The merge room calls this inside its transaction and tells the trail.
 */
public final class HouseholdMerging {
    private final HouseholdRepository households = new HouseholdRepository();

    /**
     * @param moving rows of the one merged that go over
     * @param ending the row that is one too many, of either; null where there is none
     */
    public record Plan(List<UUID> moving, @Nullable UUID ending) {
        public Plan {
            moving = List.copyOf(moving);
        }
    }

    public Plan plan(Handle handle, UUID kept, UUID merged) {
        List<Member> own = households.of(handle, kept);
        Member ofKept = open(own);
        List<UUID> moving = new ArrayList<>();
        UUID ending = null;
        for (Member row : households.of(handle, merged)) {
            if (!row.open()) {
                if (own.stream().noneMatch(row::overlaps)) {
                    moving.add(row.id());
                }
            } else if (ofKept == null) {
                moving.add(row.id());
            } else if (row.liveHead() != null && row.householdId().equals(ofKept.householdId())) {
                moving.add(row.id());
                ending = ofKept.id();
            } else {
                ending = row.id();
            }
        }
        return new Plan(moving, ending);
    }

    private static @Nullable Member open(List<Member> rows) {
        return rows.stream().filter(Member::open).findFirst().orElse(null);
    }

    /** What has to be looked at before: that both are in a household, and what becomes of the other one. */
    public List<Problem> asks(Handle handle, UUID kept, UUID merged) {
        Member ofKept = open(households.of(handle, kept));
        Member ofMerged = open(households.of(handle, merged));
        if (ofKept == null || ofMerged == null) {
            return List.of();
        }
        if (ofKept.householdId().equals(ofMerged.householdId())) {
            return List.of(Problem.of("people.merge.ask.sameHousehold"));
        }
        return List.of(Problem.of(
                ofMerged.liveHead() == null ? "people.merge.ask.households" : "people.merge.ask.householdHead",
                name(handle, ofKept),
                name(handle, ofMerged)));
    }

    /** Ends a row on a day, or on its first where that is later. */
    public void end(Handle handle, UUID row, LocalDate today) {
        Member member = households.member(handle, row).orElseThrow();
        LocalDate until = today.isBefore(member.since()) ? member.since() : today;
        households.end(handle, row, member.version(), until, Ending.MERGED, null);
    }

    /** Gives rows to somebody else, with the right to be in a household. @return those that were still the first one's */
    public List<UUID> move(Handle handle, Collection<UUID> rows, UUID from, UUID to) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> held = handle.createQuery(
                        "SELECT id FROM household_member WHERE id IN (<ids>) AND person_id = :from ORDER BY id")
                .bindList("ids", List.copyOf(rows))
                .bind("from", from)
                .mapTo(UUID.class)
                .list();
        if (!held.isEmpty()) {
            handle.createUpdate("""
                UPDATE household_member SET person_id = :to, version = version + 1,
                       live_person = CASE WHEN until IS NULL THEN CAST(:to AS uuid) ELSE NULL END
                 WHERE id IN (<ids>)\
                """).bindList("ids", held).bind("to", to).execute();
        }
        return held;
    }

    /** Takes a row that a merger ended into use again, unless its person, its household or its head is otherwise by now. */
    public boolean restore(Handle handle, UUID row) {
        Member member = households.member(handle, row).orElseThrow();
        boolean headed = member.relation() == Relation.HEAD
                && households.open(handle, member.householdId()).stream().anyMatch(each -> each.liveHead() != null);
        if (headed
                || member.ending() != Ending.MERGED
                || households.now(handle, member.personId()).isPresent()
                || !households.find(handle, member.householdId()).orElseThrow().living()) {
            return false;
        }
        return households.reopenMember(handle, row, member.version());
    }

    /** The household that the one kept comes into, by its head or number; empty where nothing changes. */
    public Optional<String> joined(Handle handle, UUID kept, UUID merged) {
        Member row = open(households.of(handle, merged));
        return row != null && open(households.of(handle, kept)) == null
                ? Optional.of(name(handle, row))
                : Optional.empty();
    }

    private String name(Handle handle, Member row) {
        return HouseholdNames.of(
                handle, households.find(handle, row.householdId()).orElseThrow());
    }
}
