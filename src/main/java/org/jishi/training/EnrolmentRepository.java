package org.jishi.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.Masking;
import org.jishi.person.LivePerson;
import org.jishi.place.PlaceNames;
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

final class EnrolmentRepository {
    private static final Table ENROLMENT = new Table("enrolment");

    /** A row of the roster before it is masked and judged. */
    public record Row(
            UUID id,
            UUID classId,
            UUID personId,
            int seat,
            LocalDate enrolledOn,
            EnrolmentStatus status,
            @Nullable String reason,
            boolean workSubmitted,
            @Nullable String waivedReason,
            @Nullable UUID waivedBy,
            @Nullable Outcome outcome,
            @Nullable Integer attended,
            @Nullable Integer sessions,
            int version,
            String name,
            String idNumber,
            @Nullable String phone,
            @Nullable String village,
            @Nullable String township,
            @Nullable Integer score,
            @Nullable String certificateNo) {
        Enrolment enrolment() {
            return new Enrolment(
                    id,
                    classId,
                    personId,
                    seat,
                    enrolledOn,
                    status,
                    reason,
                    workSubmitted,
                    waivedReason,
                    waivedBy,
                    outcome,
                    attended,
                    sessions,
                    version);
        }
    }

    List<Learner> learners(
            Handle handle,
            TrainingClass of,
            List<ClassSession> sessions,
            Map<UUID, Map<UUID, Attendance>> marksByEnrolment) {
        return handle
                .createQuery("""
            SELECT e.id, e.class_id, e.person_id, e.seat, e.enrolled_on, e.status, e.reason, e.work_submitted,
                   e.waived_reason, e.waived_by, e.outcome, e.attended, e.sessions, e.version,
                   p.name, p.id_number, p.phone, v.name AS village, t.name AS township,
                   r.score, c.number AS certificate_no
              FROM enrolment e
              %s
              %s
              LEFT JOIN place_code vc ON vc.code = p.village_code
              LEFT JOIN place v ON v.id = vc.id
              LEFT JOIN place t ON t.id = v.parent_id
              LEFT JOIN test_result r ON r.enrolment_id = e.id
              LEFT JOIN certificate c ON c.live_key = e.id
             WHERE e.class_id = :class ORDER BY e.seat\
            """.formatted(LivePerson.join("e.person_id"), LivePerson.ROW))
                .bind("class", of.id())
                .mapTo(Row.class)
                .stream()
                .map(row -> learner(of, sessions, row, marksByEnrolment.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    private static Learner learner(
            TrainingClass of, List<ClassSession> sessions, Row row, Map<UUID, Attendance> marks) {
        Tally tally = TrainingRules.tally(sessions, marks);
        TrainingRules.Verdict verdict = TrainingRules.completion(
                tally, of.rateNeeded(), row.score(), of.scoreNeeded(), row.workSubmitted(), row.waivedReason() != null);
        return new Learner(
                row.enrolment(),
                row.name(),
                Masking.idNumber(row.idNumber()),
                village(row.township(), row.village()),
                row.phone() == null ? "" : Masking.phone(row.phone()),
                marks,
                tally,
                row.score(),
                verdict,
                row.certificateNo());
    }

    static String village(@Nullable String township, @Nullable String village) {
        return village == null ? "" : (township == null ? "" : township) + PlaceNames.spoken(village);
    }

    void insert(Handle handle, List<Enrolment> made) {
        var batch = handle.prepareBatch("""
            INSERT INTO enrolment (id, class_id, person_id, seat, enrolled_on, status, live_key)
            VALUES (:id, :classId, :personId, :seat, :enrolledOn, :status, :personId)\
            """);
        made.forEach(enrolment -> batch.bindMethods(enrolment).add());
        batch.execute();
    }

    Optional<Enrolment> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM enrolment WHERE id = :id")
                .bind("id", id)
                .mapTo(Enrolment.class)
                .findOne();
    }

    List<Enrolment> ofClass(Handle handle, UUID classId) {
        return handle.createQuery("SELECT * FROM enrolment WHERE class_id = :class ORDER BY seat")
                .bind("class", classId)
                .mapTo(Enrolment.class)
                .list();
    }

    int enrolled(Handle handle, UUID classId) {
        return handle.createQuery("SELECT COUNT(*) FROM enrolment WHERE class_id = :class AND status = 'ENROLLED'")
                .bind("class", classId)
                .mapTo(Integer.class)
                .one();
    }

    int lastSeat(Handle handle, UUID classId) {
        return handle.createQuery("SELECT COALESCE(MAX(seat), 0) FROM enrolment WHERE class_id = :class")
                .bind("class", classId)
                .mapTo(Integer.class)
                .one();
    }

    /** The persons in the class now, mergers followed. */
    Set<UUID> persons(Handle handle, UUID classId) {
        return handle
                .createQuery("SELECT " + LivePerson.ID + " FROM enrolment e " + LivePerson.join("e.person_id")
                        + " WHERE e.class_id = :class AND e.status = 'ENROLLED'")
                .bind("class", classId)
                .mapTo(UUID.class)
                .stream()
                .collect(Collectors.toSet());
    }

    /** Writes everything of an enrolment that can change; live_key follows the status. */
    boolean update(Handle handle, Enrolment after) {
        return ENROLMENT
                .change(handle, after.id(), after.version())
                .set("status", after.status())
                .set("reason", after.reason())
                .set("work_submitted", after.workSubmitted())
                .set("waived_reason", after.waivedReason())
                .set("waived_by", after.waivedBy())
                .set("outcome", after.outcome())
                .set("attended", after.attended())
                .set("sessions", after.sessions())
                .set("live_key", after.status() == EnrolmentStatus.ENROLLED ? after.personId() : null)
                .done();
    }
}
