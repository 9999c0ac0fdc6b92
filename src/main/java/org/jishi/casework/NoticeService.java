package org.jishi.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.evidence.PaperService;
import org.jishi.place.NoticeEnd;
import org.jishi.place.WorkingDays;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.audit.Doers;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;

/**
 * Public notices, from draft to end. An approver drafts, posts, ends and withdraws; the day after the last day its lines
 * are released one by one, but for those with an open objection. See {@link ObjectionService} for those.
 */
public final class NoticeService {
    static final String TABLE = "notice";
    static final String LINES = "notice_line";
    private static final String PREFIX = "GS";

    private final Acts acts;
    private final AuditTrail trail;
    private final NoticeDrafting drafting;
    private final ClockGuard clock;
    private final WorkingDays workingDays;
    private final CaseNumbers numbers;
    private final Map<String, NoticedCase> cases = new HashMap<>();
    private final NoticeRepository notices = new NoticeRepository();

    public NoticeService(
            Acts acts, ClockGuard clock, WorkingDays workingDays, CaseNumbers numbers, List<NoticedCase> cases) {
        this.acts = acts;
        this.trail = acts.trail();
        this.drafting = new NoticeDrafting(acts.trail(), acts.ids());
        this.clock = clock;
        this.workingDays = workingDays;
        this.numbers = numbers;
        cases.forEach(noticed -> this.cases.put(noticed.kind(), noticed));
    }

    public Page<Notice> page(PageRequest request) {
        return acts.snapshot(Act.CASE_READ, handle -> notices.page(handle, request));
    }

    /** The kinds of what can be posted. */
    public List<String> kinds() {
        return cases.keySet().stream().sorted().toList();
    }

    public NoticeFile open(UUID noticeId) {
        return acts.snapshot(Act.CASE_READ, handle -> file(handle, noticeId));
    }

    /** What the office is called, as it signs its notices. */
    public String officeName() {
        return acts.read(Act.CASE_READ, NoticeService::officeName);
    }

    private static String officeName(Handle handle) {
        return Settings.find(handle, Settings.OFFICE_NAME).orElse("");
    }

    /** Writes the notice as a workbook that is printed and hung, signed with the office's name. */
    public Path print(NoticeFile file, Texts texts, Path path) {
        Granted granted = acts.require(Act.CASE_READ);
        String office = granted.read(NoticeService::officeName);
        String mark = granted.read(Settings::isSample) ? texts.text("casework.print.sample") : "";
        NoticeBook.write(file, texts, office, mark, path);
        return path;
    }

    /** What of each kind of case waits for a notice and is in no draft, as the notice would show it; empty kinds are left out. */
    public Map<String, List<NoticedLine>> waiting() {
        return acts.snapshot(Act.CASE_READ, handle -> {
            Map<String, List<NoticedLine>> found = new HashMap<>();
            cases.forEach((kind, noticed) -> {
                Set<UUID> listed = notices.listed(handle);
                List<UUID> subjects = noticed.waiting(handle).stream()
                        .filter(id -> !listed.contains(id))
                        .toList();
                if (!subjects.isEmpty()) {
                    found.put(kind, noticed.lines(handle, subjects));
                }
            });
            return found;
        });
    }

    /** How long the schemes of these subjects say that their notice hangs; empty where none says so. */
    public Optional<NoticeTerm> term(String caseKind, List<UUID> subjectIds) {
        return acts.read(
                Act.CASE_READ,
                handle -> subjectIds.isEmpty()
                        ? Optional.empty()
                        : noticed(caseKind).term(handle, subjectIds));
    }

    /** Freezes what the notice will show; nothing is public yet. */
    public NoticeFile draft(NoticeDraft draft) {
        return acts.write(Act.NOTICE_POST, (handle, actor) -> {
            Refusal.ifAny(NoticeRules.problems(draft));
            LocalDate today = clock.today(handle);
            String number = numbers.next(handle, PREFIX, today.getYear());
            return file(handle, drafting.begin(handle, actor, noticed(draft.caseKind()), draft, number, today));
        });
    }

