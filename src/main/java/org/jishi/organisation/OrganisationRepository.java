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
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

/** Rows of organisation. */
final class OrganisationRepository {
    private static final Table ORGANISATION = new Table("organisation");

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
        return ORGANISATION
                .change(handle, id, version)
                .when("live", true)
                .set("live", false)
                .set("live_credit_code", null)
                .done();
    }

    void insert(Handle handle, Organisation row) {
        ORGANISATION.insert(handle).all(row).done();
    }

    boolean update(Handle handle, Organisation row) {
        return ORGANISATION
                .change(handle, row.id(), row.version())
                .when("live", true)
                .set("name", row.name())
                .set("name_key", row.nameKey())
                .set("pinyin", row.pinyin())
                .set("pinyin_initials", row.pinyinInitials())
                .set("kind", row.kind())
                .set("credit_code", row.creditCode())
                .set("live_credit_code", row.liveCreditCode())
                .set("legal_person", row.legalPerson())
                .set("phone", row.phone())
                .set("village_code", row.villageCode())
                .set("address", row.address())
                .set("note", row.note())
                .done();
    }

    boolean move(Handle handle, UUID id, int version, @Nullable String village) {
        return ORGANISATION
                .change(handle, id, version)
                .when("live", true)
                .set("village_code", village)
                .done();
    }

    boolean close(Handle handle, UUID id, int version, LocalDate day) {
        return ORGANISATION
                .change(handle, id, version)
                .when("live", true)
                .when("closed_on IS NULL")
                .set("closed_on", day)
                .done();
    }
}
