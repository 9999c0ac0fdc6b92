package org.jishi.training.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.form.FormField;
import org.jishi.platform.money.Money;
import org.jishi.training.Attendance;
import org.jishi.training.ClassFile;
import org.jishi.training.ClassSession;
import org.jishi.training.ClosingPreview;
import org.jishi.training.Half;
import org.jishi.training.Learner;
import org.jishi.training.Lecturer;
import org.jspecify.annotations.Nullable;

/** The small forms of a class's page: a session, a lecturer, a correction, the closing. */
final class ClassForms {
    private final Ui ui;
    private final ClassFormsModel model;
    private final TrainingWords words;

    ClassForms(Ui ui, ClassModel model) {
        this.ui = ui;
        this.model = model.forms();
        this.words = new TrainingWords(ui);
    }

    private void withLecturers(Consumer<List<Pick>> ready) {
        model.lecturers(all ->
                ready.accept(Pick.of(ui, all, Lecturer::id, one -> (one.name() + " " + one.title()).strip())));
    }

    /** A new session, or another day, half-day, topic or lecturer of one. */
    void session(ClassFile f, @Nullable ClassSession before) {
        withLecturers(lecturers -> {
            ObjectProperty<LocalDate> day = new SimpleObjectProperty<>(
                    before == null ? f.trainingClass().endsOn() : before.heldOn());
            ObjectProperty<Half> half = new SimpleObjectProperty<>(before == null ? Half.MORNING : before.half());
            StringProperty topic = new SimpleStringProperty(before == null ? "" : before.topic());
            ObjectProperty<Pick> lecturer =
                    new SimpleObjectProperty<>(Pick.find(lecturers, before == null ? null : before.lecturerId()));
            Form form = new Form(ui)
                    .date("training.session.heldOn", day, FormField::required)
                    .choice("training.session.half", half, Half.class, "training.half", FormField::required)
                    .text(
                            "training.session.topic",
                            topic,
                            field -> field.maxLength(100).width(420))
                    .choice("training.session.lecturer", lecturer, lecturers, Pick::words, field -> {})
                    .submit(
                            "training.session.save",
                            (done, refused) -> model.session(
                                    f.id(),
                                    before,
                                    day.get(),
                                    half.get(),
                                    topic.get(),
                                    lecturer.get().id(),
                                    new ClassFormsModel.End(done, refused)));
            ui.dialogs().form(before == null ? "training.session.addTitle" : "training.session.changeTitle", form);
        });
    }

    void teacher(ClassFile f) {
        withLecturers(all -> {
            List<Pick> lecturers =
                    all.stream().filter(pick -> pick.id() != null).toList();
            if (lecturers.isEmpty()) {
                ui.dialogs().info("training.teacher.none");
                return;
            }
            ObjectProperty<Pick> lecturer = new SimpleObjectProperty<>(lecturers.getFirst());
            ObjectProperty<Money> fee = new SimpleObjectProperty<>(Money.ZERO);
            Form form = new Form(ui)
                    .choice("training.teacher.lecturer", lecturer, lecturers, Pick::words, FormField::required)
                    .money("training.teacher.feeOf", fee, field -> field.name("fee"))
                    .submit(
                            "training.teacher.save",
                            (done, refused) -> model.teacher(
                                    f.id(),
                                    java.util.Objects.requireNonNull(
                                            lecturer.get().id()),
                                    fee.get() == null ? Money.ZERO : fee.get(),
                                    new ClassFormsModel.End(done, refused)));
            ui.dialogs().form("training.teacher.title", form);
        });
    }

