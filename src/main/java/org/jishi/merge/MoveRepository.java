package org.jishi.merge;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.account.BankAccount;
import org.jishi.person.Person;
import org.jishi.person.PersonTag;
import org.jishi.person.PovertyStatus;
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

/** SQL on the rows of the register that a merger touches, all by id and version. */
final class MoveRepository {
    private static final Table PERSON = new Table("person");

    Optional<Person> person(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM person WHERE id = :id")
                .bind("id", id)
                .mapTo(Person.class)
                .findOne();
    }

    List<PersonTag> tags(Handle handle, UUID person) {
        return handle.createQuery("SELECT * FROM person_tag WHERE person_id = :person ORDER BY since, id")
                .bind("person", person)
                .mapTo(PersonTag.class)
                .list();
    }

    List<PovertyStatus> poverty(Handle handle, UUID person) {
        return handle.createQuery("SELECT * FROM poverty_status WHERE person_id = :person ORDER BY since, id")
                .bind("person", person)
                .mapTo(PovertyStatus.class)
                .list();
    }

    List<BankAccount> accounts(Handle handle, UUID person) {
        return handle.createQuery("SELECT * FROM bank_account WHERE person_id = :person ORDER BY asked_at, id")
                .bind("person", person)
                .mapTo(BankAccount.class)
                .list();
    }

    List<UUID> tombstones(Handle handle, UUID person) {
        return handle.createQuery("SELECT id FROM person WHERE merged_into = :person ORDER BY id")
                .bind("person", person)
                .mapTo(UUID.class)
                .list();
    }

    /** Makes the entry a tombstone; false when it was changed meanwhile. */
    boolean bury(Handle handle, Person merged, UUID kept) {
        return PERSON.change(handle, merged.id(), merged.version())
                .when("live", true)
                .set("merged_into", kept)
                .set("live", false)
                .set("live_id_number", null)
                .done();
    }

    /** Makes a tombstone of the one kept live again. */
    boolean raise(Handle handle, UUID merged, UUID kept) {
        return handle.createUpdate("""
            UPDATE person SET merged_into = NULL, live = TRUE, live_id_number = id_number, version = version + 1
             WHERE id = :id AND merged_into = :kept\
            """).bind("id", merged).bind("kept", kept).execute() == 1;
    }

    /** Points tombstones to somebody else. */
    List<UUID> point(Handle handle, Collection<UUID> tombstones, UUID from, UUID to) {
        return move(handle, "person", "merged_into", tombstones, from, to);
    }

    /**
     * Gives rows to somebody else.
     *
     * @return those that were still the first one's
     */
    List<UUID> move(Handle handle, String table, String column, Collection<UUID> rows, UUID from, UUID to) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> held = handle.createQuery(
                        "SELECT id FROM " + table + " WHERE id IN (<ids>) AND " + column + " = :from ORDER BY id")
                .bindList("ids", List.copyOf(rows))
                .bind("from", from)
                .mapTo(UUID.class)
                .list();
        if (!held.isEmpty()) {
            handle.createUpdate("UPDATE " + table + " SET " + column + " = :to, version = version + 1"
                            + " WHERE id IN (<ids>)")
                    .bindList("ids", held)
                    .bind("to", to)
                    .execute();
        }
        return held;
    }

    /** Accounts go over with the right to be paid to, for those that are confirmed. */
    List<UUID> moveAccounts(Handle handle, Collection<UUID> rows, UUID from, UUID to) {
        List<UUID> moved = move(handle, "bank_account", "person_id", rows, from, to);
        if (!moved.isEmpty()) {
            handle.createUpdate(
                            "UPDATE bank_account SET confirmed_owner = :to WHERE id IN (<ids>) AND state = 'CONFIRMED'")
                    .bindList("ids", moved)
                    .bind("to", to)
                    .execute();
        }
        return moved;
    }

    void retire(Handle handle, UUID account, String reason, UUID by, Instant at) {
        handle.createUpdate("""
            UPDATE bank_account SET state = 'RETIRED', confirmed_owner = NULL, reason = :reason, retired_by = :by,
                   retired_at = :at, version = version + 1
             WHERE id = :id AND state = 'CONFIRMED'\
            """)
                .bind("id", account)
                .bind("reason", reason)
                .bind("by", by)
                .bind("at", at)
                .execute();
    }

    /** Takes an account that a merger retired into use again, unless its owner has another one by now. */
    boolean restore(Handle handle, UUID account, @Nullable String reason) {
        return handle.createUpdate("""
            UPDATE bank_account SET state = 'CONFIRMED', confirmed_owner = person_id, reason = :reason,
                   retired_by = NULL, retired_at = NULL, version = version + 1
             WHERE id = :id AND state = 'RETIRED'
               AND NOT EXISTS (SELECT 1 FROM bank_account b WHERE b.confirmed_owner = bank_account.person_id)\
            """)
                        .bind("id", account)
                        .bind("reason", reason)
                        .execute()
                == 1;
    }
}
