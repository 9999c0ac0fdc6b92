package org.jishi.approval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Table;

final class ApprovalRepository {
    private static final Table APPROVAL_STEP = new Table("approval_step");

    private static final int CHUNK = 500;

    List<ApprovalStep> steps(Handle handle, UUID subjectId) {
        return handle.createQuery("""
                        SELECT * FROM approval_step WHERE subject_id = :subject ORDER BY round_no, decided_at, id""")
                .bind("subject", subjectId)
                .mapTo(ApprovalStep.class)
                .list();
    }

    Map<UUID, List<ApprovalStep>> steps(Handle handle, Collection<UUID> subjectIds) {
        Map<UUID, List<ApprovalStep>> found = new HashMap<>();
        List<UUID> ids = List.copyOf(subjectIds);
        for (int from = 0; from < ids.size(); from += CHUNK) {
            handle.createQuery("""
                            SELECT * FROM approval_step WHERE subject_id IN (<subjects>)
                             ORDER BY round_no, decided_at, id""")
                    .bindList("subjects", ids.subList(from, Math.min(from + CHUNK, ids.size())))
                    .mapTo(ApprovalStep.class)
                    .forEach(step -> found.computeIfAbsent(step.subjectId(), id -> new ArrayList<>())
                            .add(step));
        }
        return found;
    }

    /** Keeps the side on which a person stands; the foreign key of the step refuses the other one. */
    void takeSide(Handle handle, UUID subjectId, UUID staffId, String side) {
        handle.createUpdate("""
                        INSERT INTO approval_side (subject_id, staff_id, side)
                        SELECT :subject, :staff, :side
                         WHERE NOT EXISTS (SELECT 1 FROM approval_side
                                            WHERE subject_id = :subject AND staff_id = :staff)""")
                .bind("subject", subjectId)
                .bind("staff", staffId)
                .bind("side", side)
                .execute();
    }

    void insert(Handle handle, ApprovalStep step) {
        APPROVAL_STEP
                .insert(handle)
                .all(step)
                .set("side", step.step() == Step.ENTRY ? "ENTRY" : "DECISION")
                .done();
    }

    Optional<String> setting(Handle handle, String name) {
        return handle.createQuery("SELECT content FROM setting WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }
}