    /** A draft with all that it may list: what it lists already and what waits beside it. */
    public NoticeEditing editing(UUID noticeId) {
        return acts.snapshot(Act.NOTICE_POST, handle -> {
            NoticeFile file = file(handle, noticeId);
            NoticedCase noticed = noticed(file.notice().caseKind());
            Set<UUID> own = file.lines().stream().map(NoticeLine::subjectId).collect(Collectors.toSet());
            Set<UUID> listed = notices.listed(handle);
            List<UUID> subjects = noticed.waiting(handle).stream()
                    .filter(id -> own.contains(id) || !listed.contains(id))
                    .toList();
            return new NoticeEditing(file, noticed.lines(handle, subjects));
        });
    }

    /** Writes a draft anew: its words, its days, its list. Names stand as the office shows them now. */
    public NoticeFile edit(Notice draft, NoticeDraft changed) {
        return acts.write(Act.NOTICE_POST, (handle, actor) -> {
            Refusal.ifAny(NoticeRules.problems(changed));
            Notice notice = require(handle, draft.id());
            changed(notice.status() == Notice.Status.DRAFT && notice.version() == draft.version());
            drafting.edit(handle, actor, noticed(notice.caseKind()), notice, changed);
            return file(handle, draft.id());
        });
    }

    /** The text of the notice written last, from which the next takes whom one may tell of an objection. */
    public Optional<String> latestBody() {
        return acts.read(Act.CASE_READ, handle -> notices.latest(handle).map(Notice::body));
    }

    /** The notice hangs from today; day 1 is tomorrow. */
    public NoticeFile post(Notice draft) {
        return acts.write(Act.NOTICE_POST, (handle, actor) -> {
            Notice notice = require(handle, draft.id());
            changed(notice.version() == draft.version());
            NoticeRules.refuseOtherDays(notice.body(), notice.dayCount(), notice.workingDays())
                    .or(() -> NoticeRules.refuseBlank(notice.body()))
                    .ifPresent(NoticeService::refuse);
            LocalDate today = clock.day(handle);
            NoticeEnd end = workingDays.end(today, notice.dayCount(), notice.workingDays());
            List<UUID> subjects = notices.lines(handle, notice.id()).stream()
                    .map(NoticeLine::subjectId)
                    .toList();
            noticed(notice.caseKind()).posted(handle, actor, subjects);
            String seal = trail.seal(handle).text();
            changed(notices.post(handle, notice, actor.staffId(), today, end.lastDay(), end.provisional(), seal));
            trail.append(
                    handle,
                    actor,
                    "casework.postNotice",
                    TABLE,
                    draft.id(),
                    Map.of("lastDay", end.lastDay(), "seal", seal, "lines", subjects.size()));
            return file(handle, draft.id());
        });
    }

    /** Keeps the photograph of the notice as it hangs. */
    public NoticeFile photograph(Notice notice, UUID paperId) {
        return acts.write(Right.anyOf(Act.NOTICE_POST, Act.EVIDENCE_ADD), (handle, actor) -> {
            if (!PaperService.stands(handle, paperId, NoticeTasks.NOTICE, notice.id())) {
                throw new Refusal("casework.notice.noPhoto");
            }
            changed(notices.photograph(handle, notice, paperId));
            trail.append(handle, actor, "casework.photographNotice", TABLE, notice.id(), Map.of("paper", paperId));
            return file(handle, notice.id());
        });
    }

    /** Counts the last day again, once the holidays of the year are known. */
    public NoticeFile fixEnd(Notice notice) {
        return acts.write(Act.NOTICE_POST, (handle, actor) -> {
            Notice fixed = fixEnd(handle, actor, notice);
            if (fixed.provisional()) {
                throw new Refusal("casework.notice.provisional", Objects.requireNonNull(fixed.lastDay()));
            }
            return file(handle, notice.id());
        });
    }

    private Notice fixEnd(Handle handle, Actor actor, Notice notice) {
        if (!notice.provisional() || notice.postedOn() == null) {
            return notice;
        }
        NoticeEnd end = workingDays.end(notice.postedOn(), notice.dayCount(), notice.workingDays());
        if (end.provisional()) {
            return notice;
        }
        changed(notices.fixEnd(handle, notice, end.lastDay()));
        trail.append(handle, actor, "casework.fixNoticeEnd", TABLE, notice.id(), Map.of("lastDay", end.lastDay()));
        return require(handle, notice.id());
    }

