package org.jishi.kit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;

/** The cells of a {@link MarkBoard}: only those in view exist, so that a year of sessions scrolls like one week. */
final class MarkGrid<R> extends Region {
    static final char EMPTY = '\0';
    static final char UNDO = '\u001a';
    static final char PASTE = '\u0016';
    static final double ROW = 34;
    static final double CELL = 80;
    private static final double BAR = 14;

    /** Does what a key means in a cell; true when the next cell below is due. */
    @FunctionalInterface
    interface Press<R> {
        boolean key(R row, UUID session, char key);
    }

    private final Ui ui;
    private final BiFunction<R, UUID, @Nullable Mark> read;
    private final Press<R> press;
    private final Consumer<String> say;
    private final Consumer<String> tell;
    private final List<MarkBoard.Plain<R>> frozen = new ArrayList<>();
    private final List<MarkBoard.Plain<R>> sums = new ArrayList<>();
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final Region frame = new Region();
    private final GridCells<R> cells;
    private Runnable fill = () -> {};
    private Consumer<Optional<MarkBoard.Session>> stands = session -> {};
    private List<R> rows = List.of();
    private List<MarkBoard.Session> sessions = List.of();
    private Predicate<R> locked = row -> false;
    private String whyLocked = "";
    private int currentRow;
    private int currentColumn;
    /** Where one starts is told before it is known how much is in view, and before the grid can have the keys. */
    private boolean start;

    /**
     * @param say why a key did nothing
     * @param tell where the keys stand now
     */
    MarkGrid(
            Ui ui,
            BiFunction<R, UUID, @Nullable Mark> read,
            Press<R> press,
            Consumer<String> say,
            Consumer<String> tell) {
        this.ui = ui;
        this.read = read;
        this.press = press;
        this.say = say;
        this.tell = tell;
        this.cells = new GridCells<>(ui, this, getChildren());
        getStyleClass().add("mark-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setMinSize(320, ROW * 3);
        setPrefSize(800, 400);
        down.setOrientation(Orientation.VERTICAL);
        List.of(down, across).forEach(bar -> bar.setFocusTraversable(false));
        frame.getStyleClass().add("mark-frame");
        frame.setMouseTransparent(true);
        frame.setManaged(false);
        getChildren().addAll(down, across, frame);
        down.valueProperty().subscribe((before, after) -> requestLayout());
        across.valueProperty().subscribe((before, after) -> requestLayout());
        focusedProperty().subscribe((before, after) -> requestLayout());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::clicked);
        setOnScroll(event -> {
            down.setValue(Math.clamp(down.getValue() - event.getDeltaY(), 0, down.getMax()));
            across.setValue(Math.clamp(across.getValue() - event.getDeltaX(), 0, across.getMax()));
            event.consume();
        });
    }

    void frozen(MarkBoard.Plain<R> column) {
        frozen.add(column);
    }

    void sum(MarkBoard.Plain<R> column) {
        sums.add(column);
    }

    void locked(Predicate<R> condition, String key) {
        locked = condition;
        whyLocked = key;
    }

    /** What fills the rest of a session, by Ctrl+D as a spreadsheet does, and who is told which session one stands in. */
    void onFill(Runnable action, Consumer<Optional<MarkBoard.Session>> told) {
        fill = action;
        stands = told;
    }

    void show(List<R> newRows, List<MarkBoard.Session> newSessions) {
        rows = List.copyOf(newRows);
        sessions = List.copyOf(newSessions);
        // Its frame and its bar stand where the last column ends.
        setMaxWidth(frozenWidth() + sessions.size() * CELL + sumsWidth() + BAR);
        move(Math.min(currentRow, rows.size() - 1), Math.min(currentColumn, sessions.size() - 1));
        repaint();
    }

    /** The first row that can be marked and is not; the first of all where none is. */
    void startIn(UUID session) {
        int column = IntStream.range(0, sessions.size())
                .filter(i -> sessions.get(i).id().equals(session))
                .findFirst()
                .orElse(0);
        int row = IntStream.range(0, rows.size())
                .filter(i -> !locked.test(rows.get(i)) && read(rows.get(i), session) == null)
                .findFirst()
                .orElse(0);
        start = true;
        move(row, column);
    }

    /** A row's cell in the current session, in words. */
    String where(R row) {
        return ui.text("kit.board.where", who(row), sessions.get(currentColumn).head());
    }

    void repaint() {
        requestLayout();
        say();
    }

    @Nullable
    Mark read(R row, UUID session) {
        return read.apply(row, session);
    }

    List<R> openRows() {
        return rows.stream().filter(row -> !locked.test(row)).toList();
    }

    Optional<MarkBoard.Session> currentSession() {
        return sessions.isEmpty() ? Optional.empty() : Optional.of(sessions.get(currentColumn));
    }

    /** The current row and those below it. */
    List<R> rowsFromHere() {
        return rows.subList(currentRow, rows.size());
    }

    /** The current session and those after it. */
    List<MarkBoard.Session> sessionsFromHere() {
        return sessions.subList(currentColumn, sessions.size());
    }

    List<R> rows() {
        return rows;
    }

    List<MarkBoard.Session> sessions() {
        return sessions;
    }

    List<MarkBoard.Plain<R>> frozenColumns() {
        return frozen;
    }

    List<MarkBoard.Plain<R>> sumColumns() {
        return sums;
    }

    boolean isLocked(R row) {
        return locked.test(row);
    }

    boolean isCurrent(int row, int column) {
        return row == currentRow && column == currentColumn;
    }

    double frozenWidth() {
        return frozen.stream().mapToDouble(MarkBoard.Plain::width).sum();
    }

