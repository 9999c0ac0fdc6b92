package org.jishi.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.OpenWords;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Households for lists of persons that are read in, within somebody else's transaction. Asks for no right. */
public final class HouseholdLists {
    private static final int CHUNK = 1_000;

    private final AuditTrail trail;
    private final HouseholdBook book;
    private final HouseholdRepository rows = new HouseholdRepository();

    public HouseholdLists(AuditTrail trail) {
        this.trail = trail;
        this.book = new HouseholdBook(trail);
    }

    /**
     * A person by the number and the household that they are in.
     *
     * @param dead whether a day of death is known
     * @param household null for nobody's
     */
    public record Standing(
            UUID personId,
            String idNumber,
            String name,
            @Nullable String villageCode,
            boolean dead,
            @Nullable UUID household,
            @Nullable String number,
            @Nullable Relation relation) {}

    /**
     * A household by its number.
     *
     * @param head null while it has none
     */
    public record Numbered(UUID id, String number, @Nullable UUID head) {}

    /** Persons of the register by their numbers, as far as there are such. */
    public static Map<String, Standing> standing(Handle handle, Collection<String> numbers) {
        Map<String, Standing> found = new HashMap<>();
        for (List<String> chunk : chunks(numbers)) {
            handle.createQuery("""
                SELECT p.id AS person_id, p.id_number, p.name, p.village_code, p.died_on IS NOT NULL AS dead, h.id AS household,
                       h.number, m.relation
                  FROM person p
                  LEFT JOIN household_member m ON m.live_person = p.id
                  LEFT JOIN household h ON h.id = m.household_id
                 WHERE p.live = TRUE AND p.id_number IN (<numbers>)\
                """)
                    .bindList("numbers", chunk)
                    .mapTo(Standing.class)
                    .forEach(each -> found.put(each.idNumber(), each));
        }
        return found;
    }

    /** Living households by their numbers. */
    public static Map<String, Numbered> numbered(Handle handle, Collection<String> numbers) {
        Map<String, Numbered> found = new HashMap<>();
        for (List<String> chunk : chunks(numbers)) {
            handle.createQuery("""
                SELECT h.id, h.live_number AS number, m.person_id AS head
                  FROM household h LEFT JOIN household_member m ON m.live_head = h.id
                 WHERE h.live_number IN (<numbers>)\
                """)
                    .bindList("numbers", chunk)
                    .mapTo(Numbered.class)
                    .forEach(each -> found.put(each.number(), each));
        }
        return found;
    }

    /** So many at once as a statement takes without effort: a roster of a county brings tens of thousands. */
    private static <T> List<List<T>> chunks(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += CHUNK) {
            chunks.add(list.subList(from, Math.min(from + CHUNK, list.size())));
        }
        return chunks;
    }

    /** Makes households and puts persons into them and into those that there are. */
    public void write(Handle handle, Actor actor, List<Household> made, List<Member> members) {
        made.forEach(each -> {
            OpenWords.refuse("number", each.number());
            OpenWords.refuse("address", each.address());
        });
        if (made.isEmpty()) {
            book.begin(handle, actor, "people.householdJoin", members);
        } else {
            book.make(handle, actor, made, members);
        }
    }

    /** What somebody did with what a list brought: they hold it where it is. */
    public record Since(UUID personId, boolean changed) {}

    /**
     * Who is in the way of taking back what a list brought: whose row was changed since, and who came into a household
     * that it made.
     */
    public static List<Since> since(Handle handle, Collection<UUID> members, Collection<UUID> households) {
        Set<UUID> brought = Set.copyOf(members);
        List<Since> since = new ArrayList<>();
        chunks(members)
                .forEach(chunk -> since.addAll(handle.createQuery("""
                    SELECT person_id, TRUE AS changed FROM household_member WHERE id IN (<members>) AND version > 1\
                    """)
                        .bindList("members", chunk)
                        .mapTo(Since.class)
                        .list()));
        chunks(households)
                .forEach(chunk -> rows(handle, "household_id", chunk).stream()
                        .filter(row -> !brought.contains(row.id()))
                        .forEach(row -> since.add(new Since(row.personId(), false))));
        return since;
    }

    /** Of those persons the ones whose only rows of households are these. */
    public static List<UUID> onlyBy(Handle handle, Collection<UUID> members) {
        Set<UUID> brought = Set.copyOf(members);
        Set<UUID> persons = new LinkedHashSet<>();
        chunks(members)
                .forEach(chunk -> persons.addAll(
                        handle.createQuery("SELECT person_id FROM household_member WHERE id IN (<members>)")
                                .bindList("members", chunk)
                                .mapTo(UUID.class)
                                .list()));
        Set<UUID> others = new HashSet<>();
        chunks(persons)
                .forEach(chunk -> rows(handle, "person_id", chunk).stream()
                        .filter(row -> !brought.contains(row.id()))
                        .forEach(row -> others.add(row.personId())));
        return persons.stream().filter(person -> !others.contains(person)).toList();
    }

    /** A row of somebody in a household. */
    public record Held(UUID id, UUID personId) {}

    /** The rows that were not taken back, of some persons or some households. */
    private static List<Held> rows(Handle handle, String column, List<UUID> ids) {
        return handle.createQuery("SELECT id, person_id FROM household_member WHERE " + column
                        + " IN (<ids>) AND (ending IS NULL OR ending <> 'UNDONE')")
                .bindList("ids", ids)
                .mapTo(Held.class)
                .list();
    }

    /**
     * Takes back what a list brought: its rows held on no day, its households are no more.
     *
     * @throws Refusal when somebody changed one of them since
     */
    public void takeBack(Handle handle, Actor actor, Collection<UUID> members, Collection<UUID> households) {
        List<Member> undone = new ArrayList<>();
        for (UUID id : members) {
            Member member = rows.member(handle, id).orElseThrow();
            if (!rows.end(handle, id, 1, member.since(), Ending.UNDONE, null)) {
                throw new Refusal("people.undo.changedMeanwhile");
            }
            undone.add(rows.member(handle, id).orElseThrow());
        }
        book.tell(handle, actor, "people.householdUndo", undone, null);
        for (UUID id : households) {
            Household household = rows.find(handle, id).orElseThrow();
            LocalDate formed = household.formedOn();
            if (!rows.dissolve(handle, id, household.version(), formed, null)) {
                throw new Refusal("people.undo.changedMeanwhile");
            }
            trail.append(handle, actor, "people.householdUndone", Household.TABLE, id, Map.of());
        }
    }
}
