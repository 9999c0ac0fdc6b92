package org.jishi.training.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jishi.platform.text.Language;
import org.jishi.support.LaterBackground;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.jishi.training.Attendance;
import org.jishi.training.ClassDraft;
import org.jishi.training.ClassFile;
import org.jishi.training.ClassKind;
import org.jishi.training.ClassSession;
import org.jishi.training.Half;
import org.jishi.training.Learner;
import org.jishi.training.MarkChange;
import org.jishi.training.SessionStatus;
import org.jishi.training.Tally;
import org.jishi.training.TrainingClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The attendance board, by keys alone. */
class AttendanceViewTest {
    private final TrainingDesk desk = new TrainingDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    private record Board(AttendanceModel model, AttendanceView view, Node grid, TestUi ui) {
        void press(KeyCode... codes) {
            Pictures.onFx(() -> {
                for (KeyCode code : codes) {
                    Event.fireEvent(grid, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
                }
                return true;
            });
        }

        void paste(String copied) {
            ui.clipboard = copied;
            Pictures.onFx(() -> {
                Event.fireEvent(grid, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.V, false, true, false, false));
                return true;
            });
        }

        /** Ctrl+D. */
        void fill() {
            Pictures.onFx(() -> {
                Event.fireEvent(grid, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.D, false, true, false, false));
                return true;
            });
        }

        String said() {
            return Pictures.onFx(() -> ((Labeled) view.board().lookup("#board-said")).getText());
        }

