package org.jishi.place;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

/** SQL of the table place. */
final class PlaceRepository {
    private static final Table PLACE = new Table("place");

    private static final String SELECT = """
        SELECT p.id, p.code, p.level, p.name, p.kind, p.parent_id, q.name AS parent_name, p.rural_guess,
               p.valid_from, p.valid_to, p.successor_id, p.version
          FROM place p LEFT JOIN place q ON q.id = p.parent_id
        """;

    void insert(Handle handle, List<Place> places) {
        PreparedBatch batch = handle.prepareBatch("""
            INSERT INTO place (id, code, level, name, kind, parent_id, rural_guess, valid_from, live_code)
            VALUES (:id, :code, :level, :name, :kind, :parentId, :ruralGuess, :validFrom, :code)\
            """);
        places.forEach(place -> batch.bindMethods(place).add());
        batch.execute();
        PreparedBatch codes = handle.prepareBatch("INSERT INTO place_code (id, code) VALUES (:id, :code)");
        places.forEach(place -> codes.bindMethods(place).add());
        codes.execute();
    }

    /** Ends a place; false when it was changed or ended meanwhile. */
    boolean end(Handle handle, UUID id, int version, LocalDate lastDay, @Nullable UUID successor) {
        return PLACE.change(handle, id, version)
                .when("valid_to IS NULL")
                .set("valid_to", lastDay)
                .set("live_code", null)
                .set("successor_id", successor)
                .done();
    }

    /** Lets go of the code of a place that has ended, for a successor that goes on under it. */
    void releaseCode(Handle handle, UUID id) {
        handle.createUpdate("DELETE FROM place_code WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** Names the successor of a place that has ended. */
    void succeed(Handle handle, UUID id, UUID successor) {
        handle.createUpdate("UPDATE place SET successor_id = :successor WHERE id = :id AND valid_to IS NOT NULL")
                .bind("id", id)
                .bind("successor", successor)
                .execute();
    }

    Optional<Place> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + "WHERE p.id = :id")
                .bind("id", id)
                .mapTo(Place.class)
                .findOne();
    }

    /** What a code names: the place that has it, or the last that had it. */
    Optional<Place> byCode(Handle handle, String code) {
        return handle.createQuery(SELECT + "JOIN place_code c ON c.id = p.id WHERE c.code = :code")
                .bind("code", code)
                .mapTo(Place.class)
                .findOne();
    }

    /** All that are in being, the county first. */
    List<Place> live(Handle handle) {
        return handle.createQuery(SELECT + "WHERE p.valid_to IS NULL ORDER BY p.code, p.id")
                .mapTo(Place.class)
                .list();
    }

    List<Place> live(Handle handle, PlaceLevel level) {
        return handle.createQuery(SELECT + "WHERE p.level = :level AND p.valid_to IS NULL ORDER BY p.code, p.id")
                .bind("level", level)
                .mapTo(Place.class)
                .list();
    }

    /** Those that ended and to which their code still points, as nothing goes on under it. */
    List<Place> ended(Handle handle) {
        return handle.createQuery(SELECT + """
            JOIN place_code c ON c.id = p.id
             WHERE p.level = 'VILLAGE' AND p.valid_to IS NOT NULL ORDER BY p.code\
            """).mapTo(Place.class).list();
    }

    /** All that are or were, by code. */
    List<Place> villages(Handle handle) {
        return handle.createQuery(SELECT + "WHERE p.level = 'VILLAGE' ORDER BY p.code, p.valid_from, p.id")
                .mapTo(Place.class)
                .list();
    }

    /** What each of the codes names. */
    List<Place> byCodes(Handle handle, Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return handle.createQuery(SELECT + "JOIN place_code c ON c.id = p.id WHERE c.code IN (<codes>)")
                .bindList("codes", List.copyOf(codes))
                .mapTo(Place.class)
                .list();
    }

    /** Changes whenever the table does: rows are only added, and each change counts up. */
    long state(Handle handle) {
        return handle.createQuery("SELECT coalesce(sum(version), 0) + count(*) * 1000000 FROM place")
                .mapTo(Long.class)
                .one();
    }
}
