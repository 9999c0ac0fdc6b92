package org.jishi.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Ids;

/** Reads whose open work is whose and hands it over, within a transaction of the caller, who has asked for the right. */
public final class WorkHandover {
    private static final String TABLE = "work_keeper";

    private final AuditTrail trail;
    private final Ids ids;
    private final List<OpenWork> kinds;

    public WorkHandover(AuditTrail trail, Ids ids, List<OpenWork> kinds) {
        this.trail = trail;
        this.ids = ids;
        this.kinds = List.copyOf(kinds);
    }

    /** The open work that a person of the staff sees through, by kind; kinds without any are left out. */
    public Map<OpenWork, List<UUID>> of(Handle handle, UUID staff) {
        Map<OpenWork, List<UUID>> found = new LinkedHashMap<>();
        for (OpenWork work : kinds) {
            String keeper = work.inPlace() ? "t." + work.column() : "coalesce(k.keeper_id, t." + work.column() + ")";
            List<UUID> subjects = handle.createQuery("SELECT t.id FROM " + work.kind()
                            + " t LEFT JOIN work_keeper k ON k.subject_id = t.id WHERE " + keeper
                            + " = :staff AND t.status IN (<open>) ORDER BY t.id")
                    .bind("staff", staff)
                    .bindList("open", work.open())
                    .mapTo(UUID.class)
                    .list();
            if (!subjects.isEmpty()) {
                found.put(work, subjects);
            }
        }
        return found;
    }

    /** Hands pieces of one kind over; the trail keeps each. */
    public void give(
            Handle handle, Actor actor, OpenWork work, List<UUID> subjects, UUID from, UUID to, LocalDate today) {
        Map<String, UUID> detail = Map.of("from", from, "to", to);
        Map<UUID, Object> kept = new HashMap<>();
        for (UUID subject : subjects) {
            UUID row = known(handle, subject);
            if (row == null) {
                row = ids.next();
                handle.execute("""
                        INSERT INTO work_keeper (id, subject_kind, subject_id, keeper_id, before_id, handed_on, handed_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?)\
                        """, row, work.kind(), subject, to, from, today, actor.staffId());
            } else {
                handle.execute("""
                        UPDATE work_keeper SET keeper_id = ?, before_id = ?, handed_on = ?, handed_by = ?,
                               version = version + 1
                         WHERE id = ?\
                        """, to, from, today, actor.staffId(), row);
            }
            kept.put(row, Map.of("kind", work.kind(), "subject", subject, "from", from, "to", to));
            if (work.inPlace()) {
                handle.execute(
                        "UPDATE " + work.kind() + " SET " + work.column() + " = ?, version = version + 1 WHERE id = ?",
                        to,
                        subject);
            }
        }
        trail.append(handle, actor, "casework.handOver", TABLE, kept);
        if (work.inPlace()) {
            Map<UUID, Object> changed = new HashMap<>();
            subjects.forEach(subject -> changed.put(subject, detail));
            trail.append(handle, actor, "casework.handOver", work.kind(), changed);
        }
    }

    private static @org.jspecify.annotations.Nullable UUID known(Handle handle, UUID subject) {
        return handle.createQuery("SELECT id FROM work_keeper WHERE subject_id = :subject")
                .bind("subject", subject)
                .mapTo(UUID.class)
                .findOne()
                .orElse(null);
    }
}
