package org.jishi.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Persons whom tables beside the register name: of a group, of a status, with an account, in a household. */
final class PersonSets {
    private static final String TAGGED = """
        SELECT t.person_id FROM person_tag t
         WHERE t.tag = :content AND t.since <= :today AND (t.until IS NULL OR t.until > :today)\
        """;

    private static final String POOR = """
        SELECT s.person_id FROM poverty_status s
         WHERE s.status = :content AND s.since <= :today AND (s.until IS NULL OR s.until > :today)\
        """;

    /** Everybody else has none, also those of whom nothing was ever entered. */
    private static final String POOR_ANYHOW = """
        SELECT s.person_id FROM poverty_status s
         WHERE s.status <> :content AND s.since <= :today AND (s.until IS NULL OR s.until > :today)\
        """;

    /** Out of an index alone; organisations are among them, which nobody minds. */
    private static final String CONFIRMED =
            "SELECT a.confirmed_owner FROM bank_account a WHERE a.confirmed_owner IS NOT NULL";

    private static final String PROPOSED =
            "SELECT a.person_id FROM bank_account a WHERE a.state = 'PROPOSED' AND a.person_id IS NOT NULL";

    private static final String HOUSED = "SELECT m.live_person FROM household_member m WHERE m.live_person IS NOT NULL";

    private PersonSets() {}

    /**
     * Persons whom a table names.
     *
     * @param among whether the filter lets these through, or all but these
     */
    record Named(List<UUID> ids, boolean among) {}

    static Named read(Handle handle, String name, String content, LocalDate today) {
        return switch (name + " " + content) {
            case "household YES" -> new Named(ids(handle, HOUSED), true);
            case "household NO" -> new Named(ids(handle, HOUSED), false);
            case "account NONE" -> new Named(ids(handle, CONFIRMED + " UNION ALL " + PROPOSED), false);
            case "account CONFIRMED" -> new Named(ids(handle, CONFIRMED), true);
            case "account PROPOSED" -> new Named(ids(handle, PROPOSED), true);
            case "poverty NONE" -> new Named(dated(handle, POOR_ANYHOW, content, today), false);
            default ->
                switch (name) {
                    case "tag" -> new Named(dated(handle, TAGGED, content, today), true);
                    case "poverty" ->
                        new Named(
                                dated(
                                        handle,
                                        POOR,
                                        PovertyLevel.valueOf(content).name(),
                                        today),
                                true);
                    default -> throw new IllegalArgumentException("unknown content of filter " + name);
                };
        };
    }

    private static List<UUID> ids(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(UUID.class).list();
    }

    private static List<UUID> dated(Handle handle, String sql, String content, LocalDate today) {
        return handle.createQuery(sql)
                .bind("content", content)
                .bind("today", today)
                .mapTo(UUID.class)
                .list();
    }
}
