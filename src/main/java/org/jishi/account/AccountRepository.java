package org.jishi.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.PersonDirectory;
import org.jishi.platform.store.BulkInsert;
import org.jishi.platform.store.Like;
import org.jishi.platform.store.ListColumns;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;

/** Rows of bank_account. */
final class AccountRepository {
    private static final int CHUNK = 500;
    private static final BulkInsert<BankAccount> INSERT = BulkInsert.into("bank_account", BankAccount.class);

    /**
     * An account with the names around it.
     *
     * @param sharing how many other owners have the same number proposed or confirmed
     * @param returned why the bank last sent back a payment, to the owner or to whoever was merged into them, that still
     *     waits for a newer account; null when it did not
     */
    public record Named(
            UUID id,
            @Nullable UUID personId,
            @Nullable UUID organisationId,
            String ownerName,
            String accountName,
            @Nullable String holderRelation,
            String bank,
            String accountNo,
            BankAccount.State state,
            @Nullable String reason,
            UUID askedBy,
            String askedName,
            Instant askedAt,
            @Nullable String decidedName,
            @Nullable Instant decidedAt,
            @Nullable Instant retiredAt,
            long sharing,
            @Nullable String returned,
            int version) {}

    private static final String COLUMNS = """
        a.id, a.person_id, a.organisation_id, coalesce(p.name, o.name) AS owner_name, a.account_name,
        a.holder_relation, a.bank, a.account_no, a.state, a.reason, a.asked_by, s.name AS asked_name, a.asked_at,
        d.name AS decided_name, a.decided_at, a.retired_at, a.version,
        (SELECT count(*) FROM bank_account b
          WHERE b.account_no = a.account_no AND b.id <> a.id AND b.state IN ('PROPOSED', 'CONFIRMED')
            AND coalesce(b.person_id, b.organisation_id) <> coalesce(a.person_id, a.organisation_id)) AS sharing,
        (SELECT q.return_reason FROM payable q LEFT JOIN person e ON e.id = q.beneficiary_id
          WHERE q.status = 'RETURNED' AND q.returned_at >= a.decided_at AND a.state = 'CONFIRMED'
            AND coalesce(e.merged_into, q.beneficiary_id) = coalesce(a.person_id, a.organisation_id)
          ORDER BY q.returned_at DESC, q.id DESC LIMIT 1) AS returned\
        """;

    private static final String FROM = """
        bank_account a JOIN staff s ON s.id = a.asked_by
          LEFT JOIN staff d ON d.id = a.decided_by
          LEFT JOIN person p ON p.id = a.person_id
          LEFT JOIN organisation o ON o.id = a.organisation_id\
        """;

    private static final ListColumns FILTERS = new ListColumns()
            .id("todo", "a.asked_by <> :todo")
            .words("owner", "coalesce(p.name, o.name)")
            .words("accountName", "a.account_name")
            .words("bank", "a.bank")
            .words("askedBy", "s.name")
            .moments("asked", "a.asked_at")
            .choice("look", Map.of("SHARED", """
                            EXISTS (SELECT 1 FROM bank_account b
                                     WHERE b.account_no = a.account_no AND b.id <> a.id
                                       AND b.state IN ('PROPOSED', 'CONFIRMED')
                                       AND coalesce(b.person_id, b.organisation_id)
                                           <> coalesce(a.person_id, a.organisation_id))\
                            """, "HOLDER", "a.holder_relation IS NOT NULL"))
            .order("owner", "coalesce(p.pinyin, o.pinyin)");