    double sumsWidth() {
        return sums.stream().mapToDouble(MarkBoard.Plain::width).sum();
    }

    @Override
    protected void layoutChildren() {
        double viewWidth = getWidth() - frozenWidth() - sumsWidth();
        double wide = sessions.size() * CELL;
        double high = rows.size() * ROW;
        boolean needAcross = wide > viewWidth - 12;
        double viewHeight = getHeight() - ROW - (needAcross ? 12 : 0);
        boolean needDown = high > viewHeight;
        double usable = viewWidth - (needDown ? 12 : 0);
        GridCells.range(down, needDown, high, viewHeight, ROW);
        GridCells.range(across, needAcross, wide, usable, CELL);
        down.resizeRelocate(getWidth() - 12, ROW, 12, Math.max(0, viewHeight));
        across.resizeRelocate(frozenWidth(), getHeight() - 12, Math.max(0, usable), 12);
        if (start && getHeight() > 0) {
            start = false;
            move(currentRow, currentColumn);
            requestFocus();
        }
        cells.layout(usable, viewHeight, across.getValue(), down.getValue());
        frame.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void move(int row, int column) {
        currentRow = Math.clamp(row, 0, Math.max(0, rows.size() - 1));
        currentColumn = Math.clamp(column, 0, Math.max(0, sessions.size() - 1));
        double top = currentRow * ROW;
        double viewHeight = getHeight() - ROW - 12;
        double left = currentColumn * CELL;
        double viewWidth = getWidth() - frozenWidth() - sumsWidth() - 12;
        if (getHeight() > 0) {
            down.setValue(Math.clamp(
                    down.getValue(),
                    Math.max(0, top + ROW - viewHeight),
                    Math.max(0, Math.max(top, top + ROW - viewHeight))));
            across.setValue(Math.clamp(
                    across.getValue(),
                    Math.max(0, left + CELL - viewWidth),
                    Math.max(0, Math.max(left, left + CELL - viewWidth))));
        }
        requestLayout();
        say();
        stands.accept(currentSession());
    }

    /** Tells the screen reader where one stands. */
    private void say() {
        if (rows.isEmpty() || sessions.isEmpty()) {
            setAccessibleText(ui.text("kit.board.empty"));
            return;
        }
        R row = rows.get(currentRow);
        MarkBoard.Session session = sessions.get(currentColumn);
        Mark mark = read.apply(row, session.id());
        setAccessibleText(ui.text(
                "kit.board.cell", who(row), session.head(), mark == null ? ui.text("kit.board.blank") : mark.words()));
    }

    private String who(R row) {
        return frozen.stream()
                .map(column -> column.words().apply(row))
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private void clicked(MouseEvent event) {
        requestFocus();
        say.accept("");
        double x = event.getX() - frozenWidth() + across.getValue();
        double y = event.getY() - ROW + down.getValue();
        boolean inside = event.getX() > frozenWidth() && event.getX() < getWidth() - sumsWidth() && event.getY() > ROW;
        if (inside && x < sessions.size() * CELL && y < rows.size() * ROW) {
            move((int) (y / ROW), (int) (x / CELL));
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (rows.isEmpty() || sessions.isEmpty() || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        if (!code.isModifierKey()) {
            say.accept("");
        }
        if (event.isShortcutDown()) {
            if (code == KeyCode.D) {
                event.consume();
                fill.run();
            } else if (code == KeyCode.Z) {
                event.consume();
                write(UNDO);
            } else if (code == KeyCode.V) {
                event.consume();
                press.key(rows.get(currentRow), sessions.get(currentColumn).id(), PASTE);
            } else if (code == KeyCode.HOME || code == KeyCode.END) {
                event.consume();
                move(code == KeyCode.HOME ? 0 : rows.size(), code == KeyCode.HOME ? 0 : sessions.size());
            }
            return;
        }
        switch (code) {
            case UP -> move(currentRow - 1, currentColumn);
            case DOWN, ENTER ->
                move(currentRow + (event.isShiftDown() && code == KeyCode.ENTER ? -1 : 1), currentColumn);
            case LEFT -> move(currentRow, currentColumn - 1);
            case RIGHT -> move(currentRow, currentColumn + 1);
            case HOME -> move(currentRow, 0);
            case END -> move(currentRow, sessions.size() - 1);
            case PAGE_UP -> move(currentRow - 10, currentColumn);
            case PAGE_DOWN -> move(currentRow + 10, currentColumn);
            case DELETE, BACK_SPACE -> write(EMPTY);
            default -> {
                // a key of the number pad is called "Numpad 3" and its character is a letter
                String name = code.isLetterKey() || code.isDigitKey() || code.isKeypadKey() ? code.getName() : "";
                char last = name.isEmpty() ? EMPTY : Character.toUpperCase(name.charAt(name.length() - 1));
                if (last == EMPTY || (name.length() > 1 && !Character.isDigit(last)) || !write(last)) {
                    return;
                }
            }
        }
        event.consume();
    }

    private boolean write(char key) {
        R row = rows.get(currentRow);
        MarkBoard.Session session = sessions.get(currentColumn);
        if (key != UNDO && !session.open()) {
            say.accept(session.closed());
            return true;
        }
        if (key != UNDO && locked.test(row)) {
            say.accept(ui.text(whyLocked, who(row)));
            return true;
        }
        boolean meant = press.key(row, session.id(), key);
        if (meant && key != EMPTY) {
            next();
        }
        return meant;
    }

    /** Down to the next person who can be marked; below the last, to the top of the next half-day that has begun. */
    private void next() {
        NextCell.of(currentRow, currentColumn, rows.size(), i -> !locked.test(rows.get(i)), sessions)
                .go(this::move, words -> tell.accept(words.apply(ui)));
    }
}
