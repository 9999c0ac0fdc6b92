package org.jishi.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jishi.platform.store.BulkInsert;
import org.jspecify.annotations.Nullable;

/** Rows of person, person_tag and poverty_status. */
final class PersonRepository {
    private static final int CHUNK = 500;
    private static final BulkInsert<Person> PEOPLE = BulkInsert.into("person", Person.class);
    private static final BulkInsert<PersonTag> TAGS = BulkInsert.into("person_tag", PersonTag.class);
    private static final BulkInsert<PovertyStatus> POVERTY = BulkInsert.into("poverty_status", PovertyStatus.class);

    private static final String UPDATE = """
        UPDATE person SET name = :name, name_key = :nameKey, pinyin = :pinyin,
               pinyin_initials = :pinyinInitials, id_kind = :idKind, id_number = :idNumber,
               live_id_number = :liveIdNumber, sex = :sex, birth = :birth, phone = :phone,
               village_code = :villageCode, address = :address, household_code = :householdCode,
               household_no = :householdNo, ethnicity = :ethnicity, education = :education,
               employer = :employer, has_shop = :hasShop, note = :note, died_on = :diedOn,
               died_source = :diedSource,
               consent_on = :consentOn, consent_version = :consentVersion, version = version + 1
         WHERE id = :id AND version = :version AND live = TRUE\
        """;

    Optional<Person> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM person WHERE id = :id")
                .bind("id", id)
                .mapTo(Person.class)
                .findOne();
    }

    Optional<Person> byNumber(Handle handle, String number) {
        return handle.createQuery("SELECT * FROM person WHERE live_id_number = :number")
                .bind("number", number)
                .mapTo(Person.class)
                .findOne();
    }

    /** Who a number stands for that was given up in a merger. */
    Optional<Person> byTombstone(Handle handle, String number) {
        return handle.createQuery("""
            SELECT p.* FROM person_merge m JOIN person t ON t.id = m.live_merged JOIN person p ON p.id = t.merged_into
             WHERE m.live_number = :number LIMIT 1\
            """)
                .bind("number", number)
                .mapTo(Person.class)
                .findOne();
    }

    void insert(Handle handle, Collection<Person> rows) {
        PEOPLE.run(handle, rows);
    }

    /** False when any of them was changed since it was read. */
    boolean updateAll(Handle handle, Collection<Person> rows) {
        if (rows.isEmpty()) {
            return true;
        }
        PreparedBatch batch = handle.prepareBatch(UPDATE);
        rows.forEach(row -> batch.bindMethods(row).add());
        return IntStream.of(batch.execute()).allMatch(count -> count == 1);
    }

    /** The name of one of those persons whom others were merged into. */
    Optional<String> withTombstones(Handle handle, Collection<UUID> ids) {
        List<UUID> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += CHUNK) {
            Optional<String> name = handle.createQuery("""
                SELECT p.name FROM person p JOIN person t ON t.merged_into = p.id
                 WHERE p.id IN (<ids>) ORDER BY p.name LIMIT 1\
                """)
                    .bindList("ids", all.subList(from, Math.min(from + CHUNK, all.size())))
                    .mapTo(String.class)
                    .findOne();
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    void hide(Handle handle, Collection<UUID> ids) {
        PreparedBatch batch = handle.prepareBatch("""
            UPDATE person SET hidden = TRUE, live = FALSE, live_id_number = NULL, version = version + 1
             WHERE id = :id AND live = TRUE\
            """);
        ids.forEach(id -> batch.bind("id", id).add());
        batch.execute();
    }

    List<PersonTag> tags(Handle handle, Collection<UUID> personIds) {
        return ofPersons(handle, PersonTag.class, "SELECT * FROM person_tag WHERE person_id IN (<ids>)", personIds);
    }

    /** Every word in use for a group that holds somewhere. */
    List<String> tagWords(Handle handle) {
        return handle.createQuery("SELECT DISTINCT tag FROM person_tag WHERE until IS NULL ORDER BY tag")
                .mapTo(String.class)
                .list();
    }

    void insertTags(Handle handle, Collection<PersonTag> rows) {
        TAGS.run(handle, rows);
    }

    void endTag(Handle handle, UUID id, LocalDate until) {
        handle.createUpdate("UPDATE person_tag SET until = :until, version = version + 1 WHERE id = :id")
                .bind("id", id)
                .bind("until", until)
                .execute();
    }

    void reopenTag(Handle handle, UUID id, @Nullable String source) {
        handle.createUpdate(
                        "UPDATE person_tag SET until = NULL, source = :source, version = version + 1 WHERE id = :id")
                .bind("id", id)
                .bind("source", source)
                .execute();
    }

    List<PovertyStatus> poverty(Handle handle, Collection<UUID> personIds) {
        return ofPersons(
                handle, PovertyStatus.class, "SELECT * FROM poverty_status WHERE person_id IN (<ids>)", personIds);
    }

    void insertPoverty(Handle handle, Collection<PovertyStatus> rows) {
        POVERTY.run(handle, rows);
    }

    void changePoverty(
            Handle handle, UUID id, PovertyLevel status, @Nullable LocalDate until, @Nullable String source) {
        handle.createUpdate("""
            UPDATE poverty_status SET status = :status, until = :until, source = :source,
                   version = version + 1
             WHERE id = :id\
            """)
                .bind("id", id)
                .bind("status", status)
                .bind("until", until)
                .bind("source", source)
                .execute();
    }

    private static <T> List<T> ofPersons(Handle handle, Class<T> type, String sql, Collection<UUID> personIds) {
        List<UUID> ids = List.copyOf(personIds);
        List<T> rows = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            rows.addAll(handle.createQuery(sql + " ORDER BY person_id, since, id")
                    .bindList("ids", ids.subList(from, Math.min(from + CHUNK, ids.size())))
                    .mapTo(type)
                    .list());
        }
        return rows;
    }

    /** The rows that tell what became of these entries, by their tables. */
    Map<String, List<UUID>> rows(Handle handle, Collection<UUID> entries) {
        Map<String, List<UUID>> rows = new LinkedHashMap<>();
        rows.put("person", List.copyOf(entries));
        for (String table :
                List.of("person_tag", "poverty_status", "bank_account", "household_member", "organisation_member")) {
            rows.put(
                    table,
                    handle.createQuery("SELECT id FROM " + table + " WHERE person_id IN (<ids>) ORDER BY id")
                            .bindList("ids", List.copyOf(entries))
                            .mapTo(UUID.class)
                            .list());
        }
        return rows;
    }
}
