package org.jishi.branding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jishi.platform.access.Actor;

/** SQL of the board: how many cases stand in each column, which of them are shown, and since when they stand there. */
final class BoardRepository {
    /** Kept by whoever opened it or took it over, or waiting for a step that the person may take: four eyes included. */
    private static final String MINE = """
        (coalesce((SELECT k.keeper_id FROM work_keeper k WHERE k.subject_id = c.id), c.entered_by) = :me
          OR c.status IN (<decides>)
             AND NOT EXISTS (SELECT 1 FROM approval_side e
                              WHERE e.subject_id = c.id AND e.staff_id = :me AND e.side = 'ENTRY')
             AND NOT EXISTS (SELECT 1 FROM approval_step a
                              WHERE a.subject_id = c.id AND a.staff_id = :me
                                AND a.round_no = (SELECT max(b.round_no) FROM approval_step b
                                                   WHERE b.subject_id = c.id))
          OR c.status IN (<does>))\
        """;
    /** In no state at all. */
    private static final String NONE = "-";

    /** Every state in which something waits for somebody's step, by what kind of step. */
    record Steps(Set<BrandingStatus> decides, Set<BrandingStatus> does) {}

    Map<BrandingStatus, Long> counts(Handle handle) {
        return counted(
                handle.createQuery("SELECT c.status, count(*) AS number FROM branding_case c GROUP BY c.status"));
    }

    Map<BrandingStatus, Long> counts(Handle handle, Actor actor, Steps steps) {
        return counted(mine(
                handle.createQuery("SELECT c.status, count(*) AS number FROM branding_case c WHERE " + MINE
                        + " GROUP BY c.status"),
                actor,
                steps));
    }

    private static Map<BrandingStatus, Long> counted(Query query) {
        Map<BrandingStatus, Long> counts = new EnumMap<>(BrandingStatus.class);
        query.map((row, context) -> counts.put(BrandingStatus.valueOf(row.getString("status")), row.getLong("number")))
                .list();
        return counts;
    }

    /** The first of a column, by the index over the states. */
    List<UUID> first(Handle handle, BrandingStatus status, int most) {
        return shown(
                handle.createQuery("SELECT c.id FROM branding_case c WHERE c.status = :status " + order(status)),
                status,
                most);
    }

    List<UUID> first(Handle handle, BrandingStatus status, int most, Actor actor, Steps steps) {
        return shown(
                mine(
                        handle.createQuery("SELECT c.id FROM branding_case c WHERE c.status = :status AND " + MINE + " "
                                + order(status)),
                        actor,
                        steps),
                status,
                most);
    }

    private static String order(BrandingStatus status) {
        return status.ended()
                ? "ORDER BY c.status DESC, c.created_at DESC, c.id DESC LIMIT :most"
                : "ORDER BY c.status, c.created_at, c.id LIMIT :most";
    }

    private static List<UUID> shown(Query query, BrandingStatus status, int most) {
        return query.bind("status", status).bind("most", most).mapTo(UUID.class).list();
    }

    private static Query mine(Query query, Actor actor, Steps steps) {
        return query.bind("me", actor.staffId())
                .bindList("decides", names(steps.decides()))
                .bindList("does", names(steps.does()));
    }

    private static List<String> names(Set<BrandingStatus> states) {
        return states.isEmpty()
                ? List.of(NONE)
                : states.stream().map(Enum::name).toList();
    }

    /** When each case came to where it stands: the time of its last act, since every act on a case moves it. */
    Map<UUID, Instant> since(Handle handle, Collection<UUID> ids) {
        Map<UUID, Instant> since = new HashMap<>();
        handle.createQuery("""
            SELECT row_id, max(at) AS moved FROM audit_entry
             WHERE row_id IN (<ids>) AND table_name = 'branding_case' GROUP BY row_id\
            """)
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> since.put(
                        row.getObject("row_id", UUID.class),
                        row.getObject("moved", OffsetDateTime.class).toInstant()))
                .list();
        return since;
    }

    /** Which of the cases are of schemes that count working days. */
    Set<UUID> working(Handle handle, Collection<UUID> ids) {
        return Set.copyOf(handle.createQuery("""
            SELECT c.id FROM branding_case c JOIN scheme_version v ON v.id = c.scheme_version_id
             WHERE c.id IN (<ids>) AND v.notice_working = TRUE\
            """)
                .bindList("ids", List.copyOf(ids))
                .mapTo(UUID.class)
                .list());
    }

    /** The last day of the notice in which each stands; those whose notice is not posted are left out. */
    Map<UUID, LocalDate> lastDays(Handle handle, Collection<UUID> ids) {
        Map<UUID, LocalDate> days = new HashMap<>();
        handle.createQuery("""
            SELECT l.live_key, n.last_day FROM notice_line l JOIN notice n ON n.id = l.notice_id
             WHERE l.live_key IN (<ids>) AND n.last_day IS NOT NULL\
            """)
                .bindList("ids", List.copyOf(ids))
                .map((row, context) ->
                        days.put(row.getObject("live_key", UUID.class), row.getObject("last_day", LocalDate.class)))
                .list();
        return days;
    }
}