        void undo() {
            Pictures.onFx(() -> {
                view.board().undo();
                return true;
            });
        }
    }

    private Board board(TrainingClass of) {
        TestUi ui = desk.ui();
        AttendanceModel model = new AttendanceModel(ui.ui, desk.services(), of.id());
        return Pictures.onFx(() -> {
            AttendanceView view = new AttendanceView(ui.ui, model);
            Node node = view.page().node();
            view.page().shown();
            StackPane root = new StackPane(node);
            new Scene(root, 1160, 700);
            root.applyCss();
            root.layout();
            return new Board(model, view, root.lookup("#mark-grid"), ui);
        });
    }

    private static @Nullable Attendance mark(ClassFile file, int seat, int session) {
        Learner learner = file.learners().get(seat - 1);
        return learner.marks().get(file.live().get(session).id());
    }

    @Test
    void controlAndPPrintTheSheetToSign() {
        TrainingClass of = desk.room.plan("抖音直播入门", 5);
        desk.room.enrol(of, desk.room.people(2));
        Board board = board(of);
        assertThat(Pictures.onFx(() -> board.view().page().print())).isTrue();
        assertThat(board.ui().printing.names).singleElement().asString().startsWith("签到表 ");
    }

    @Test
    void marksCopiedFromASpreadsheetArePastedFromTheCurrentCellOn() {
        TrainingClass of = desk.room.plan("直播带货", 20);
        desk.room.enrol(of, desk.room.people(4));
        Board board = board(of);
        board.paste("出\t出勤\r\n\u8fdf\t√\r\n5\t\r\n");
        ClassFile file = desk.room.file(of);
        assertThat(mark(file, 1, 0)).isEqualTo(Attendance.PRESENT);
        assertThat(mark(file, 1, 1)).isEqualTo(Attendance.PRESENT);
        assertThat(mark(file, 2, 0)).isEqualTo(Attendance.LATE);
        assertThat(mark(file, 2, 1)).isEqualTo(Attendance.PRESENT);
        assertThat(mark(file, 3, 0)).isEqualTo(Attendance.ABSENT);
        assertThat(mark(file, 3, 1)).isNull();
        assertThat(board.said()).contains("5 格");

        board.paste("出\t请\n什么\t出");
        assertThat(mark(desk.room.file(of), 1, 1))
                .as("nothing of what cannot be read whole")
                .isEqualTo(Attendance.PRESENT);
        assertThat(board.said()).contains("什么");

        board.undo();
        assertThat(desk.room.file(of).learners())
                .allSatisfy(learner -> assertThat(learner.marks()).isEmpty());
    }

    @Test
    void oneKeyWritesAMarkAndGoesDownAndTheDiskHasIt() {
        TrainingClass of = desk.room.plan("直播带货", 20);
        desk.room.enrol(of, desk.room.people(4));
        Board board = board(of);
        board.press(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT4, KeyCode.DIGIT5);
        board.press(KeyCode.HOME, KeyCode.RIGHT, KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.NUMPAD3);

        ClassFile file = desk.room.file(of);
        assertThat(mark(file, 1, 0)).isEqualTo(Attendance.PRESENT);
        assertThat(mark(file, 2, 0)).isEqualTo(Attendance.LATE);
        assertThat(mark(file, 3, 0)).isEqualTo(Attendance.LEAVE);
        assertThat(mark(file, 4, 0)).isEqualTo(Attendance.ABSENT);
        assertThat(mark(file, 1, 1)).isEqualTo(Attendance.EARLY);
        assertThat(board.model().pending()).isZero();
        assertThat(board.model().note().get()).startsWith("已保存");
        assertThat(board.ui().dialogs.refusals).isEmpty();
        assertThat(file.held()).hasSize(2);
    }

    @Test
    void belowTheLastTheKeysGoToTheTopOfTheNextHalfDay() {
        TrainingClass of = desk.room.plan("直播带货", 20);
        desk.room.enrol(of, desk.room.people(3));
        Learner last = desk.room.file(of).learners().get(2);
        desk.room.office.as(desk.room.clerk, () -> {
            desk.room.enrolments.withdraw(last.enrolment(), "外出务工");
            return true;
        });
        Board board = board(of);
        board.press(KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT5);
        ClassFile file = desk.room.file(of);
        assertThat(mark(file, 1, 1)).isEqualTo(Attendance.LATE);
        assertThat(mark(file, 2, 1)).isEqualTo(Attendance.ABSENT);
        assertThat(board.said()).contains("接着登记");
        assertThat(board.ui().dialogs.refusals).isEmpty();
    }

    @Test
    void ctrlDMarksTheRestPresentAndSaysWhenNobodyIsLeft() {
        TrainingClass of = desk.room.plan("直播带货", 20);
        desk.room.enrol(of, desk.room.people(3));
        Board board = board(of);
        board.press(KeyCode.DIGIT5, KeyCode.UP);
        board.fill();
        ClassFile file = desk.room.file(of);
        assertThat(mark(file, 1, 0)).isEqualTo(Attendance.ABSENT);
        assertThat(mark(file, 2, 0)).isEqualTo(Attendance.PRESENT);
        assertThat(mark(file, 3, 0)).isEqualTo(Attendance.PRESENT);
        assertThat(board.said()).contains("2 人记为出勤");
        board.fill();
        assertThat(board.said()).contains("都已登记");
        board.undo();
        assertThat(mark(desk.room.file(of), 2, 0)).isNull();
    }

    @Test
    void theRateIsADashBeforeAnybodyWasMarked() {
        assertThat(TrainingWords.rate(new Tally(0, 0, 0, 0, 4))).isEqualTo("—");
        assertThat(TrainingWords.rate(new Tally(0, 0, 1, 0, 4))).isEqualTo("0.0%");
    }

    @Test
    void deleteEmptiesAndUndoBringsBack() {
        TrainingClass of = desk.room.plan("直播带货", 20);
        desk.room.enrol(of, desk.room.people(2));
        Board board = board(of);
        board.press(KeyCode.DIGIT1, KeyCode.UP, KeyCode.DELETE);
        assertThat(mark(desk.room.file(of), 1, 0)).isNull();
        board.undo();
        assertThat(mark(desk.room.file(of), 1, 0)).isEqualTo(Attendance.PRESENT);
        board.undo();
        assertThat(mark(desk.room.file(of), 1, 0)).isNull();
    }

    @Test
    void aMarkThatIsRefusedShowsWhatWasThereBefore() {
        TrainingClass of = desk.room.plan("直播带货", 20);
        desk.room.enrol(of, desk.room.people(2));
        Board board = board(of);
        Learner second = desk.room.file(of).learners().get(1);
        desk.room.office.as(desk.room.clerk, () -> {
            desk.room.enrolments.withdraw(second.enrolment(), "外出务工");
            return true;
        });
        board.press(KeyCode.DIGIT1, KeyCode.DIGIT1);
        assertThat(board.ui().dialogs.refusals).hasSize(1);
        UUID session = desk.room.file(of).live().getFirst().id();
        assertThat(board.model().mark(second, session)).isNull();
        assertThat(mark(desk.room.file(of), 1, 0)).isEqualTo(Attendance.PRESENT);
        assertThat(board.model().pending()).isZero();
    }

    @Test
    void marksThatTheStoreDidNotTakeAreAskedForBeforeThePageIsLeft() {
        TrainingClass of = desk.room.plan("直播带货", 20);
        desk.room.enrol(of, desk.room.people(2));
        LaterBackground later = new LaterBackground();
        TestUi ui = new TestUi(desk.room.office.access, desk.room.office.clock, Language.ZH, later);
        AttendanceModel model = new AttendanceModel(ui.ui, desk.services(), of.id());
        AttendanceView view = Pictures.onFx(() -> new AttendanceView(ui.ui, model));
        ClassFile file = desk.room.file(of);
        UUID session = file.live().getFirst().id();
        UUID learner = file.learners().getFirst().id();
        model.write(List.of(new MarkChange(session, learner, Attendance.PRESENT)), () -> {});
        assertThat(view.page().mayGo()).as("it is being written").isTrue();

        desk.room.office.database.write(handle -> handle.execute("ALTER TABLE mark RENAME TO mark_gone"));
        later.answerFailing();
        desk.room.office.database.write(handle -> handle.execute("ALTER TABLE mark_gone RENAME TO mark"));

        assertThat(model.note().get()).isEqualTo("1 条还没有存入");
        ui.dialogs.yes = false;
        assertThat(view.page().mayGo()).isFalse();
        assertThat(ui.dialogs.keys()).containsExactly("training.board.leave");
        model.again();
        later.answer();
        assertThat(view.page().mayGo()).isTrue();
        assertThat(mark(desk.room.file(of), 1, 0)).isEqualTo(Attendance.PRESENT);
        assertThat(model.pending()).isZero();
    }

    @Test
    void aSessionToComeTakesNoMark() {
        LocalDate tomorrow = desk.room.office.clock.today().plusDays(1);
        TrainingClass of = desk.room.office.as(
                desk.room.clerk,
                () -> desk.room.classes.plan(
                        ClassDraft.of("明天的班", ClassKind.BASIC, tomorrow, tomorrow, 9), EnumSet.of(Half.MORNING)));
        desk.room.enrol(of, desk.room.people(1));
        Board board = board(of);
        board.press(KeyCode.DIGIT1);
        assertThat(mark(desk.room.file(of), 1, 0)).isNull();
        assertThat(desk.room.file(of).sessions())
                .extracting(ClassSession::status)
                .containsExactly(SessionStatus.PLANNED);
    }

    private static String said(Board board) {
        return Pictures.onFx(() -> ((javafx.scene.control.Label)
                        java.util.Objects.requireNonNull(board.grid().getScene().lookup("#board-said")))
                .getText());
    }

    private static String current(Board board) {
        return Pictures.onFx(() -> board.grid().getAccessibleText());
    }

    private TrainingClass threeDaysAroundToday() {
        LocalDate today = desk.room.office.clock.today();
        TrainingClass of = desk.room.office.as(
                desk.room.clerk,
                () -> desk.room.classes.plan(
                        ClassDraft.of("三天的班", ClassKind.BASIC, today.minusDays(1), today.plusDays(1), 9),
                        EnumSet.of(Half.MORNING)));
        desk.room.enrol(of, desk.room.people(3));
        return of;
    }

    @Test
    void marksAreMadeWhereTodayGoesOnAndAKeyElsewhereSaysWhyNot() {
        TrainingClass of = threeDaysAroundToday();
        LocalDate today = desk.room.office.clock.today();
        Board first = board(of);
        assertThat(Pictures.onFx(() -> first.grid().getScene().getFocusOwner())).isSameAs(first.grid());
        first.press(KeyCode.DIGIT1);
        assertThat(mark(desk.room.file(of), 1, 1)).isEqualTo(Attendance.PRESENT);

        Board again = board(of);
        assertThat(current(again)).contains(desk.room.file(of).learners().get(1).name(), "未登记");
        again.press(KeyCode.RIGHT, KeyCode.DIGIT1);
        assertThat(said(again)).contains(today.plusDays(1).toString(), "还没有开课");
        assertThat(mark(desk.room.file(of), 2, 2)).isNull();
        again.press(KeyCode.LEFT);
        assertThat(said(again)).isEmpty();
    }

    @Test
    void aMarkThatWasKeptIsNotChangedInSilence() {
        TrainingClass of = threeDaysAroundToday();
        Board board = board(of);
        board.press(KeyCode.LEFT, KeyCode.DIGIT1);
        assertThat(said(board)).as("the first mark is told by itself").isEmpty();
        board.press(KeyCode.UP, KeyCode.DIGIT5);
        assertThat(said(board))
                .contains(desk.room.file(of).learners().getFirst().name(), "出勤", "缺勤", "Ctrl+Z");
        board.undo();
        assertThat(mark(desk.room.file(of), 1, 0)).isEqualTo(Attendance.PRESENT);
    }

    @Test
    void whoLeftIsNotMarkedAndTheBoardSaysSo() {
        TrainingClass of = threeDaysAroundToday();
        Learner one = desk.room.file(of).learners().getFirst();
        desk.room.office.as(desk.room.clerk, () -> {
            desk.room.enrolments.withdraw(one.enrolment(), "外出务工");
            return true;
        });
        Board board = board(of);
        board.press(KeyCode.UP, KeyCode.DIGIT1);
        assertThat(said(board)).contains(one.name(), "已经退班");
    }

    @Test
    void sixtyPeopleInTenSessionsAnswerAtOnce() {
        LocalDate first = LocalDate.of(2026, 9, 14);
        TrainingClass of = desk.room.office.as(
                desk.room.clerk,
                () -> desk.room.classes.plan(
                        ClassDraft.of("带头人培训", ClassKind.LEADERS, first, first.plusDays(4), 60),
                        EnumSet.of(Half.MORNING, Half.AFTERNOON)));
        desk.room.enrol(of, desk.room.people(60));
        Board board = board(of);
        Pictures.onFx(() -> {
            Node root = board.grid().getScene().getRoot();
            long begin = System.nanoTime();
            int layouts = 200;
            for (int i = 0; i < layouts; i++) {
                Event.fireEvent(
                        board.grid(),
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                i % 60 == 59 ? KeyCode.RIGHT : KeyCode.DOWN,
                                false,
                                false,
                                false,
                                false));
                board.view().board().repaint();
                ((javafx.scene.Parent) root).layout();
            }
            Duration each = Duration.ofNanos((System.nanoTime() - begin) / layouts);
            System.getLogger("board").log(System.Logger.Level.INFO, "a key takes " + each.toNanos() / 1000 + " us");
            assertThat(each).isLessThan(Duration.ofMillis(30));
            return true;
        });
    }

    @Test
    void pictures() {
        TrainingClass of = desk.room.plan("2026年农村电商实用技能培训班（第三期）", 60);
        desk.draw("training-board-empty", TrainingScreens.BOARD, of.id(), org.jishi.platform.text.Language.ZH);
        desk.room.enrol(of, desk.room.people(45));
        Board board = board(of);
        for (int i = 0; i < 30; i++) {
            board.press(
                    i % 7 == 3
                            ? KeyCode.DIGIT2
                            : i % 11 == 5 ? KeyCode.DIGIT4 : i % 13 == 7 ? KeyCode.DIGIT5 : KeyCode.DIGIT1);
        }
        desk.draw("training-board", TrainingScreens.BOARD, of.id());
        assertThat(java.nio.file.Path.of("target/screens/training-board-dark.png"))
                .isNotEmptyFile();
    }
}
