package org.jishi.kit.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.PastedCells;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Kind 3, the fixed one: marks by one key each, persons down, sessions across. The first columns stay while the rest
 * scrolls. Arrows and Enter move, a mark's key writes and goes down, Delete empties, Ctrl+Z takes the last back,
 * Ctrl+V puts in what was copied from a spreadsheet.
 */
public final class MarkBoard<R> extends VBox {
    /**
     * A column of marks.
     *
     * @param id what the model calls it
     * @param head its head, such as "09-18 上"
     * @param closed why no mark can be written in it; empty while marks can
     */
    public record Session(UUID id, String head, String closed) {
        public boolean open() {
            return closed.isEmpty();
        }
    }

    /** One cell that changes; null is an empty cell. */
    public record Change<R>(
            R row,
            UUID session,
            @Nullable Mark before,
            @Nullable Mark after) {}

    /** A column that is not a mark: frozen at the left, or a sum at the right. */
    record Plain<R>(String head, Function<R, String> words, double width) {}

    /** Saves a change; on refusal the board shows what was there before. */
    @FunctionalInterface
    public interface Writer<R> {
        void write(List<Change<R>> changes, Runnable refused);
    }

    /** The line below the grid keeps its height, so that its words move nothing. */
    private static final double LINE = 20;

    private final Ui ui;
    private final List<Mark> marks;
    private final MarkGrid<R> grid;
    private final Deque<List<Change<R>>> past = new ArrayDeque<>();
    private final Button undo;
    private final HBox legend = new HBox(16);
    private final HBox actions;
    private final Label said = Nodes.label("");
    private Writer<R> writer = (changes, refused) -> {};

    /** @param read what stands in a cell now; asked again after each change */
    public MarkBoard(Ui ui, List<Mark> marks, BiFunction<R, UUID, @Nullable Mark> read) {
        super(8);
        this.ui = ui;
        this.marks = List.copyOf(marks);
        this.grid = new MarkGrid<>(ui, read, this::press, this::say, words -> told(words, "text-muted"));
        GridKeys.tell(grid, this.marks);
        getStyleClass().add("mark-board");
        undo = Buttons.plain(ui, "kit.board.undo", Feather.ROTATE_CCW, this::undo);
        undo.setDisable(true);
        legend.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        for (Mark mark : marks) {
            Label letter = new Label(mark.letter());
            letter.getStyleClass().addAll("mark", mark.tone().styleClass());
            HBox one = new HBox(
                    4, letter, Nodes.label(ui.text("kit.board.legend", mark.words(), String.valueOf(mark.key()))));
            one.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            legend.getChildren().add(one);
        }
        actions = Nodes.row(legend, Nodes.gap(), undo);
        VBox.setVgrow(grid, Priority.ALWAYS);
        said.setId("board-said");
        said.setMinHeight(LINE);
        getChildren().addAll(actions, grid, said);
        grid.setId("mark-grid");
    }

    /**
     * "The rest of this session is present": a button that names the session, and Ctrl+D as in a spreadsheet. A mark
     * that stands is never written over; a session that is full, or not open, says so.
     *
     * @param key of the button; its text has the session's head as {0}
     */
    public MarkBoard<R> fill(String key, Mark mark) {
        Button button = Buttons.plain(ui, key, Feather.CHECK_SQUARE, () -> fillCurrent(mark));
        button.setTooltip(new Tooltip(ui.text("kit.board.fillKey")));
        grid.onFill(() -> fillCurrent(mark), session -> {
            session.ifPresent(one -> button.setText(ui.text(key, one.head())));
            button.setDisable(session.filter(Session::open).isEmpty());
        });
        return action(button);
    }

    private void fillCurrent(Mark mark) {
        Session session = session().orElse(null);
        if (session == null) {
            return;
        }
        if (!session.open()) {
            say(session.closed());
            return;
        }
        int filled = fillEmpty(session.id(), mark);
        told(
                filled == 0
                        ? ui.text("kit.board.full", session.head())
                        : ui.text("kit.board.filled", session.head(), filled, mark.words()),
                "text-muted");
        grid.requestFocus();
    }

