package org.jishi.casework.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jishi.casework.Notice;
import org.jishi.casework.NoticeFile;
import org.jishi.casework.NoticeLine;
import org.jishi.casework.NoticeService;
import org.jishi.casework.NoticeTasks;
import org.jishi.casework.Objection;
import org.jishi.casework.ObjectionService;
import org.jishi.evidence.Paper;
import org.jishi.evidence.PaperService;
import org.jishi.kit.FileKind;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jishi.platform.text.Refusal;

/** One notice with its lines and objections, and what can be done with it. */
final class NoticeModel {
    private final Ui ui;
    private final NoticeService notices;
    private final ObjectionService objections;
    private final PaperService papers;
    private final UUID id;

    NoticeModel(Ui ui, NoticeService notices, ObjectionService objections, PaperService papers, UUID id) {
        this.ui = ui;
        this.notices = notices;
        this.objections = objections;
        this.papers = papers;
        this.id = id;
    }

    void load(Consumer<NoticeFile> shown) {
        ui.background().run(this, "casework.loading", () -> notices.open(id), shown);
    }

    boolean mayPost() {
        return ui.may(Act.NOTICE_POST);
    }

    boolean mayObject(Notice notice) {
        return ui.may(Act.OBJECTION_ENTER) && notice.status() == Notice.Status.POSTED;
    }

    /** Never who entered it. */
    boolean mayDecide(Objection objection) {
        return objection.status() == Objection.Status.OPEN && ui.may(Act.OBJECTION_DECIDE) && !own(objection);
    }

    boolean own(Objection objection) {
        return ui.access()
                .current()
                .map(actor -> actor.staffId().equals(objection.enteredBy()))
                .orElse(false);
    }

    /** Whether its days are over, so that it may be ended. */
    boolean over(Notice notice) {
        LocalDate lastDay = notice.lastDay();
        return notice.status() == Notice.Status.POSTED
                && lastDay != null
                && !notice.provisional()
                && ui.clock().today().isAfter(lastDay);
    }

    void post(NoticeFile file, Consumer<NoticeFile> shown) {
        if (ui.dialogs()
                .confirmFinal(
                        "casework.notice.postAsk",
                        file.lines().size(),
                        file.total(),
                        new NoticeWords(ui)
                                .days(file.notice().dayCount(), file.notice().workingDays()))) {
            run("casework.notice.posted", shown, () -> notices.post(file.notice()));
        }
    }

    void end(NoticeFile file, Consumer<NoticeFile> shown) {
        long open = file.lines().stream()
                .filter(line -> line.status() == NoticeLine.Status.OBJECTED)
                .count();
        long free = file.lines().stream()
                .filter(line -> line.status() == NoticeLine.Status.LISTED)
                .count();
        if (ui.dialogs().confirmFinal("casework.notice.endAsk", free, open)) {
            run("casework.notice.ended", shown, () -> notices.end(file.notice()));
        }
    }

    boolean mayPhotograph(Notice notice) {
        return (ui.may(Act.NOTICE_POST) || ui.may(Act.EVIDENCE_ADD))
                && notice.photoPaper() == null
                && (notice.status() == Notice.Status.POSTED || notice.status() == Notice.Status.ENDED);
    }

    /** Files a photograph of the notice as it hangs. */
    void photograph(NoticeFile file, Consumer<NoticeFile> shown) {
        ui.dialogs()
                .openFile("casework.notice.photograph", FileKind.PICTURE)
                .ifPresent(picture -> run("casework.notice.photographed", shown, () -> {
                    Paper paper = papers.addOrFind(NoticeTasks.NOTICE, id, "notice-photo", picture, Act.NOTICE_POST);
                    return notices.photograph(file.notice(), paper.id());
                }));
    }

    void fixEnd(NoticeFile file, Consumer<NoticeFile> shown) {
        run("casework.notice.fixed", shown, () -> notices.fixEnd(file.notice()));
    }

    void withdraw(NoticeFile file, Consumer<NoticeFile> shown) {
        ui.dialogs()
                .askReason(
                        "casework.notice.withdrawReason",
                        List.of(),
                        file.notice().noticeNo())
                .ifPresent(why -> run("casework.notice.withdrawn", shown, () -> notices.withdraw(file.notice(), why)));
    }

    void object(
            NoticeLine line,
            String objector,
            String contact,
            String content,
            LocalDate receivedOn,
            Runnable done,
            Consumer<Refusal> refused) {
        ui.background()
                .run(
                        this,
                        "casework.saving",
                        () -> objections.enter(line.id(), objector, contact, content, receivedOn),
                        entered -> done.run(),
                        refused);
    }

    void decide(Objection objection, boolean upheld, String answer, Runnable done, Consumer<Refusal> refused) {
        ui.background()
                .run(
                        this,
                        "casework.saving",
                        () -> objections.decide(objection, upheld, answer),
                        decided -> done.run(),
                        refused);
    }

    /** Shows the notice as it prints and hangs. */
    void print(NoticeFile file) {
        ui.printing()
                .workbook(
                        "casework.printing",
                        file.notice().title() + " " + file.notice().noticeNo() + ".xlsx",
                        (path, progress) -> notices.print(file, ui.texts(), path),
                        () -> {});
    }

    private void run(String doneKey, Consumer<NoticeFile> shown, Supplier<NoticeFile> act) {
        ui.background()
                .run(
                        this,
                        "casework.saving",
                        act::get,
                        file -> {
                            ui.dialogs().done(doneKey, file.notice().noticeNo());
                            shown.accept(file);
                        },
                        refusal -> {
                            ui.dialogs().refusal(refusal);
                            load(shown);
                        });
    }
}
