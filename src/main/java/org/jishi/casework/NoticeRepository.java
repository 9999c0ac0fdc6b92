package org.jishi.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jishi.platform.store.Like;
import org.jishi.platform.store.ListFilters;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;

final class NoticeRepository {
    private static final ListFilters FILTERS = new ListFilters()
            .is("status", "n.status = :status", Notice.Status.class)
            .words("noticeNo", "n.notice_no")
            .words("title", "n.title")
            .is("kind", "n.case_kind = :kind")
            .numbers("days", "n.day_count")
            .days("postedOn", "n.posted_on")
            .days("lastDay", "n.last_day");
    private static final Map<String, String> SORTS = Map.of(
            "noticeNo", "n.notice_no",
            "title", "n.title",
            "status", "n.status",
            "kind", "n.case_kind",
            "days", "n.day_count",
            "postedOn", "n.posted_on",
            "lastDay", "n.last_day");

    void insert(Handle handle, Notice notice) {
        handle.createUpdate("""
                        INSERT INTO notice (id, notice_no, case_kind, title, body, place_kind, place_name, working_days,
                               day_count, status, drafted_by, drafted_on)
                        VALUES (:id, :noticeNo, :caseKind, :title, :body, :placeKind, :placeName, :workingDays,
                               :dayCount, :status, :draftedBy, :draftedOn)""").bindMethods(notice).execute();
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
        return handle.createUpdate("""
                                UPDATE notice SET title = :title, body = :body, place_kind = :placeKind,
                                       place_name = :placeName, working_days = :workingDays, day_count = :dayCount,
                                       version = version + 1
                                 WHERE id = :id AND version = :version AND status = 'DRAFT'""")
                        .bind("id", draft.id())
                        .bind("version", draft.version())
                        .bind("title", changed.title().strip())
                        .bind("body", changed.body().strip())
                        .bind("placeKind", changed.placeKind())
                        .bind("placeName", changed.placeName().strip())
                        .bind("workingDays", changed.workingDays())
                        .bind("dayCount", changed.dayCount())
                        .execute()
                == 1;
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
        handle.createUpdate("""
                        INSERT INTO objection (id, line_id, objector, contact, content, received_on, entered_by, status)
                        VALUES (:id, :lineId, :objector, :contact, :content, :receivedOn, :enteredBy, :status)""").bindMethods(objection).execute();
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

    /** The subject's latest line. */
    Optional<NoticeLine> lineOf(Handle handle, UUID subjectId) {
        return handle.createQuery("""
                        SELECT * FROM notice_line WHERE subject_id = :subject ORDER BY id DESC LIMIT 1""")
                .bind("subject", subjectId)
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
        return query.page(handle, request, SORTS, "n.drafted_on DESC, n.notice_no DESC", Notice.class);
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
        return handle.createUpdate("""
                                UPDATE notice SET status = 'POSTED', posted_by = :by, posted_on = :on,
                                       last_day = :lastDay, provisional = :provisional, seal = :seal,
                                       version = version + 1
                                 WHERE id = :id AND version = :version AND status = 'DRAFT'""")
                        .bind("id", draft.id())
                        .bind("version", draft.version())
                        .bind("by", by)
                        .bind("on", on)
                        .bind("lastDay", lastDay)
                        .bind("provisional", provisional)
                        .bind("seal", seal)
                        .execute()
                == 1;
    }

    boolean fixEnd(Handle handle, Notice notice, LocalDate lastDay) {
        return handle.createUpdate("""
                                UPDATE notice SET last_day = :lastDay, provisional = FALSE, version = version + 1
                                 WHERE id = :id AND version = :version AND status = 'POSTED'""")
                        .bind("id", notice.id())
                        .bind("version", notice.version())
                        .bind("lastDay", lastDay)
                        .execute()
                == 1;
    }

    boolean end(Handle handle, Notice notice, UUID by, LocalDate on) {
        return handle.createUpdate("""
                                UPDATE notice SET status = 'ENDED', ended_by = :by, ended_on = :on,
                                       version = version + 1
                                 WHERE id = :id AND version = :version AND status = 'POSTED'""")
                        .bind("id", notice.id())
                        .bind("version", notice.version())
                        .bind("by", by)
                        .bind("on", on)
                        .execute()
                == 1;
    }

    boolean withdraw(Handle handle, Notice notice) {
        return handle.createUpdate("""
                                UPDATE notice SET status = 'WITHDRAWN', version = version + 1
                                 WHERE id = :id AND version = :version AND status IN ('DRAFT', 'POSTED')""")
                        .bind("id", notice.id())
                        .bind("version", notice.version())
                        .execute()
                == 1;
    }

    boolean photograph(Handle handle, Notice notice, UUID paperId) {
        return handle.createUpdate("""
                                UPDATE notice SET photo_paper = :paper, version = version + 1
                                 WHERE id = :id AND version = :version AND status IN ('POSTED', 'ENDED')""")
                        .bind("id", notice.id())
                        .bind("version", notice.version())
                        .bind("paper", paperId)
                        .execute()
                == 1;
    }

    boolean moveLine(Handle handle, NoticeLine line, NoticeLine.Status next, @Nullable LocalDate releasedOn) {
        boolean live = next == NoticeLine.Status.LISTED || next == NoticeLine.Status.OBJECTED;
        return handle.createUpdate("""
                                UPDATE notice_line SET status = :next, live_key = :live, released_on = :on,
                                       version = version + 1
                                 WHERE id = :id AND version = :version AND status = :status""")
                        .bind("id", line.id())
                        .bind("version", line.version())
                        .bind("status", line.status())
                        .bind("next", next)
                        .bind("live", live ? line.subjectId() : null)
                        .bind("on", releasedOn)
                        .execute()
                == 1;
    }

    boolean decide(Handle handle, Objection objection, Objection.Status next, String answer, UUID by, LocalDate on) {
        return handle.createUpdate("""
                                UPDATE objection SET status = :next, answer = :answer, decided_by = :by,
                                       decided_on = :on, version = version + 1
                                 WHERE id = :id AND version = :version AND status = 'OPEN'""")
                        .bind("id", objection.id())
                        .bind("version", objection.version())
                        .bind("next", next)
                        .bind("answer", answer)
                        .bind("by", by)
                        .bind("on", on)
                        .execute()
                == 1;
    }
}
