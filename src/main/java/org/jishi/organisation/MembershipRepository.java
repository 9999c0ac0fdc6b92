package org.jishi.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.BulkInsert;
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

/** Rows of organisation_member, and the name of a legal person whom nobody of the register is. */
final class MembershipRepository {
    private static final Table ORGANISATION_MEMBER = new Table("organisation_member");

    private static final BulkInsert<Membership> ROWS = BulkInsert.into(Membership.TABLE, Membership.class);

    Optional<Membership> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM organisation_member WHERE id = :id")
                .bind("id", id)
                .mapTo(Membership.class)
                .findOne();
    }

    /** All rows of an organisation, those that hold today included. */
    List<Membership> ofOrganisation(Handle handle, UUID organisation) {
        return handle.createQuery(
                        "SELECT * FROM organisation_member WHERE organisation_id = :organisation ORDER BY since, id")
                .bind("organisation", organisation)
                .mapTo(Membership.class)
                .list();
    }

    /** All rows of a person. */
    List<Membership> ofPerson(Handle handle, UUID person) {
        return handle.createQuery("SELECT * FROM organisation_member WHERE person_id = :person ORDER BY since, id")
                .bind("person", person)
                .mapTo(Membership.class)
                .list();
    }

    /** The row of whoever stands for the organisation. */
    Optional<Membership> legal(Handle handle, UUID organisation) {
        return handle.createQuery("SELECT * FROM organisation_member WHERE live_legal = :organisation")
                .bind("organisation", organisation)
                .mapTo(Membership.class)
                .findOne();
    }

    void insert(Handle handle, Collection<Membership> rows) {
        ROWS.run(handle, rows);
    }

    /** Ends a row that has no end; the day is not before its first. */
    boolean end(Handle handle, UUID id, int version, LocalDate until, Ending ending, @Nullable String reason) {
        return ORGANISATION_MEMBER
                .change(handle, id, version)
                .when("until IS NULL")
                .set("until", until)
                .set("ending", ending)
                .set("reason", reason)
                .set("live_person", null)
                .set("live_legal", null)
                .done();
    }

    /** Takes an end away. */
    boolean reopen(Handle handle, UUID id, int version) {
        return handle.createUpdate("""
            UPDATE organisation_member SET until = NULL, ending = NULL, reason = NULL, live_person = person_id,
                   live_legal = CASE WHEN role = 'LEGAL' THEN organisation_id ELSE NULL END, version = version + 1
             WHERE id = :id AND version = :version AND until IS NOT NULL\
            """).bind("id", id).bind("version", version).execute() == 1;
    }

    /** Whether a row may hold again: its organisation is in business, its person is one, and nobody took its place. */
    boolean free(Handle handle, Membership row) {
        boolean taken = ofOrganisation(handle, row.organisationId()).stream()
                .filter(Membership::open)
                .anyMatch(other -> other.role() == row.role()
                        && (row.role() == MemberRole.LEGAL || other.personId().equals(row.personId())));
        return !taken
                && handle.createQuery("""
                    SELECT count(*) FROM organisation o, person p
                     WHERE o.id = :organisation AND o.live = TRUE AND o.closed_on IS NULL AND p.id = :person AND p.live = TRUE\
                    """)
                                .bind("organisation", row.organisationId())
                                .bind("person", row.personId())
                                .mapTo(Integer.class)
                                .one()
                        == 1;
    }

    Optional<Organisation> organisation(Handle handle, UUID id) {
        return organisations(handle, List.of(id)).values().stream().findFirst();
    }

    Map<UUID, Organisation> organisations(Handle handle, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : handle
                        .createQuery("SELECT * FROM organisation WHERE id IN (<ids>)")
                        .bindList("ids", List.copyOf(ids))
                        .mapTo(Organisation.class)
                        .stream()
                        .collect(Collectors.toMap(Organisation::id, firm -> firm));
    }

    /** Writes the name of a legal person whom nobody of the register is, or takes it away. */
    void legalName(Handle handle, UUID organisation, @Nullable String name) {
        handle.createUpdate("UPDATE organisation SET legal_person = :name, version = version + 1 WHERE id = :id")
                .bind("id", organisation)
                .bind("name", name)
                .execute();
    }
}
