package org.jishi.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.Masking;
import org.jishi.person.LivePerson;
import org.jishi.platform.store.ListColumns;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

final class CallBackRepository {
    private static final Table CALL_BACK = new Table("call_back");
    private static final Table CALL_BACK_SAMPLE = new Table("call_back_sample");

    private static final ListColumns FILTERS = new ListColumns()
            .is("todo", """
        s.drawn_by <> CAST(:todo AS uuid) AND EXISTS
               (SELECT 1 FROM call_back b WHERE b.sample_id = s.id AND b.called_on IS NULL)\
        """)
            .order("number", "s.number")
            .order("drawn", "s.drawn_at")
            .order("drawer", "d.name")
            .order("range", "s.from_day")
            .order("share", "s.percent")
            .order("called", "(SELECT COUNT(*) FROM call_back b WHERE b.sample_id = s.id AND b.called_on IS NOT NULL)");

    private static final String LINES = """
        SELECT b.id, b.sample_id, b.position, b.enrolment_id, %s AS person_id, p.name, v.name AS village,
               t.name AS township, p.phone, c.title AS class_title, b.called_on, b.result, b.attended, b.paid,
               b.satisfaction, b.remark, s.name AS caller, b.version
          FROM call_back b
          JOIN enrolment e ON e.id = b.enrolment_id
          JOIN training_class c ON c.id = e.class_id
          %s
          JOIN person p ON p.id = %s
          LEFT JOIN place_code vc ON vc.code = p.village_code
          LEFT JOIN place v ON v.id = vc.id
          LEFT JOIN place t ON t.id = v.parent_id
          LEFT JOIN staff s ON s.id = b.called_by\
        """.formatted(LivePerson.ID, LivePerson.join("e.person_id"), LivePerson.ID);

    /** A line before it is masked. */
    public record Row(
            UUID id,
            UUID sampleId,
            int position,
            UUID enrolmentId,
            UUID personId,
            String name,
            @Nullable String village,
            @Nullable String township,
            @Nullable String phone,
            String classTitle,
            @Nullable LocalDate calledOn,
            CallBack.@Nullable Result result,
            CallBack.@Nullable Answer attended,
            CallBack.@Nullable Answer paid,
            @Nullable Integer satisfaction,
            @Nullable String remark,
            @Nullable String caller,
            int version) {
        CallBack shown() {
            return new CallBack(
                    id,
                    sampleId,
                    position,
                    enrolmentId,
                    personId,
                    name,
                    EnrolmentRepository.village(township, village),
                    phone == null ? "" : Masking.phone(phone),
                    classTitle,
                    calledOn,
                    result,
                    attended,
                    paid,
                    satisfaction,
                    remark,
                    caller,
                    version);
        }
    }

    /** Those who were there at least once in classes that ended in the days; one enrolment for each person. */
    List<UUID> population(Handle handle, LocalDate from, LocalDate to, @Nullable UUID classId) {
        String sql = """
            SELECT MIN(e.id) AS id FROM enrolment e JOIN training_class c ON c.id = e.class_id %s
             WHERE e.status = 'ENROLLED' AND e.attended > 0 AND c.status IN ('CLOSED', 'ARCHIVED')
               AND c.ends_on BETWEEN :from AND :to %s
             GROUP BY %s ORDER BY 1\
            """.formatted(
                        LivePerson.join("e.person_id"), classId == null ? "" : "AND c.id = :class", LivePerson.ID);
        var query = handle.createQuery(sql).bind("from", from).bind("to", to);
        if (classId != null) {
            query.bind("class", classId);
        }
        return query.mapTo(UUID.class).list();
    }

    void insert(Handle handle, CallBackSample made) {
        CALL_BACK_SAMPLE.insert(handle).all(made, "version").done();
    }

    void insertLine(Handle handle, UUID id, UUID sampleId, UUID enrolmentId, int position) {
        CALL_BACK
                .insert(handle)
                .set("id", id)
                .set("sample_id", sampleId)
                .set("enrolment_id", enrolmentId)
                .set("position", position)
                .done();
    }

    Page<CallBackRow> page(Handle handle, PageRequest request) {
        return new ListQuery(
                        """
                        s.id, s.number, c.title AS class_title, s.from_day, s.to_day, s.percent, s.least, s.seed,
                               s.population, d.name AS drawer, s.drawn_at,
                               (SELECT COUNT(*) FROM call_back b WHERE b.sample_id = s.id) AS size,
                               (SELECT COUNT(*) FROM call_back b
                                 WHERE b.sample_id = s.id AND b.called_on IS NOT NULL) AS called,
                               (SELECT COUNT(*) FROM call_back b
                                 WHERE b.sample_id = s.id AND b.result = 'REACHED') AS reached,
                               (SELECT COUNT(*) FROM call_back b
                                 WHERE b.sample_id = s.id AND b.attended = 'YES') AS confirmed\
                        """,
                        "call_back_sample s LEFT JOIN training_class c ON c.id = s.class_id JOIN staff d ON d.id = s.drawn_by",
                        "s.id")
                .filters(request, FILTERS)
                .page(handle, request, "s.drawn_at DESC", CallBackRow.class);
    }

    Optional<CallBackSample> sample(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM call_back_sample WHERE id = :id")
                .bind("id", id)
                .mapTo(CallBackSample.class)
                .findOne();
    }

    List<CallBack> lines(Handle handle, UUID sampleId) {
        return handle
                .createQuery(LINES + " WHERE b.sample_id = :sample ORDER BY b.position")
                .bind("sample", sampleId)
                .mapTo(Row.class)
                .stream()
                .map(Row::shown)
                .toList();
    }

    boolean update(Handle handle, CallBack before, CallBack.Call call, UUID by) {
        return CALL_BACK
                .change(handle, before.id(), before.version())
                .set("called_on", call.calledOn())
                .set("result", call.result())
                .set("attended", call.attended())
                .set("paid", call.paid())
                .set("satisfaction", call.satisfaction())
                .set("remark", call.remark())
                .set("called_by", by)
                .done();
    }

    /** Calls that nobody has made yet, in samples that somebody else drew. */
    long open(Handle handle, UUID me) {
        return handle.createQuery("""
                SELECT COUNT(*) FROM call_back b JOIN call_back_sample s ON s.id = b.sample_id
                 WHERE b.called_on IS NULL AND s.drawn_by <> :me\
                """).bind("me", me).mapTo(Long.class).one();
    }
}