    Optional<BankAccount> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM bank_account WHERE id = :id")
                .bind("id", id)
                .mapTo(BankAccount.class)
                .findOne();
    }

    Optional<BankAccount> confirmed(Handle handle, UUID ownerId) {
        return handle.createQuery("SELECT * FROM bank_account WHERE confirmed_owner = :owner")
                .bind("owner", ownerId)
                .mapTo(BankAccount.class)
                .findOne();
    }

    /** The same of many, by owner. */
    Map<UUID, BankAccount> confirmed(Handle handle, Collection<UUID> ownerIds) {
        Map<UUID, BankAccount> found = new HashMap<>();
        for (List<UUID> chunk : PersonDirectory.chunks(ownerIds)) {
            handle.createQuery("SELECT * FROM bank_account WHERE confirmed_owner IN (<owners>)")
                    .bindList("owners", chunk)
                    .mapTo(BankAccount.class)
                    .forEach(account -> found.put(account.ownerId(), account));
        }
        return found;
    }

    boolean anyProposed(Handle handle, UUID ownerId) {
        return handle.createQuery("""
            SELECT count(*) FROM bank_account
             WHERE (person_id = :owner OR organisation_id = :owner) AND state = 'PROPOSED'\
            """).bind("owner", ownerId).mapTo(Long.class).one() > 0;
    }

    /** Those of the owners for whom an account waits for a second person. */
    Set<UUID> proposed(Handle handle, Collection<UUID> ownerIds) {
        Set<UUID> found = new HashSet<>();
        for (List<UUID> chunk : PersonDirectory.chunks(ownerIds)) {
            handle.createQuery("""
                SELECT person_id AS owner FROM bank_account WHERE state = 'PROPOSED' AND person_id IN (<owners>)
                UNION
                SELECT organisation_id FROM bank_account WHERE state = 'PROPOSED' AND organisation_id IN (<owners>)\
                """).bindList("owners", chunk).mapTo(UUID.class).forEach(found::add);
        }
        return found;
    }

    List<UUID> idsOfOwner(Handle handle, UUID ownerId) {
        return handle.createQuery("""
            SELECT id FROM bank_account WHERE person_id = :owner
            UNION SELECT id FROM bank_account WHERE organisation_id = :owner\
            """).bind("owner", ownerId).mapTo(UUID.class).list();
    }

    /** All of an owner, the latest first. */
    List<Named> ofOwner(Handle handle, UUID ownerId) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM " + FROM + "\n" + """
            WHERE a.person_id = :owner OR a.organisation_id = :owner
            ORDER BY a.asked_at DESC, a.id DESC\
            """)
                .bind("owner", ownerId)
                .mapTo(Named.class)
                .list();
    }

    Page<Named> page(Handle handle, PageRequest request, BankAccount.State state) {
        ListQuery query = new ListQuery(COLUMNS, FROM, "a.id").where("a.state = :state", "state", state);
        query.filters(request, FILTERS);
        if (!request.search().isBlank()) {
            query.where(
                    "(p.name LIKE :words OR o.name LIKE :words OR a.account_no LIKE :words)",
                    "words",
                    Like.beginning(request.search().strip()));
        }
        return query.page(handle, request, "a.asked_at", Named.class);
    }

    long count(Handle handle, BankAccount.State state) {
        return handle.createQuery("SELECT count(*) FROM bank_account WHERE state = :state")
                .bind("state", state)
                .mapTo(Long.class)
                .one();
    }

    /** Those of an owner that are in use or wait for the second person. */
    List<BankAccount> open(Handle handle, UUID ownerId) {
        return handle.createQuery("""
            SELECT * FROM bank_account
             WHERE (person_id = :owner OR organisation_id = :owner) AND state IN ('PROPOSED', 'CONFIRMED')
             ORDER BY id\
            """)
                .bind("owner", ownerId)
                .mapTo(BankAccount.class)
                .list();
    }

    /** When those were entered that wait for anybody but the one named, the oldest first. */
    List<Instant> waiting(Handle handle, UUID but) {
        return handle.createQuery("""
            SELECT asked_at FROM bank_account WHERE state = 'PROPOSED' AND asked_by <> :but ORDER BY asked_at\
            """).bind("but", but).mapTo(Instant.class).list();
    }

    /** Those of many persons that are not retired. */
    List<BankAccount> ofPersons(Handle handle, Collection<UUID> personIds) {
        List<UUID> ids = List.copyOf(personIds);
        List<BankAccount> rows = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            rows.addAll(handle.createQuery("""
                SELECT * FROM bank_account WHERE person_id IN (<ids>) AND state <> 'RETIRED'
                 ORDER BY person_id, id\
                """)
                    .bindList("ids", ids.subList(from, Math.min(from + CHUNK, ids.size())))
                    .mapTo(BankAccount.class)
                    .list());
        }
        return rows;
    }

    List<BankAccount> findAll(Handle handle, Collection<UUID> accountIds) {
        List<UUID> ids = List.copyOf(accountIds);
        List<BankAccount> rows = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            rows.addAll(handle.createQuery("SELECT * FROM bank_account WHERE id IN (<ids>) ORDER BY id")
                    .bindList("ids", ids.subList(from, Math.min(from + CHUNK, ids.size())))
                    .mapTo(BankAccount.class)
                    .list());
        }
        return rows;
    }

    void insert(Handle handle, BankAccount row) {
        insert(handle, List.of(row));
    }

    void insert(Handle handle, Collection<BankAccount> rows) {
        INSERT.run(handle, rows);
    }

    /** Confirms or turns down a proposal; false when it was decided meanwhile. */
    boolean decide(
            Handle handle,
            BankAccount row,
            int version,
            BankAccount.State state,
            @Nullable String reason,
            UUID by,
            Instant at) {
        return handle.createUpdate("""
            UPDATE bank_account
               SET state = :state, confirmed_owner = :owner, reason = coalesce(:reason, reason),
                   decided_by = :by, decided_at = :at, version = version + 1
             WHERE id = :id AND version = :version AND state = 'PROPOSED'\
            """)
                        .bind("id", row.id())
                        .bind("version", version)
                        .bind("state", state)
                        .bind("owner", state == BankAccount.State.CONFIRMED ? row.ownerId() : null)
                        .bind("reason", reason)
                        .bind("by", by)
                        .bind("at", at)
                        .execute()
                == 1;
    }

    /** Takes an account out of use; false when it was changed meanwhile. */
    boolean retire(Handle handle, UUID id, int version, @Nullable String reason, UUID by, Instant at) {
        return handle.createUpdate("""
            UPDATE bank_account
               SET state = 'RETIRED', confirmed_owner = NULL, reason = coalesce(:reason, reason),
                   retired_by = :by, retired_at = :at, version = version + 1
             WHERE id = :id AND version = :version AND state IN ('PROPOSED', 'CONFIRMED')\
            """)
                        .bind("id", id)
                        .bind("version", version)
                        .bind("reason", reason)
                        .bind("by", by)
                        .bind("at", at)
                        .execute()
                == 1;
    }
}