    /** A column that stays at the left. */
    public MarkBoard<R> frozen(String key, Function<R, String> words, double width) {
        grid.frozen(new Plain<>(ui.text(key), words, width));
        return this;
    }

    /** A column at the right end: hours, rate. */
    public MarkBoard<R> sum(String key, Function<R, String> words, double width) {
        grid.sum(new Plain<>(ui.text(key), words, width));
        return this;
    }

    /**
     * Rows that cannot be marked, such as trainees who left.
     *
     * @param key text that says why, with {0} = what the first columns say of the row
     */
    public MarkBoard<R> locked(Predicate<R> condition, String key) {
        grid.locked(condition, key);
        return this;
    }

    public MarkBoard<R> onWrite(Writer<R> action) {
        writer = action;
        return this;
    }

    /** A button beside the legend: "mark the rest present". */
    public MarkBoard<R> action(Button button) {
        actions.getChildren().add(actions.getChildren().size() - 1, button);
        return this;
    }

    public void show(List<R> rows, List<Session> sessions) {
        past.clear();
        undo.setDisable(true);
        grid.show(rows, sessions);
    }

    /** Stands at the first row of a session that is not marked yet, with the keys in the grid. */
    public void startIn(UUID session) {
        grid.startIn(session);
    }

    /** Reads all cells again. */
    public void repaint() {
        grid.repaint();
    }

    /** The session that the current cell stands in. */
    public Optional<Session> session() {
        return grid.currentSession();
    }

    /** Writes a mark into the empty cells of one session, never over another mark; tells how many were empty. */
    public int fillEmpty(UUID session, Mark mark) {
        List<Change<R>> changes = new ArrayList<>();
        for (R row : grid.openRows()) {
            if (grid.read(row, session) == null) {
                changes.add(new Change<>(row, session, null, mark));
            }
        }
        write(changes, true);
        return changes.size();
    }

    /** Takes the last gesture back. */
    public void undo() {
        List<Change<R>> last = past.pollLast();
        if (last != null) {
            write(
                    last.stream()
                            .map(change ->
                                    new Change<>(change.row(), change.session(), change.after(), change.before()))
                            .toList(),
                    false);
        }
        undo.setDisable(past.isEmpty());
    }

    /** Why a key did nothing; empty takes the words of the last key away. */
    private void say(String why) {
        told(why, "field-problem");
    }

    private void told(String words, String style) {
        said.setText(words);
        said.getStyleClass().setAll("label", style);
    }

    private void write(List<Change<R>> changes, boolean canUndo) {
        if (changes.isEmpty()) {
            return;
        }
        if (canUndo) {
            past.addLast(changes);
            undo.setDisable(false);
        }
        writer.write(changes, () -> {
            past.remove(changes);
            undo.setDisable(past.isEmpty());
            grid.repaint();
        });
        grid.repaint();
    }

    private void paste() {
        MarkPaste.Plan<R> plan = new MarkPaste<>(ui, marks, grid)
                .plan(PastedCells.read(ui.desktop().paste()));
        if (!plan.wrong().isEmpty()) {
            say(plan.wrong());
            return;
        }
        write(plan.changes(), true);
        told(plan.said(), "text-muted");
    }

    /** A key was pressed on a cell: '\0' empties it. True when it meant something. */
    private boolean press(R row, UUID session, char key) {
        Mark before = grid.read(row, session);
        if (key == MarkGrid.PASTE) {
            paste();
            return false;
        }
        if (key == MarkGrid.UNDO) {
            undo();
            return false;
        }
        Optional<Mark> mark = marks.stream().filter(each -> each.key() == key).findFirst();
        if (mark.isEmpty() && key != MarkGrid.EMPTY) {
            return false;
        }
        Mark after = mark.orElse(null);
        if (!java.util.Objects.equals(after, before)) {
            write(List.of(new Change<>(row, session, before, after)), true);
            if (before != null) {
                told(
                        ui.text(
                                "kit.board.changed",
                                grid.where(row),
                                before.words(),
                                after == null ? ui.text("kit.board.blank") : after.words()),
                        "field-warning");
            }
        }
        return true;
    }
}
