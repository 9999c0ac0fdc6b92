package org.jishi.training.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jishi.kit.Ui;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Refusal;
import org.jishi.training.Attendance;
import org.jishi.training.ClassSession;
import org.jishi.training.ClosingPreview;
import org.jishi.training.Half;
import org.jishi.training.Learner;
import org.jishi.training.Lecturer;
import org.jishi.training.ScoreEntry;
import org.jishi.training.TrainingClass;
import org.jspecify.annotations.Nullable;

/** What the small forms of a class's page read and do; after each act the class is fetched anew. */
record ClassFormsModel(Ui ui, TrainingServices services, ClassModel of) {
    /** How a form ends: done, or its refusal at the fields. */
    record End(Runnable done, Consumer<Refusal> refused) {}

    void lecturers(Consumer<List<Lecturer>> shown) {
        ui.background().run(of, "training.job.reading", () -> services.courses().lecturers(), shown);
    }

    void session(
            UUID classId,
            @Nullable ClassSession before,
            LocalDate day,
            Half half,
            String topic,
            @Nullable UUID lecturer,
            End end) {
        submit(
                () -> before == null
                        ? services.sessions().add(classId, day, half, topic, lecturer)
                        : services.sessions().change(before, day, half, topic, lecturer),
                end);
    }

    void teacher(UUID classId, UUID lecturer, Money fee, End end) {
        submit(
                () -> {
                    services.classes().addTeacher(classId, lecturer, fee);
                    return true;
                },
                end);
    }

    void askScore(Learner learner, Integer score, String reason, End end) {
        submit(() -> services.corrections().askScore(learner.id(), score, reason), end);
    }

    void askMark(Learner learner, UUID session, Attendance mark, String reason, End end) {
        submit(() -> services.corrections().askMark(learner.id(), session, mark, reason), end);
    }

    void preview(UUID classId, Consumer<ClosingPreview> shown) {
        ui.background()
                .run(
                        of,
                        "training.job.reading",
                        () -> services.outcomes().preview(classId),
                        shown,
                        refusal -> ui.dialogs().refusal(refusal));
    }

    void close(TrainingClass closing, End end) {
        submit(() -> services.outcomes().close(closing), end);
    }

    void scores(UUID classId, List<ScoreEntry> entries, End end) {
        submit(
                () -> {
                    services.outcomes().enterScores(classId, entries);
                    return true;
                },
                end);
    }

    private void submit(Callable<?> work, End end) {
        of.submit(work, end.done(), end.refused());
    }
}
