package org.jishi.training.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.page.TimelineItem;
import org.jishi.platform.audit.Doers;
import org.jishi.platform.time.OfficeClock;
import org.jishi.training.ClassFile;
import org.jishi.training.ClassSession;
import org.jishi.training.Correction;
import org.jishi.training.CorrectionStatus;
import org.jishi.training.Learner;
import org.jishi.training.SessionStatus;
import org.kordamp.ikonli.feather.Feather;

/** What happened in a class, the latest first. */
final class ClassStory {
    private final Ui ui;
    private final TrainingWords words;

    ClassStory(Ui ui, TrainingWords words) {
        this.ui = ui;
        this.words = words;
    }

    List<TimelineItem> of(ClassFile f) {
        List<TimelineItem> items = new ArrayList<>();
        for (ClassSession session : f.sessions().reversed()) {
            if (session.status() == SessionStatus.HELD) {
                items.add(held(f, session));
            } else if (session.status() == SessionStatus.CANCELLED) {
                cancelled(f, session).ifPresent(items::add);
            }
        }
        f.learners().stream()
                .map(one -> one.enrolment().enrolledOn())
                .distinct()
                .forEach(day -> items.add(cameIn(f, day)));
        var closedAt = f.trainingClass().closedAt();
        if (closedAt != null) {
            long completed = f.enrolled().stream()
                    .filter(one -> one.certificateNo() != null)
                    .count();
            items.add(TimelineItem.of(
                            closedAt,
                            Feather.AWARD,
                            ui.text("training.story.closed", completed),
                            f.staffName(f.trainingClass().closedBy()))
                    .tone(Tone.SUCCESS));
        }
        f.doers()
                .last(f.id(), "training.cancelClass")
                .ifPresent(done -> items.add(TimelineItem.of(
                                done.at(), Feather.SLASH, ui.text("training.story.cancelledClass"), done.staffName())
                        .tone(Tone.WARNING)
                        .detail(Objects.requireNonNullElse(f.trainingClass().cancelReason(), ""))));
        f.corrections().forEach(one -> items.add(correction(f, one)));
        items.sort(Comparator.comparing(TimelineItem::day)
                .thenComparing(TimelineItem::time)
                .reversed());
        return items;
    }

    /** Who came in on a day, and how many of them left since: the list counts only those who are there. */
    private TimelineItem cameIn(ClassFile f, LocalDate day) {
        List<Learner> came = f.learners().stream()
                .filter(one -> one.enrolment().enrolledOn().equals(day))
                .toList();
        long left = came.stream().filter(Learner::withdrawn).count();
        List<String> by = f.doers().all(came.stream().map(Learner::id).toList(), "training.enrol");
        return TimelineItem.of(
                day,
                Feather.USER_PLUS,
                left == 0
                        ? ui.text("training.story.enrolled", came.size())
                        : ui.text("training.story.enrolledLeft", came.size(), left),
                String.join(ui.text("platform.comma"), by));
    }

    /** On the day on which it was cancelled, not the one for which it was planned; gone with the class, it is not told. */
    private Optional<TimelineItem> cancelled(ClassFile f, ClassSession session) {
        String ofClass = f.trainingClass().cancelReason();
        if (ofClass != null && ofClass.equals(session.cancelReason())) {
            return Optional.empty();
        }
        Optional<Doers.Done> done = f.doers().last(session.id(), "training.cancelSession");
        String what = ui.text("training.story.cancelled", words.halfDay(session));
        return Optional.of(done.map(each -> TimelineItem.of(each.at(), Feather.X_CIRCLE, what, each.staffName()))
                .orElseGet(() -> TimelineItem.of(session.heldOn(), Feather.X_CIRCLE, what, ""))
                .tone(Tone.WARNING)
                .detail(Objects.requireNonNullElse(session.cancelReason(), "")));
    }

    private TimelineItem held(ClassFile f, ClassSession session) {
        long there = f.learners().stream()
                .map(one -> one.marks().get(session.id()))
                .filter(mark -> mark != null && mark.counts())
                .count();
        return TimelineItem.of(
                        session.heldOn(),
                        Feather.CHECK_CIRCLE,
                        ui.text("training.story.held", ui.text("training.half", session.half()), there),
                        f.doers().who(session.id(), "training.holdSession"))
                .detail(session.topic());
    }

    private TimelineItem correction(ClassFile f, Correction one) {
        String who = f.learner(one.enrolmentId()).map(Learner::name).orElse("");
        var decidedAt = one.decidedAt();
        if (decidedAt == null) {
            return TimelineItem.of(
                            one.askedAt(),
                            Feather.EDIT,
                            ui.text("training.story.asked", who, words.change(one)),
                            f.staffName(one.askedBy()))
                    .tone(Tone.ACCENT);
        }
        return TimelineItem.of(
                        OfficeClock.day(decidedAt),
                        Feather.EDIT,
                        ui.text(
                                one.status() == CorrectionStatus.GRANTED
                                        ? "training.story.granted"
                                        : "training.story.refused",
                                who,
                                words.change(one)),
                        f.staffName(one.decidedBy()))
                .detail(one.reason());
    }
}
