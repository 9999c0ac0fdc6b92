package org.jishi.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Span;
import org.jspecify.annotations.Nullable;

/** Persons whom tables beside the register name: of a group, of a status, with an account, in a household. */
final class PersonSets {
    private static final String TAGGED = """
        SELECT t.person_id FROM person_tag t
         WHERE t.tag = :content AND t.since <= :last
           AND (t.until IS NULL OR t.until > :first AND t.until > t.since)\
        """;

    private static final String POOR = """
        SELECT s.person_id FROM poverty_status s
         WHERE s.status = :content AND s.since <= :last AND (s.until IS NULL OR s.until > :first)\
        """;

    /** Everybody else has none, also those of whom nothing was ever entered. */
    private static final String POOR_ANYHOW = """
        SELECT s.person_id FROM poverty_status s
         WHERE s.status <> :content AND s.since <= :last AND (s.until IS NULL OR s.until > :first)\
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

    /**
     * On which days a group or a status counts: on any from the first to the last. The end of one that was taken back on
     * the day on which it began is that day, and it counts on none.
     */
    record Days(LocalDate first, LocalDate last) {
        /** @param span from a day to a day, null for today */
        static Days read(@Nullable String span, LocalDate today) {
            if (span == null) {
                return new Days(today, today);
            }
            LocalDate from = Span.read(span).firstDay();
            LocalDate to = Span.read(span).lastDay();
            return new Days(from == null ? LocalDate.EPOCH : from, to == null ? today : to);
        }
    }

    static Named read(Handle handle, String name, String content, Days days) {
        return switch (name + " " + content) {
            case "household YES" -> new Named(ids(handle, HOUSED), true);
            case "household NO" -> new Named(ids(handle, HOUSED), false);
            case "account NONE" -> new Named(ids(handle, CONFIRMED + " UNION ALL " + PROPOSED), false);
            case "account CONFIRMED" -> new Named(ids(handle, CONFIRMED), true);
            case "account PROPOSED" -> new Named(ids(handle, PROPOSED), true);
            case "poverty NONE" -> new Named(dated(handle, POOR_ANYHOW, content, days), false);
            default ->
                switch (name) {
                    case "tag" -> new Named(dated(handle, TAGGED, content, days), true);
                    case "poverty" ->
                        new Named(
                                dated(
                                        handle,
                                        POOR,
                                        PovertyLevel.valueOf(content).name(),
                                        days),
                                true);
                    default -> throw new IllegalArgumentException("unknown content of filter " + name);
                };
        };
    }

    private static List<UUID> ids(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(UUID.class).list();
    }

    private static List<UUID> dated(Handle handle, String sql, String content, Days days) {
        return handle.createQuery(sql)
                .bind("content", content)
                .bind("first", days.first())
                .bind("last", days.last())
                .mapTo(UUID.class)
                .list();
    }
}