    /** The notice ended: every line without an open objection is released to its feature. */
    public NoticeFile end(Notice notice) {
        return acts.write(Act.NOTICE_POST, (handle, actor) -> {
            Notice fixed = fixEnd(handle, actor, notice);
            LocalDate lastDay = fixed.lastDay();
            if (lastDay == null) {
                throw new Refusal("casework.notice.notPosted");
            }
            LocalDate today = clock.day(handle);
            NoticeRules.refuseEnd(lastDay, fixed.provisional(), today).ifPresent(NoticeService::refuse);
            changed(notices.end(handle, fixed, actor.staffId(), today));
            trail.append(handle, actor, "casework.endNotice", TABLE, notice.id(), Map.of("endedOn", today));
            for (NoticeLine line : notices.lines(handle, notice.id())) {
                if (line.status() == NoticeLine.Status.LISTED) {
                    release(handle, actor, fixed, line, today);
                }
            }
            return file(handle, notice.id());
        });
    }

    void release(Handle handle, Actor actor, Notice notice, NoticeLine line, LocalDate day) {
        changed(notices.moveLine(handle, line, NoticeLine.Status.RELEASED, day));
        trail.append(handle, actor, "casework.releaseLine", LINES, line.id(), Map.of("amount", line.amount()));
        noticed(notice.caseKind()).released(handle, actor, line.subjectId());
    }

    /** Takes a notice down, or drops a draft; its subjects go back to their feature, to be posted again. */
    public NoticeFile withdraw(Notice notice, String reason) {
        return acts.write(Act.NOTICE_POST, (handle, actor) -> {
            if (reason.isBlank()) {
                throw Refusal.at("reason", "casework.notice.reasonMissing");
            }
            changed(notices.withdraw(handle, notice));
            trail.append(handle, actor, "casework.withdrawNotice", TABLE, notice.id(), Map.of("reason", reason));
            for (NoticeLine line : notices.lines(handle, notice.id())) {
                if (line.status() == NoticeLine.Status.LISTED || line.status() == NoticeLine.Status.OBJECTED) {
                    changed(notices.moveLine(handle, line, NoticeLine.Status.REMOVED, null));
                    trail.append(handle, actor, "casework.removeLine", LINES, line.id(), Map.of("reason", reason));
                    if (notice.status() == Notice.Status.POSTED) {
                        noticed(notice.caseKind()).reopened(handle, actor, line.subjectId(), reason);
                    }
                }
            }
            return file(handle, notice.id());
        });
    }

    NoticedCase noticed(String kind) {
        NoticedCase found = cases.get(kind);
        if (found == null) {
            throw new IllegalStateException("no feature posts cases of kind " + kind);
        }
        return found;
    }

    Notice require(Handle handle, UUID id) {
        return notices.find(handle, id).orElseThrow(() -> new Refusal("casework.notice.unknown"));
    }

    private NoticeFile file(Handle handle, UUID id) {
        Notice notice = require(handle, id);
        LocalDate lastDay = notice.lastDay();
        List<Objection> objections = notices.objections(handle, id);
        return new NoticeFile(
                notice,
                notices.lines(handle, id),
                objections,
                doers(handle, id, objections),
                lastDay == null ? null : lastDay.plusDays(1));
    }

    private static Doers doers(Handle handle, UUID notice, List<Objection> objections) {
        List<UUID> rows = Stream.concat(Stream.of(notice), objections.stream().map(Objection::id))
                .toList();
        return Doers.of(
                handle,
                rows,
                "casework.draftNotice",
                "casework.postNotice",
                "casework.endNotice",
                "casework.withdrawNotice",
                "casework.object",
                "casework.decideObjection");
    }

    static void changed(boolean done) {
        if (!done) {
            throw new Refusal("casework.changedMeanwhile");
        }
    }

    private static void refuse(Problem problem) {
        throw new Refusal(problem);
    }
}
