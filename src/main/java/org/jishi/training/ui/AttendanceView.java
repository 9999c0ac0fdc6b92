package org.jishi.training.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.page.BoardPage;
import org.jishi.kit.page.Mark;
import org.jishi.kit.page.MarkBoard;
import org.jishi.platform.access.Act;
import org.jishi.training.Attendance;
import org.jishi.training.ClassFile;
import org.jishi.training.Learner;
import org.jishi.training.MarkChange;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The attendance board: persons down, half-days across, one key per mark. */
final class AttendanceView {
    private final Ui ui;
    private final AttendanceModel model;
    private final TrainingWords words;
    private final Map<Attendance, Mark> marks;
    private final MarkBoard<Learner> board;
    private final StackPane middle = new StackPane();
    private final BoardPage page;

    AttendanceView(Ui ui, AttendanceModel model) {
        this.ui = ui;
        this.model = model;
        this.words = new TrainingWords(ui);
        this.marks = List.of(Attendance.values()).stream()
                .collect(Collectors.toMap(Function.identity(), this::mark, (a, b) -> a, TreeMap::new));
        Button again = Buttons.plain(ui, "training.board.again", Feather.SAVE, model::again);
        again.visibleProperty().bind(model.failed());
        again.managedProperty().bind(again.visibleProperty());
        board = new MarkBoard<>(ui, List.copyOf(marks.values()), this::read);
        board.frozen(
                        "training.board.seat",
                        one -> String.valueOf(one.enrolment().seat()),
                        48)
                .frozen("training.board.who", Learner::name, 88)
                .frozen("training.board.village", Learner::village, 152)
                .sum("training.board.counted", this::counted, 72)
                .sum("training.board.rate", one -> TrainingWords.rate(model.tally(one)), 72)
                .locked(Learner::withdrawn, "training.board.left")
                .onWrite(this::write)
                .fill("training.board.fill", Objects.requireNonNull(marks.get(Attendance.PRESENT)));
        page = new BoardPage(ui, model.title(), middle);
        if (ui.may(Act.ATTENDANCE_WRITE)) {
            page.action(Buttons.plain(ui, "training.class.printSheet", Feather.PRINTER, model::printSheet))
                    .action(Buttons.plain(ui, "training.class.readSheet", Feather.UPLOAD, model::readSheet))
                    .onPrint(model::printSheet);
        }
        page.action(again)
                .action(Buttons.plain(ui, "training.board.openClass", Feather.FILE_TEXT, model::openClass))
                .onShown(model::load)
                .beforeGoing(this::mayGo);
        model.note().subscribe(page::note);
        model.file().subscribe(this::show);
    }

    Page page() {
        return page;
    }

    MarkBoard<Learner> board() {
        return board;
    }

    /** Marks that the store did not take are nowhere but here. */
    private boolean mayGo() {
        return !model.failed().get() || ui.dialogs().confirmLoss("training.board.leave", model.pending());
    }

    private Mark mark(Attendance attendance) {
        return new Mark(
                attendance.name(),
                ui.text("training.mark.letter", attendance),
                (char) ('1' + attendance.ordinal()),
                ui.text("training.mark.word", attendance),
                switch (attendance) {
                    case PRESENT -> Tone.SUCCESS;
                    case LATE, EARLY -> Tone.WARNING;
                    case LEAVE -> Tone.ACCENT;
                    case ABSENT -> Tone.DANGER;
                });
    }

    private @Nullable Mark read(Learner learner, UUID session) {
        Attendance attendance = model.mark(learner, session);
        return attendance == null ? null : marks.get(attendance);
    }

    private String counted(Learner learner) {
        var tally = model.tally(learner);
        return tally.counted() + " / " + tally.held();
    }

    private void write(List<MarkBoard.Change<Learner>> changes, Runnable refused) {
        model.write(
                changes.stream()
                        .map(change ->
                                new MarkChange(change.session(), change.row().id(), attendance(change.after())))
                        .toList(),
                refused);
    }

    private static @Nullable Attendance attendance(@Nullable Mark mark) {
        return mark == null ? null : Attendance.valueOf(mark.code());
    }

    private void show(@Nullable ClassFile file) {
        if (file == null) {
            return;
        }
        page.title(model.title());
        List<Learner> people = file.learners();
        if (people.isEmpty() || model.sessions().isEmpty()) {
            middle.getChildren()
                    .setAll(Nodes.muted(
                            ui.text(people.isEmpty() ? "training.board.noPeople" : "training.board.noSessions")));
            return;
        }
        boolean first = !middle.getChildren().contains(board);
        if (first) {
            middle.getChildren().setAll(board);
        }
        board.show(
                people,
                model.sessions().stream()
                        .map(session ->
                                new MarkBoard.Session(session.id(), words.column(session), model.closed(session)))
                        .toList());
        if (first) {
            model.current().ifPresent(session -> board.startIn(session.id()));
        }
    }
}
