package org.jishi.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Table;

/** SQL of role_request. */
final class RoleRequestRepository {
    private static final Table ROLE_REQUEST = new Table("role_request");

    private static final String OPEN = """
        SELECT r.id, r.login_id, l.staff_id, l.name AS login, s.name AS staff_name, r.roles, r.asked_by,
               a.name AS asked_by_name, r.asked_at
          FROM role_request r
          JOIN login l ON l.id = r.login_id
          JOIN staff s ON s.id = l.staff_id
          JOIN staff a ON a.id = r.asked_by
         WHERE r.decided_by IS NULL AND r.granted IS NULL\
        """;

    void insert(Handle handle, UUID id, UUID loginId, String roles, UUID askedBy, Instant at) {
        ROLE_REQUEST
                .insert(handle)
                .set("id", id)
                .set("login_id", loginId)
                .set("roles", roles)
                .set("asked_by", askedBy)
                .set("asked_at", at)
                .done();
    }

    List<RoleRequest> open(Handle handle) {
        return handle.createQuery(OPEN + " ORDER BY r.asked_at, r.id")
                .mapTo(RoleRequest.class)
                .list();
    }

    Optional<RoleRequest> open(Handle handle, UUID id) {
        return handle.createQuery(OPEN + " AND r.id = :id")
                .bind("id", id)
                .mapTo(RoleRequest.class)
                .findOne();
    }

    List<RoleRequest> openOf(Handle handle, UUID loginId) {
        return handle.createQuery(OPEN + " AND r.login_id = :loginId")
                .bind("loginId", loginId)
                .mapTo(RoleRequest.class)
                .list();
    }

    boolean decide(Handle handle, UUID id, UUID by, Instant at, boolean granted) {
        return handle.createUpdate("""
                        UPDATE role_request SET decided_by = :by, decided_at = :at, granted = :granted
                         WHERE id = :id AND decided_by IS NULL AND granted IS NULL""")
                        .bind("by", by)
                        .bind("at", at)
                        .bind("granted", granted)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** The administrator no longer asks; decided by nobody. */
    void withdraw(Handle handle, UUID id, Instant at) {
        handle.createUpdate("""
                UPDATE role_request SET decided_at = :at, granted = FALSE
                 WHERE id = :id AND decided_by IS NULL""").bind("at", at).bind("id", id).execute();
    }
}
