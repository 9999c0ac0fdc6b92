package org.jishi.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What becomes of memberships when two entries become one, and when they become two again. Where both are the same in one
 * organisation the row that began first stays and the other ends. The merge room calls this inside its transaction and
 * tells the trail.
 */
public final class MembershipMerging {
    private final MembershipRepository rows = new MembershipRepository();

    /**
     * @param moving rows of the one merged that go over
     * @param ending rows that say what another one says, of either
     */
    public record Plan(List<UUID> moving, List<UUID> ending) {
        public Plan {
            moving = List.copyOf(moving);
            ending = List.copyOf(ending);
        }
    }

    public Plan plan(Handle handle, UUID kept, UUID merged) {
        List<Membership> own = rows.ofPerson(handle, kept);
        List<UUID> moving = new ArrayList<>();
        List<UUID> ending = new ArrayList<>();
        for (Membership row : rows.ofPerson(handle, merged)) {
            Membership twin = own.stream()
                    .filter(other -> row.open() && other.open() && row.same(other))
                    .findFirst()
                    .orElse(null);
            if (twin != null && !row.since().isBefore(twin.since())) {
                ending.add(row.id());
            } else if (twin != null) {
                ending.add(twin.id());
                moving.add(row.id());
            } else if (row.open() || own.stream().noneMatch(other -> row.same(other) && row.overlaps(other))) {
                moving.add(row.id());
            }
        }
        return new Plan(moving, ending);
    }

    /** Ends a row on a day, or on its first where that is later. */
    public void end(Handle handle, UUID id, LocalDate today) {
        Membership row = rows.find(handle, id).orElseThrow();
        LocalDate until = today.isBefore(row.since()) ? row.since() : today;
        rows.end(handle, id, row.version(), until, Ending.MERGED, null);
    }

    /** Gives rows to somebody else. @return those that were still the first one's */
    public List<UUID> move(Handle handle, Collection<UUID> ids, UUID from, UUID to) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<UUID> held = handle.createQuery(
                        "SELECT id FROM organisation_member WHERE id IN (<ids>) AND person_id = :from ORDER BY id")
                .bindList("ids", List.copyOf(ids))
                .bind("from", from)
                .mapTo(UUID.class)
                .list();
        if (!held.isEmpty()) {
            handle.createUpdate("""
                UPDATE organisation_member SET person_id = :to, version = version + 1,
                       live_person = CASE WHEN until IS NULL THEN CAST(:to AS uuid) ELSE NULL END
                 WHERE id IN (<ids>)\
                """).bindList("ids", held).bind("to", to).execute();
        }
        return held;
    }

    /** Takes a row that a merger ended into use again, unless it is said by another or the organisation ended. */
    public boolean restore(Handle handle, UUID id) {
        Membership row = rows.find(handle, id).orElseThrow();
        return row.ending() == Ending.MERGED && rows.free(handle, row) && rows.reopen(handle, id, row.version());
    }

    /** The organisations that the one kept comes into, by name. */
    public List<String> joined(Handle handle, UUID kept, UUID merged) {
        List<UUID> moving = plan(handle, kept, merged).moving();
        return rows.ofPerson(handle, merged).stream()
                .filter(row -> row.open() && moving.contains(row.id()))
                .map(Membership::organisationId)
                .distinct()
                .map(id -> rows.organisation(handle, id).orElseThrow().name())
                .sorted()
                .toList();
    }
}
