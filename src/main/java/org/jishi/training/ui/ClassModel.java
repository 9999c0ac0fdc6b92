package org.jishi.training.ui;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jishi.kit.Ui;
import org.jishi.person.ui.PersonScreens;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.text.Refusal;
import org.jishi.training.ClassFile;
import org.jishi.training.ClassSession;
import org.jishi.training.ClassStatus;
import org.jishi.training.ClassTeacher;
import org.jishi.training.Correction;
import org.jishi.training.CorrectionStatus;
import org.jishi.training.Learner;
import org.jishi.training.SessionStatus;
import org.jishi.training.TrainingClass;
import org.jspecify.annotations.Nullable;

/** One class: what is due next, and every act on it, after which it is fetched anew. */
final class ClassModel {
    /** What the class waits for. */
    enum Next {
        ENROL,
        MARK,
        SCORE,
        CLOSE,
        DECIDE,
        ARCHIVE,
        NOTHING
    }

    private final Ui ui;
    private final TrainingServices services;
    private final UUID classId;
    private final ReadOnlyObjectWrapper<@Nullable ClassFile> file = new ReadOnlyObjectWrapper<>();

    ClassModel(Ui ui, TrainingServices services, UUID classId) {
        this.ui = ui;
        this.services = services;
        this.classId = classId;
    }

    /** The class; null until it was read. */
    ReadOnlyObjectProperty<@Nullable ClassFile> file() {
        return file.getReadOnlyProperty();
    }

    TrainingServices services() {
        return services;
    }

    ClassFormsModel forms() {
        return new ClassFormsModel(ui, services, this);
    }

    void load() {
        ui.background()
                .run(this, "training.job.reading", () -> services.classes().file(classId), file::set);
    }

    Next next(ClassFile f) {
        TrainingClass of = f.trainingClass();
        if (of.status() == ClassStatus.CLOSED) {
            return openCorrections(f) > 0 ? Next.DECIDE : Next.ARCHIVE;
        }
        if (of.status() == ClassStatus.ARCHIVED || of.status() == ClassStatus.CANCELLED) {
            return Next.NOTHING;
        }
        if (f.enrolled().isEmpty()) {
            return Next.ENROL;
        }
        boolean allHeld =
                !f.held().isEmpty() && f.live().stream().allMatch(session -> session.status() == SessionStatus.HELD);
        if (allHeld) {
            return f.withoutResult() > 0 ? Next.SCORE : Next.CLOSE;
        }
        boolean due = f.live().stream()
                .anyMatch(session -> !session.heldOn().isAfter(ui.clock().today()));
        return due ? Next.MARK : Next.ENROL;
    }

    long openCorrections(ClassFile f) {
        return f.corrections().stream()
                .filter(one -> one.status() == CorrectionStatus.ASKED)
                .count();
    }

    boolean mayWrite() {
        return ui.may(Act.CLASS_WRITE) && !closed();
    }

    boolean mayMark() {
        return ui.may(Act.ATTENDANCE_WRITE) && !closed();
    }

    boolean mayWaive() {
        return ui.may(Act.ATTENDANCE_CORRECT) && !closed();
    }

    boolean mayAsk() {
        ClassFile f = file.get();
        return ui.may(Act.ATTENDANCE_WRITE) && f != null && f.trainingClass().status() == ClassStatus.CLOSED;
    }

    boolean mayDecide(Correction correction) {
        return ui.may(Act.ATTENDANCE_CORRECT)
                && correction.status() == CorrectionStatus.ASKED
                && !ui.access()
                        .current()
                        .map(Actor::staffId)
                        .filter(correction.askedBy()::equals)
                        .isPresent();
    }

    private boolean closed() {
        ClassFile f = file.get();
        return f == null || f.trainingClass().status().isOver();
    }

    /** Does something and fetches the class anew; a refusal is shown in the window. */
    void act(Callable<?> work, String doneKey, Object... args) {
        ui.background()
                .run(
                        this,
                        "training.job.saving",
                        work,
                        result -> {
                            load();
                            ui.dialogs().done(doneKey, args);
                        },
                        refusal -> ui.dialogs().refusal(refusal));
    }

    /** As {@link #act}, for a form: refusals stand at its fields. */
    void submit(Callable<?> work, Runnable done, Consumer<Refusal> refused) {
        ui.background()
                .run(
                        this,
                        "training.job.saving",
                        work,
                        result -> {
                            done.run();
                            load();
                        },
                        refused);
    }

