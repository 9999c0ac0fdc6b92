package org.jishi.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.PersonDirectory;
import org.jspecify.annotations.Nullable;

/** Rows of organisation. */
final class OrganisationRepository {
    Optional<Organisation> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM organisation WHERE id = :id")
                .bind("id", id)
                .mapTo(Organisation.class)
                .findOne();
    }

    Map<UUID, Organisation> findAll(Handle handle, Collection<UUID> ids) {
        Map<UUID, Organisation> found = new HashMap<>();
        for (List<UUID> chunk : PersonDirectory.chunks(ids)) {
            handle.createQuery("SELECT * FROM organisation WHERE id IN (<ids>)")
                    .bindList("ids", chunk)
                    .mapTo(Organisation.class)
                    .forEach(firm -> found.put(firm.id(), firm));
        }
        return found;
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

    boolean move(Handle handle, UUID id, int version, @Nullable String village) {
        return handle.createUpdate("""
            UPDATE organisation SET village_code = :village, version = version + 1
             WHERE id = :id AND version = :version AND live = TRUE\
            """)
                        .bind("id", id)
                        .bind("version", version)
                        .bind("village", village)
                        .execute()
                == 1;
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
