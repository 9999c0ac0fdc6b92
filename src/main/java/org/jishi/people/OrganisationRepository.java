package org.jishi.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;

/** Rows of organisation. */
final class OrganisationRepository {
    private static final Map<String, String> SORTS =
            Map.of("name", "o.pinyin", "kind", "o.kind", "code", "o.live_credit_code", "village", "o.village_code");

    private static final Map<String, String> FILTERS = Map.of(
            "kind", "o.kind = :kind",
            "village", "o.village_code = :village",
            "township", "substring(o.village_code, 1, 9) = :township",
            "state", "CASE WHEN o.closed_on IS NULL THEN 'OPEN' ELSE 'CLOSED' END = :state");

    Optional<Organisation> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM organisation WHERE id = :id")
                .bind("id", id)
                .mapTo(Organisation.class)
                .findOne();
    }

    Map<UUID, String> names(Handle handle, Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        for (List<UUID> chunk : PersonDirectory.chunks(ids)) {
            handle.createQuery("SELECT id, name FROM organisation WHERE id IN (<ids>)")
                    .bindList("ids", chunk)
                    .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                    .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        }
        return names;
    }

    Optional<Organisation> byCode(Handle handle, String code) {
        return handle.createQuery("SELECT * FROM organisation WHERE live_credit_code = :code")
                .bind("code", code)
                .mapTo(Organisation.class)
                .findOne();
    }

    List<Organisation> byName(Handle handle, String pinyin, String nameKey) {
        return handle.createQuery("""
            SELECT * FROM organisation
             WHERE live = TRUE AND pinyin = :pinyin AND name_key = :nameKey
             ORDER BY live, pinyin, name_key, id LIMIT 20\
            """)
                .bind("pinyin", pinyin)
                .bind("nameKey", nameKey)
                .mapTo(Organisation.class)
                .list();
    }

    Page<Organisation> page(Handle handle, PageRequest request) {
        ListQuery query = new ListQuery("o.*", "organisation o", "o.id").where("o.live = TRUE");
        query.filters(request, FILTERS);
        String code = Cleaned.code(request.search());
        if (!code.isEmpty()) {
            String words = code.replace("%", "").replace("_", "");
            query.where(
                    """
                    (o.name_key LIKE :part OR o.live_credit_code LIKE :begins OR o.pinyin LIKE :spelt
                     OR o.pinyin_initials LIKE :spelt OR o.legal_person LIKE :begins
                     OR EXISTS (SELECT 1 FROM organisation_member m JOIN person p ON p.id = m.person_id
                                 WHERE m.live_legal = o.id AND p.name_key LIKE :begins))\
                    """,
                    "part",
                    "%" + PersonName.of(words).key() + "%",
                    "begins",
                    words + "%",
                    "spelt",
                    words.toLowerCase(java.util.Locale.ROOT) + "%");
        }
        return query.page(handle, request, SORTS, "o.pinyin, o.name_key", Organisation.class);
    }

    /** Those of the owners who have an account that two people stand for. */
    List<UUID> withAccount(Handle handle, List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : handle.createQuery("SELECT confirmed_owner FROM bank_account WHERE confirmed_owner IN (<ids>)")
                        .bindList("ids", ids)
                        .mapTo(UUID.class)
                        .list();
    }

    /** The rows of who belongs to it, by their ids. */
    List<UUID> members(Handle handle, UUID organisation) {
        return handle.createQuery(
                        "SELECT id FROM organisation_member WHERE organisation_id = :organisation ORDER BY since, id")
                .bind("organisation", organisation)
                .mapTo(UUID.class)
                .list();
    }

    List<Organisation> all(Handle handle) {
        return handle.createQuery("SELECT * FROM organisation WHERE live = TRUE ORDER BY pinyin, name_key, id")
                .mapTo(Organisation.class)
                .list();
    }

    List<Organisation> ofImport(Handle handle, UUID importId) {
        return handle.createQuery("SELECT * FROM organisation WHERE import_id = :import ORDER BY pinyin, name_key, id")
                .bind("import", importId)
                .mapTo(Organisation.class)
                .list();
    }

    boolean hide(Handle handle, UUID id, int version) {
        return handle.createUpdate("""
            UPDATE organisation SET live = FALSE, live_credit_code = NULL, version = version + 1
             WHERE id = :id AND version = :version AND live = TRUE\
            """).bind("id", id).bind("version", version).execute() == 1;
    }

    void insert(Handle handle, Organisation row) {
        handle.createUpdate("""
            INSERT INTO organisation (id, name, name_key, pinyin, pinyin_initials, kind, credit_code,
                   live_credit_code, legal_person, phone, village_code, address, note,
                   source, import_id, closed_on, live, version, created_at)
            VALUES (:id, :name, :nameKey, :pinyin, :pinyinInitials, :kind, :creditCode,
                   :liveCreditCode, :legalPerson, :phone, :villageCode, :address, :note,
                   :source, :importId, :closedOn, :live, :version, :createdAt)\
            """).bindMethods(row).execute();
    }

    boolean update(Handle handle, Organisation row) {
        return handle.createUpdate("""
            UPDATE organisation
               SET name = :name, name_key = :nameKey, pinyin = :pinyin, pinyin_initials = :pinyinInitials,
                   kind = :kind, credit_code = :creditCode, live_credit_code = :liveCreditCode,
                   legal_person = :legalPerson, phone = :phone, village_code = :villageCode,
                   address = :address, note = :note, version = version + 1
             WHERE id = :id AND version = :version AND live = TRUE\
            """).bindMethods(row).execute() == 1;
    }

    boolean close(Handle handle, UUID id, int version, LocalDate day) {
        return handle.createUpdate("""
            UPDATE organisation SET closed_on = :day, version = version + 1
             WHERE id = :id AND version = :version AND live = TRUE AND closed_on IS NULL\
            """)
                        .bind("id", id)
                        .bind("version", version)
                        .bind("day", day)
                        .execute()
                == 1;
    }
}