    /** Asks for a change of a closed class; somebody else will decide. */
    void correction(ClassFile f, Learner learner) {
        List<Pick> what = Stream.concat(
                        f.held().stream().map(session -> new Pick(session.id(), words.halfDay(session))),
                        Stream.of(new Pick(null, ui.text("training.correct.score"))))
                .toList();
        ObjectProperty<Pick> item = new SimpleObjectProperty<>(what.getFirst());
        ObjectProperty<Attendance> mark = new SimpleObjectProperty<>(Attendance.PRESENT);
        ObjectProperty<Integer> score = new SimpleObjectProperty<>();
        StringProperty reason = new SimpleStringProperty("");
        Form form = new Form(ui)
                .note("training.correct.note", learner.name(), learner.idTail())
                .choice(
                        "training.correct.item",
                        item,
                        what,
                        Pick::words,
                        field -> field.required()
                                .help(item.map(pick -> ui.text("training.correct.now", now(learner, pick)))))
                .choice(
                        "training.correct.mark",
                        mark,
                        Attendance.class,
                        "training.mark.word",
                        field -> field.required().shownWhen(item.map(pick -> pick.id() != null)))
                .number(
                        "training.correct.points",
                        score,
                        field -> field.required().name("score").shownWhen(item.map(pick -> pick.id() == null)))
                .area(
                        "training.correct.reason",
                        reason,
                        field -> field.required().maxLength(200).lines(3))
                .submit("training.correct.ask", (done, refused) -> {
                    ClassFormsModel.End end = new ClassFormsModel.End(done, refused);
                    UUID session = item.get().id();
                    if (session == null) {
                        model.askScore(learner, score.get(), reason.get(), end);
                    } else {
                        model.askMark(learner, session, mark.get(), reason.get(), end);
                    }
                });
        if (ui.dialogs().form("training.correct.title", form)) {
            ui.dialogs().done("training.correct.askDone");
        }
    }

    private String now(Learner learner, Pick pick) {
        UUID session = pick.id();
        if (session != null) {
            return words.mark(learner.marks().get(session));
        }
        Integer score = learner.score();
        return score == null ? ui.text("training.markNone") : String.valueOf(score);
    }

    /** What closing would find, and the button that does it. */
    void close(ClassFile f) {
        model.preview(f.id(), preview -> closing(f, preview));
    }

    private void closing(ClassFile f, ClosingPreview preview) {
        Card found = new Card(ui.text("training.close.found"))
                .fact(ui.text("training.close.people"), count(preview.people()))
                .fact(ui.text("training.close.completed"), count(preview.completed()))
                .fact(ui.text("training.close.attendanceShort"), count(preview.attendanceShort()))
                .fact(ui.text("training.close.testMissing"), count(preview.testMissing()))
                .fact(ui.text("training.close.testBelow"), count(preview.testBelow()))
                .fact(ui.text("training.close.unmarked"), count(preview.unmarked()));
        Form form = new Form(ui)
                .note(
                        "training.close.rule",
                        f.trainingClass().rateNeeded(),
                        f.trainingClass().scoreNeeded())
                .node(found);
        if (preview.unmarked() > 0) {
            form.node(Nodes.withIcon(
                    ui.text("training.close.unmarkedCounts", preview.unmarked()),
                    org.kordamp.ikonli.feather.Feather.ALERT_TRIANGLE));
        }
        if (preview.testMissing() > 0) {
            Label missing = Nodes.withIcon(
                    ui.text("training.close.testMissingCounts", preview.testMissing()),
                    org.kordamp.ikonli.feather.Feather.ALERT_TRIANGLE);
            missing.setId("training-close-testMissing");
            missing.setWrapText(true);
            form.node(missing);
        }
        form.note("training.close.consequence", preview.completed())
                .submit(
                        preview.completed() == 0 ? "training.close.doWithout" : "training.close.do",
                        (done, refused) -> model.close(f.trainingClass(), new ClassFormsModel.End(done, refused)));
        if (ui.dialogs().form("training.close.title", form)) {
            ui.dialogs().done("training.close.done", preview.completed());
        }
    }

    private String count(int number) {
        return ui.text("training.peopleCount", number);
    }
}
