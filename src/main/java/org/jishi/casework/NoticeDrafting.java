package org.jishi.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.NameShown;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/** Drafts of notices, inside the transactions of {@link NoticeService}. */
final class NoticeDrafting {
    private final AuditTrail trail;
    private final Ids ids;
    private final NoticeRepository notices = new NoticeRepository();

    NoticeDrafting(AuditTrail trail, Ids ids) {
        this.trail = trail;
        this.ids = ids;
    }

    UUID begin(Handle handle, Actor actor, NoticedCase noticed, NoticeDraft draft, String number, LocalDate today) {
        List<NoticedLine> shown = shown(handle, noticed, draft);
        Notice notice = new Notice(
                ids.next(),
                number,
                draft.caseKind(),
                draft.title().strip(),
                draft.body().strip(),
                draft.placeKind(),
                draft.placeName().strip(),
                draft.workingDays(),
                draft.dayCount(),
                Notice.Status.DRAFT,
                actor.staffId(),
                today,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                1);
        notices.insert(handle, notice);
        trail.append(handle, actor, "casework.draftNotice", NoticeService.TABLE, notice.id(), notice);
        list(handle, actor, "casework.draftNotice", notice.id(), shown, Map.of());
        return notice.id();
    }

    void edit(Handle handle, Actor actor, NoticedCase noticed, Notice notice, NoticeDraft changed) {
        List<NoticedLine> shown = shown(handle, noticed, changed);
        NoticeService.changed(notices.edit(handle, notice, changed));
        Map<UUID, UUID> before = new HashMap<>();
        notices.lines(handle, notice.id()).forEach(line -> before.put(line.subjectId(), line.id()));
        notices.clearDraft(handle, notice.id());
        trail.append(handle, actor, "casework.editNotice", NoticeService.TABLE, notice.id(), changed);
        list(handle, actor, "casework.editNotice", notice.id(), shown, before);
        Set<UUID> gone = new HashSet<>(before.values());
        shown.forEach(line -> gone.remove(before.get(line.subjectId())));
        if (!gone.isEmpty()) {
            trail.append(handle, actor, "casework.removeLine", NoticeService.LINES, gone, Map.of());
        }
    }

    private static List<NoticedLine> shown(Handle handle, NoticedCase noticed, NoticeDraft draft) {
        Optional<Problem> tooShort =
                noticed.term(handle, draft.subjectIds()).flatMap(term -> NoticeRules.refuseShort(draft, term));
        tooShort.ifPresent(problem -> {
            throw new Refusal(problem);
        });
        List<NoticedLine> shown = noticed.lines(handle, draft.subjectIds());
        Refusal.ifAny(NoticeRules.problems(shown));
        return shown;
    }

    /** @param known the lines' ids by subject, where the draft had them before */
    private void list(
            Handle handle, Actor actor, String act, UUID noticeId, List<NoticedLine> shown, Map<UUID, UUID> known) {
        NameShown names = NameShown.of(handle);
        Set<UUID> listed = notices.listed(handle);
        Map<UUID, NoticeLine> lines = new HashMap<>();
        for (NoticedLine line : shown) {
            if (listed.contains(line.subjectId())) {
                throw new Refusal("casework.notice.inAnother", line.name());
            }
            UUID before = known.get(line.subjectId());
            UUID id = before == null ? ids.next() : before;
            lines.put(
                    id,
                    new NoticeLine(
                            id,
                            noticeId,
                            lines.size() + 1,
                            line.subjectId(),
                            line.person() ? names.show(line.name()) : line.name(),
                            line.place(),
                            line.item(),
                            line.amount(),
                            line.basis(),
                            NoticeLine.Status.LISTED,
                            null,
                            1,
                            line.name()));
        }
        notices.insert(handle, List.copyOf(lines.values()));
        trail.append(handle, actor, act, NoticeService.LINES, lines);
    }
}
