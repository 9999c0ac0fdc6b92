package org.jishi.casework;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Refusal;

/**
 * Objections to lines of a posted notice. A clerk enters one and its line waits; an approver, never the one who entered
 * it, decides. Dismissed, the line goes on, and is released at once where its notice has ended meanwhile; upheld, its
 * feature decides anew and a new notice follows.
 */
public final class ObjectionService {
    private static final String TABLE = "objection";

    private final Acts acts;
    private final AuditTrail trail;
    private final ClockGuard clock;
    private final NoticeService service;
    private final NoticeRepository notices = new NoticeRepository();

    public ObjectionService(Acts acts, ClockGuard clock, NoticeService service) {
        this.acts = acts;
        this.trail = acts.trail();
        this.clock = clock;
        this.service = service;
    }

    /**
     * @param objector empty when it came without a name
     * @param contact how to answer, empty when there is no way
     */
    public Objection enter(UUID lineId, String objector, String contact, String content, LocalDate receivedOn) {
        return acts.write(Act.OBJECTION_ENTER, (handle, actor) -> {
            if (content.isBlank()) {
                throw Refusal.at("content", "casework.objection.contentMissing");
            }
            NoticeLine line = line(handle, lineId);
            Notice notice = service.require(handle, line.noticeId());
            LocalDate postedOn = notice.postedOn();
            if (notice.status() != Notice.Status.POSTED || postedOn == null) {
                throw new Refusal("casework.objection.notPosted");
            }
            if (receivedOn.isBefore(postedOn) || receivedOn.isAfter(clock.today(handle))) {
                throw Refusal.at("receivedOn", "casework.objection.day", postedOn);
            }
            Objection objection = new Objection(
                    acts.newId(),
                    lineId,
                    objector.isBlank() ? null : objector.strip(),
                    contact.isBlank() ? null : contact.strip(),
                    content.strip(),
                    receivedOn,
                    actor.staffId(),
                    Objection.Status.OPEN,
                    null,
                    null,
                    null,
                    1);
            notices.insert(handle, objection);
            trail.append(handle, actor, "casework.object", TABLE, objection.id(), objection);
            if (line.status() == NoticeLine.Status.LISTED) {
                NoticeService.changed(notices.moveLine(handle, line, NoticeLine.Status.OBJECTED, null));
                trail.append(
                        handle,
                        actor,
                        "casework.blockLine",
                        NoticeService.LINES,
                        lineId,
                        Map.of("objection", objection.id()));
                service.noticed(notice.caseKind()).blocked(handle, actor, line.subjectId());
            }
            return objection;
        });
    }

    /** @param upheld whether the objector was right */
    public Objection decide(Objection objection, boolean upheld, String answer) {
        return acts.write(Act.OBJECTION_DECIDE, (handle, actor) -> {
            if (answer.isBlank()) {
                throw Refusal.at("answer", "casework.objection.answerMissing");
            }
            if (objection.enteredBy().equals(actor.staffId())) {
                throw new Refusal("casework.objection.own");
            }
            LocalDate today = clock.day(handle);
            Objection.Status next = upheld ? Objection.Status.UPHELD : Objection.Status.DISMISSED;
            NoticeService.changed(notices.decide(handle, objection, next, answer.strip(), actor.staffId(), today));
            trail.append(
                    handle,
                    actor,
                    "casework.decideObjection",
                    TABLE,
                    objection.id(),
                    Map.of("status", next, "answer", answer.strip()));
            NoticeLine line = line(handle, objection.lineId());
            if (line.status() == NoticeLine.Status.OBJECTED) {
                Notice notice = service.require(handle, line.noticeId());
                if (upheld) {
                    takeOut(handle, actor, notice, line, answer.strip());
                } else if (!notices.hasOpenObjection(handle, line.id())) {
                    goOn(handle, actor, notice, line, today);
                }
            }
            return notices.objection(handle, objection.id()).orElseThrow();
        });
    }

    private void takeOut(Handle handle, Actor actor, Notice notice, NoticeLine line, String reason) {
        NoticeService.changed(notices.moveLine(handle, line, NoticeLine.Status.REMOVED, null));
        trail.append(handle, actor, "casework.removeLine", NoticeService.LINES, line.id(), Map.of("reason", reason));
        service.noticed(notice.caseKind()).reopened(handle, actor, line.subjectId(), reason);
    }

    private void goOn(Handle handle, Actor actor, Notice notice, NoticeLine line, LocalDate today) {
        service.noticed(notice.caseKind()).unblocked(handle, actor, line.subjectId());
        if (notice.status() == Notice.Status.ENDED) {
            service.release(handle, actor, notice, line, today);
            return;
        }
        NoticeService.changed(notices.moveLine(handle, line, NoticeLine.Status.LISTED, null));
        trail.append(handle, actor, "casework.unblockLine", NoticeService.LINES, line.id(), Map.of());
    }

    private NoticeLine line(Handle handle, UUID id) {
        return notices.line(handle, id).orElseThrow(() -> new Refusal("casework.notice.unknown"));
    }
}
