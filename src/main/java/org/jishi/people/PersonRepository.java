package org.jishi.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Rows of person, person_tag and poverty_status. */
final class PersonRepository {
    private static final int CHUNK = 500;

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
        PreparedBatch batch = handle.prepareBatch("""
            INSERT INTO person (id, name, name_key, pinyin, pinyin_initials, id_kind, id_number, live_id_number, sex,
                   birth, phone, village_code, address, household_code, household_no, ethnicity, education,
                   employer, has_shop, note, died_on, source, import_id, hidden, merged_into, live, consent_on,
                   consent_version, version, created_at)
            VALUES (:id, :name, :nameKey, :pinyin, :pinyinInitials, :idKind, :idNumber, :liveIdNumber, :sex,
                   :birth, :phone, :villageCode, :address, :householdCode, :householdNo, :ethnicity, :education,
                   :employer, :hasShop, :note, :diedOn, :source, :importId, :hidden, :mergedInto, :live, :consentOn,
                   :consentVersion, :version, :createdAt)\
            """);
        execute(batch, rows);
    }

    boolean update(Handle handle, Person row) {
        return handle.createUpdate("""
            UPDATE person SET name = :name, name_key = :nameKey, pinyin = :pinyin,
                   pinyin_initials = :pinyinInitials, id_kind = :idKind, id_number = :idNumber,
                   live_id_number = :liveIdNumber, sex = :sex, birth = :birth, phone = :phone,
                   village_code = :villageCode, address = :address, household_code = :householdCode,
                   household_no = :householdNo, ethnicity = :ethnicity, education = :education,
                   employer = :employer, has_shop = :hasShop, note = :note, died_on = :diedOn,
                   consent_on = :consentOn, consent_version = :consentVersion, version = version + 1
             WHERE id = :id AND version = :version AND live = TRUE\
            """).bindMethods(row).execute() == 1;
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
        execute(handle.prepareBatch("""
            INSERT INTO person_tag (id, person_id, tag, since, until, source, version)
            VALUES (:id, :personId, :tag, :since, :until, :source, :version)\
            """), rows);
    }

    void endTag(Handle handle, UUID id, LocalDate until) {
        handle.createUpdate("UPDATE person_tag SET until = :until, version = version + 1 WHERE id = :id")
                .bind("id", id)
                .bind("until", until)
                .execute();
    }

    List<PovertyStatus> poverty(Handle handle, Collection<UUID> personIds) {
        return ofPersons(
                handle, PovertyStatus.class, "SELECT * FROM poverty_status WHERE person_id IN (<ids>)", personIds);
    }

    void insertPoverty(Handle handle, Collection<PovertyStatus> rows) {
        execute(handle.prepareBatch("""
            INSERT INTO poverty_status (id, person_id, status, since, until, source, version)
            VALUES (:id, :personId, :status, :since, :until, :source, :version)\
            """), rows);
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

    private static void execute(PreparedBatch batch, Collection<?> rows) {
        int waiting = 0;
        for (Object row : rows) {
            batch.bindMethods(row).add();
            if (++waiting == CHUNK) {
                batch.execute();
                waiting = 0;
            }
        }
        if (waiting > 0) {
            batch.execute();
        }
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
}
