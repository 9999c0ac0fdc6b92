package org.jishi.casework.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jishi.casework.Notice;
import org.jishi.casework.NoticeFile;
import org.jishi.casework.Objection;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.page.TimelineItem;
import org.jishi.platform.audit.Doers;
import org.jishi.platform.time.OfficeClock;
import org.kordamp.ikonli.feather.Feather;

/** What happened to a notice, the latest first. */
final class NoticeStory {
    private final Ui ui;

    NoticeStory(Ui ui) {
        this.ui = ui;
    }

    List<TimelineItem> of(NoticeFile file) {
        Notice notice = file.notice();
        Doers doers = file.doers();
        List<TimelineItem> items = new ArrayList<>();
        items.add(TimelineItem.of(
                notice.draftedOn(),
                Feather.EDIT_2,
                ui.text("casework.story.drafted"),
                doers.who(notice.id(), "casework.draftNotice")));
        if (notice.postedOn() != null) {
            items.add(TimelineItem.of(
                            notice.postedOn(),
                            Feather.VOLUME_2,
                            ui.text("casework.story.posted"),
                            doers.who(notice.id(), "casework.postNotice"))
                    .tone(Tone.ACCENT));
        }
        file.objections().forEach(objection -> add(items, objection, doers));
        if (notice.endedOn() != null) {
            items.add(TimelineItem.of(
                            notice.endedOn(),
                            Feather.CHECK_CIRCLE,
                            ui.text("casework.story.ended"),
                            doers.who(notice.id(), "casework.endNotice"))
                    .tone(Tone.SUCCESS));
        }
        doers.last(notice.id(), "casework.withdrawNotice")
                .ifPresent(done -> items.add(TimelineItem.of(
                                OfficeClock.day(done.at()),
                                Feather.X_CIRCLE,
                                ui.text("casework.story.withdrawn"),
                                done.staffName())
                        .tone(Tone.WARNING)));
        items.sort(Comparator.comparing(TimelineItem::day));
        return items.reversed();
    }

    /** That it came in, and what became of it; whoever objects is of the words, since somebody of the office wrote them down. */
    private void add(List<TimelineItem> items, Objection objection, Doers doers) {
        items.add(TimelineItem.of(
                        objection.receivedOn(),
                        Feather.FLAG,
                        ui.text("casework.story.objection"),
                        doers.who(objection.id(), "casework.object"))
                .tone(Tone.WARNING)
                .detail(ui.text(
                        "casework.story.objector",
                        Objects.requireNonNullElse(objection.objector(), ui.text("casework.objection.nameless")),
                        objection.content())));
        if (objection.decidedOn() != null) {
            items.add(TimelineItem.of(
                            objection.decidedOn(),
                            Feather.CHECK,
                            ui.text("casework.objectionStatus", objection.status()),
                            doers.who(objection.id(), "casework.decideObjection"))
                    .detail(Objects.requireNonNullElse(objection.answer(), "")));
        }
    }
}