    void enrol() {
        ui.navigator().open(TrainingScreens.ENROL, classId);
    }

    void board() {
        ui.navigator().open(TrainingScreens.BOARD, classId);
    }

    /** Shows the sheet to sign as it prints. */
    void printSheet(ClassFile f) {
        services.printSheet(ui, f.trainingClass());
    }

    /** Lists the names that cannot be printed whole, then shows the certificates as they print. */
    void printCertificates(ClassFile f) {
        ui.background()
                .run(
                        this,
                        "training.certificate.job",
                        () -> services.certificates().unprintable(classId, ui.texts()),
                        lacking -> {
                            if (lacking.isEmpty()
                                    || ui.dialogs()
                                            .confirm(
                                                    "training.certificate.lacking",
                                                    String.join(ui.text("training.flagJoin"), lacking))) {
                                showCertificates(f);
                            }
                        },
                        refusal -> ui.dialogs().refusal(refusal));
    }

    private void showCertificates(ClassFile f) {
        ui.printing()
                .pages(
                        "training.certificate.job",
                        ui.text(
                                "training.certificate.fileName",
                                f.trainingClass().number()),
                        progress -> services.certificates().print(classId, ui.texts()),
                        () -> {});
    }

    void readSheet() {
        ui.navigator().open(TrainingScreens.SHEET, classId);
    }

    void person(Learner learner) {
        if (ui.may(Act.PEOPLE_READ)) {
            ui.navigator().open(PersonScreens.PERSON, learner.enrolment().personId());
        }
    }

    void withdraw(Learner learner) {
        ui.dialogs()
                .askReason("training.withdraw.reason", List.of(), learner.name())
                .ifPresent(reason -> act(
                        () -> {
                            services.enrolments().withdraw(learner.enrolment(), reason);
                            return true;
                        },
                        "training.withdraw.done",
                        learner.name()));
    }

    void takeBack(Learner learner) {
        act(
                () -> {
                    services.enrolments().takeBack(learner.enrolment());
                    return true;
                },
                "training.takeBack.done",
                learner.name());
    }

    void work(Learner learner, boolean submitted) {
        act(
                () -> {
                    services.outcomes().setWorkSubmitted(classId, learner.id(), submitted);
                    return true;
                },
                submitted ? "training.work.done" : "training.work.undone",
                learner.name());
    }

    void waive(Learner learner) {
        if (learner.enrolment().waivedReason() != null) {
            act(
                    () -> {
                        services.outcomes().waive(classId, learner.id(), null);
                        return true;
                    },
                    "training.waive.undone",
                    learner.name());
            return;
        }
        ui.dialogs()
                .askReason("training.waive.reason", List.of(), learner.name())
                .ifPresent(reason -> act(
                        () -> {
                            services.outcomes().waive(classId, learner.id(), reason);
                            return true;
                        },
                        "training.waive.done",
                        learner.name()));
    }

    void cancel(ClassSession session) {
        ui.dialogs()
                .askReason("training.session.cancelReason", List.of(), session.heldOn())
                .ifPresent(reason -> act(
                        () -> services.sessions().cancel(session, reason),
                        "training.session.cancelDone",
                        session.heldOn()));
    }

    void replan(ClassSession session) {
        act(() -> services.sessions().replan(session), "training.session.replanDone", session.heldOn());
    }

    void removeTeacher(ClassTeacher teacher) {
        act(
                () -> {
                    services.classes().removeTeacher(classId, teacher);
                    return true;
                },
                "training.teacher.removed",
                teacher.name());
    }

    void decide(Correction correction, boolean granted) {
        if (granted) {
            act(
                    () -> {
                        services.corrections().decide(correction, true, "");
                        return true;
                    },
                    "training.correct.granted");
        } else {
            ui.dialogs()
                    .askReason("training.correct.refuseReason", List.of())
                    .ifPresent(answer -> act(
                            () -> {
                                services.corrections().decide(correction, false, answer);
                                return true;
                            },
                            "training.correct.refused"));
        }
    }

    void archive(ClassFile f) {
        if (ui.dialogs()
                .confirmFinal(
                        "training.archive.confirm",
                        f.trainingClass().number(),
                        f.enrolled().size())) {
            act(
                    () -> services.classes().archive(f.trainingClass()),
                    "training.archive.done",
                    f.trainingClass().number());
        }
    }
}
