package org.jishi.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jishi.platform.store.Like;
import org.jishi.platform.store.ListColumns;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

final class NoticeRepository {
    private static final Table NOTICE = new Table("notice");
    private static final Table NOTICE_LINE = new Table("notice_line");
    private static final Table OBJECTION = new Table("objection");

    private static final ListColumns FILTERS = new ListColumns()
            .one("status", "n.status", Notice.Status.class)
            .words("noticeNo", "n.notice_no")
            .words("title", "n.title")
            .is("kind", "n.case_kind = :kind")
            .numbers("days", "n.day_count")
            .days("postedOn", "n.posted_on")
            .days("lastDay", "n.last_day")
            .order("kind", "n.case_kind");

    void insert(Handle handle, Notice notice) {
        NOTICE.insert(handle)
                .all(
                        notice,
                        "postedBy",
                        "postedOn",
                        "lastDay",
                        "provisional",
                        "seal",
                        "photoPaper",
                        "endedOn",
                        "version")
                .done();
    }

    void insert(Handle handle, List<NoticeLine> lines) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO notice_line (id, notice_id, line_no, subject_id, live_key, masked_name, place_text, item,
                       amount, basis, status, whole_name)
                VALUES (:id, :noticeId, :lineNo, :subjectId, :subjectId, :maskedName, :placeText, :item,
                       :amount, :basis, :status, :wholeName)""");
        lines.forEach(line -> batch.bindMethods(line).add());
        batch.execute();
    }

    /** Changes the words, the place and the days of a draft. */
    boolean edit(Handle handle, Notice draft, NoticeDraft changed) {
        return NOTICE.change(handle, draft.id(), draft.version())
                .when("status", "DRAFT")
                .set("title", changed.title().strip())
                .set("body", changed.body().strip())
                .set("place_kind", changed.placeKind())
                .set("place_name", changed.placeName().strip())
                .set("working_days", changed.workingDays())
                .set("day_count", changed.dayCount())
                .done();
    }

    /** Nothing of a draft was public: its lines may go. */
    void clearDraft(Handle handle, UUID noticeId) {
        handle.createUpdate("DELETE FROM notice_line WHERE notice_id = :notice")
                .bind("notice", noticeId)
                .execute();
    }

    /** The notice written last that was not taken back. */
    Optional<Notice> latest(Handle handle) {
        return handle.createQuery("""
                        SELECT * FROM notice WHERE status <> 'WITHDRAWN' ORDER BY drafted_on DESC, id DESC LIMIT 1""").mapTo(Notice.class).findOne();
    }

    void insert(Handle handle, Objection objection) {
        OBJECTION
                .insert(handle)
                .all(objection, "answer", "decidedBy", "decidedOn", "version")
                .done();
    }

    Optional<Notice> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM notice WHERE id = :id")
                .bind("id", id)
                .mapTo(Notice.class)
                .findOne();
    }

    List<NoticeLine> lines(Handle handle, UUID noticeId) {
        return handle.createQuery("SELECT * FROM notice_line WHERE notice_id = :notice ORDER BY line_no, id")
                .bind("notice", noticeId)
                .mapTo(NoticeLine.class)
                .list();
    }

    Optional<NoticeLine> line(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM notice_line WHERE id = :id")
                .bind("id", id)
                .mapTo(NoticeLine.class)
                .findOne();
    }

    /** Every subject that stands in a notice now, drafts included. */
    Set<UUID> listed(Handle handle) {
        return handle.createQuery("SELECT live_key FROM notice_line WHERE live_key IS NOT NULL")
                .mapTo(UUID.class)
                .collect(Collectors.toSet());
    }

    List<Objection> objections(Handle handle, UUID noticeId) {
        return handle.createQuery("""
                        SELECT o.* FROM objection o JOIN notice_line l ON l.id = o.line_id
                         WHERE l.notice_id = :notice ORDER BY o.received_on, o.id""")
                .bind("notice", noticeId)
                .mapTo(Objection.class)
                .list();
    }

    Optional<Objection> objection(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM objection WHERE id = :id")
                .bind("id", id)
                .mapTo(Objection.class)
                .findOne();
    }

    boolean hasOpenObjection(Handle handle, UUID lineId) {
        return handle.createQuery("SELECT COUNT(*) FROM objection WHERE line_id = :line AND status = 'OPEN'")
                        .bind("line", lineId)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    Page<Notice> page(Handle handle, PageRequest request) {
        ListQuery query = new ListQuery("n.*", "notice n", "n.id").filters(request, FILTERS);
        String words = request.search().strip();
        if (!words.isEmpty()) {
            query.where("(n.notice_no LIKE :like OR n.title LIKE :like)", "like", Like.holding(words));
        }
        return query.page(handle, request, "n.drafted_on DESC, n.notice_no DESC", Notice.class);
    }

    List<Notice> withStatus(Handle handle, Notice.Status status) {
        return handle.createQuery("SELECT * FROM notice WHERE status = :status ORDER BY drafted_on, id")
                .bind("status", status)
                .mapTo(Notice.class)
                .list();
    }

    /** Those posted or ended whose last day lies between two days, the first to end first. */
    List<Notice> ending(Handle handle, LocalDate first, LocalDate last) {
        return handle.createQuery("""
                        SELECT * FROM notice WHERE status IN ('POSTED', 'ENDED') AND last_day BETWEEN :first AND :last
                         ORDER BY last_day, notice_no\
                        """)
                .bind("first", first)
                .bind("last", last)
                .mapTo(Notice.class)
                .list();
    }

    List<Objection> openObjections(Handle handle) {
        return handle.createQuery("SELECT * FROM objection WHERE status = 'OPEN' ORDER BY received_on, id")
                .mapTo(Objection.class)
                .list();
    }

    boolean post(
            Handle handle, Notice draft, UUID by, LocalDate on, LocalDate lastDay, boolean provisional, String seal) {
        return NOTICE.change(handle, draft.id(), draft.version())
                .when("status", "DRAFT")
                .set("status", "POSTED")
                .set("posted_by", by)
                .set("posted_on", on)
                .set("last_day", lastDay)
                .set("provisional", provisional)
                .set("seal", seal)
                .done();
    }

    boolean fixEnd(Handle handle, Notice notice, LocalDate lastDay) {
        return NOTICE.change(handle, notice.id(), notice.version())
                .when("status", "POSTED")
                .set("last_day", lastDay)
                .set("provisional", false)
                .done();
    }

    boolean end(Handle handle, Notice notice, UUID by, LocalDate on) {
        return NOTICE.change(handle, notice.id(), notice.version())
                .when("status", "POSTED")
                .set("status", "ENDED")
                .set("ended_by", by)
                .set("ended_on", on)
                .done();
    }

    boolean withdraw(Handle handle, Notice notice) {
        return NOTICE.change(handle, notice.id(), notice.version())
                .when("status IN ('DRAFT', 'POSTED')")
                .set("status", "WITHDRAWN")
                .done();
    }

    boolean photograph(Handle handle, Notice notice, UUID paperId) {
        return NOTICE.change(handle, notice.id(), notice.version())
                .when("status IN ('POSTED', 'ENDED')")
                .set("photo_paper", paperId)
                .done();
    }

    boolean moveLine(Handle handle, NoticeLine line, NoticeLine.Status next, @Nullable LocalDate releasedOn) {
        boolean live = next == NoticeLine.Status.LISTED || next == NoticeLine.Status.OBJECTED;
        return NOTICE_LINE
                .change(handle, line.id(), line.version())
                .when("status", line.status())
                .set("status", next)
                .set("live_key", live ? line.subjectId() : null)
                .set("released_on", releasedOn)
                .done();
    }

    boolean decide(Handle handle, Objection objection, Objection.Status next, String answer, UUID by, LocalDate on) {
        return OBJECTION
                .change(handle, objection.id(), objection.version())
                .when("status", "OPEN")
                .set("status", next)
                .set("answer", answer)
                .set("decided_by", by)
                .set("decided_on", on)
                .done();
    }
}
