package org.jishi.household;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.BulkInsert;
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

/** Rows of household and household_member. */
final class HouseholdRepository {
    private static final Table HOUSEHOLD = new Table("household");
    private static final Table HOUSEHOLD_MEMBER = new Table("household_member");

    private static final BulkInsert<Household> HOUSEHOLDS = BulkInsert.into(Household.TABLE, Household.class);
    private static final BulkInsert<Member> MEMBERS = BulkInsert.into(Member.TABLE, Member.class);

    Optional<Household> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM household WHERE id = :id")
                .bind("id", id)
                .mapTo(Household.class)
                .findOne();
    }

    Optional<Household> byNumber(Handle handle, String number) {
        return handle.createQuery("SELECT * FROM household WHERE live_number = :number")
                .bind("number", number)
                .mapTo(Household.class)
                .findOne();
    }

    Optional<Member> member(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM household_member WHERE id = :id")
                .bind("id", id)
                .mapTo(Member.class)
                .findOne();
    }

    /** All rows of a household, those that hold today included. */
    List<Member> members(Handle handle, UUID household) {
        return handle.createQuery("SELECT * FROM household_member WHERE household_id = :household ORDER BY since, id")
                .bind("household", household)
                .mapTo(Member.class)
                .list();
    }

    List<Member> open(Handle handle, UUID household) {
        return members(handle, household).stream().filter(Member::open).toList();
    }

    /** All rows of a person. */
    List<Member> of(Handle handle, UUID person) {
        return handle.createQuery("SELECT * FROM household_member WHERE person_id = :person ORDER BY since, id")
                .bind("person", person)
                .mapTo(Member.class)
                .list();
    }

    Optional<Member> now(Handle handle, UUID person) {
        return handle.createQuery("SELECT * FROM household_member WHERE live_person = :person")
                .bind("person", person)
                .mapTo(Member.class)
                .findOne();
    }

    void insert(Handle handle, Collection<Household> households) {
        HOUSEHOLDS.run(handle, households);
    }

    void insertMembers(Handle handle, Collection<Member> members) {
        MEMBERS.run(handle, members);
    }

    boolean update(Handle handle, Household row) {
        return HOUSEHOLD
                .change(handle, row.id(), row.version())
                .when("dissolved_on IS NULL")
                .set("number", row.number())
                .set("live_number", row.liveNumber())
                .set("village_code", row.villageCode())
                .set("address", row.address())
                .done();
    }

    boolean dissolve(Handle handle, UUID id, int version, LocalDate on, @Nullable String reason) {
        return HOUSEHOLD
                .change(handle, id, version)
                .when("dissolved_on IS NULL")
                .set("dissolved_on", on)
                .set("dissolved_reason", reason)
                .set("live_number", null)
                .done();
    }

    boolean reopen(Handle handle, UUID id, int version) {
        return handle.createUpdate("""
            UPDATE household SET dissolved_on = NULL, dissolved_reason = NULL, live_number = number,
                   version = version + 1
             WHERE id = :id AND version = :version AND dissolved_on IS NOT NULL\
            """).bind("id", id).bind("version", version).execute() == 1;
    }

    /** Ends a row that has no end; the day is not before its first. */
    boolean end(Handle handle, UUID id, int version, LocalDate until, Ending ending, @Nullable String reason) {
        return HOUSEHOLD_MEMBER
                .change(handle, id, version)
                .when("until IS NULL")
                .set("until", until)
                .set("ending", ending)
                .set("reason", reason)
                .set("live_person", null)
                .set("live_head", null)
                .done();
    }

    /** Takes an end away; who is in another household by now keeps it. */
    boolean reopenMember(Handle handle, UUID id, int version) {
        return handle.createUpdate("""
            UPDATE household_member SET until = NULL, ending = NULL, reason = NULL, live_person = person_id,
                   live_head = CASE WHEN relation = 'HEAD' THEN household_id ELSE NULL END, version = version + 1
             WHERE id = :id AND version = :version AND until IS NOT NULL\
            """).bind("id", id).bind("version", version).execute() == 1;
    }

    /** Puts right what a member is; the head's row is another matter. */
    boolean relation(Handle handle, UUID id, int version, Relation relation) {
        return HOUSEHOLD_MEMBER
                .change(handle, id, version)
                .when("until IS NULL")
                .when("live_head IS NULL")
                .set("relation", relation)
                .done();
    }
}
