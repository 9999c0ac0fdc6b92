package org.jishi.kit.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;

/**
 * Marks copied from a spreadsheet, put in from the current cell on: letters, whole words or keys; a tick means the first
 * mark. An empty cell leaves what stands. Where one cell cannot be read none is written.
 */
final class MarkPaste<R> {
    private static final String TICKS = "\u221a\u2713\u2714";
    private static final String CROSS = "\u00d7";
    private static final String CROSSES = "xX\u2715\u2717\u2718\u2573";

    private final Ui ui;
    private final List<Mark> marks;
    private final MarkGrid<R> grid;

    MarkPaste(Ui ui, List<Mark> marks, MarkGrid<R> grid) {
        this.ui = ui;
        this.marks = marks;
        this.grid = grid;
    }

    /**
     * What would change.
     *
     * @param wrong why nothing is written; empty where it can be
     * @param said what is told of it
     */
    record Plan<R>(List<MarkBoard.Change<R>> changes, String wrong, String said) {}

    Plan<R> plan(List<List<String>> cells) {
        List<R> rows = grid.rowsFromHere();
        List<MarkBoard.Session> sessions = grid.sessionsFromHere();
        List<MarkBoard.Change<R>> changes = new ArrayList<>();
        int read = 0;
        int left = 0;
        for (int down = 0; down < cells.size(); down++) {
            for (int across = 0; across < cells.get(down).size(); across++) {
                String words = Normalizer.normalize(cells.get(down).get(across), Normalizer.Form.NFKC)
                        .strip();
                if (words.isEmpty()) {
                    continue;
                }
                if (down >= rows.size() || across >= sessions.size()) {
                    left++;
                    continue;
                }
                Optional<Mark> mark = mark(words);
                MarkBoard.Session session = sessions.get(across);
                if (mark.isEmpty()) {
                    return wrong(ui.text("kit.board.pasteUnread", words, grid.where(rows.get(down)), known()));
                }
                if (!session.open()) {
                    return wrong(session.closed());
                }
                if (grid.isLocked(rows.get(down))) {
                    left++;
                    continue;
                }
                read++;
                @Nullable Mark before = grid.read(rows.get(down), session.id());
                if (!Objects.equals(before, mark.get())) {
                    changes.add(new MarkBoard.Change<>(rows.get(down), session.id(), before, mark.get()));
                }
            }
        }
        if (read == 0) {
            return wrong(ui.text("kit.board.pasteNothing"));
        }
        String said = left == 0
                ? ui.text("kit.board.pasted", read, changes.size())
                : ui.text("kit.board.pastedSome", read, changes.size(), left);
        return new Plan<>(changes, "", said);
    }

    private static <R> Plan<R> wrong(String why) {
        return new Plan<>(List.of(), why, "");
    }

    private Optional<Mark> mark(String words) {
        String letter = words.length() == 1 && CROSSES.contains(words) ? CROSS : words;
        if (words.length() == 1 && TICKS.contains(words)) {
            return Optional.of(marks.getFirst());
        }
        return marks.stream()
                .filter(mark -> mark.letter().equalsIgnoreCase(letter)
                        || mark.words().equalsIgnoreCase(words)
                        || String.valueOf(mark.key()).equalsIgnoreCase(words))
                .findFirst()
                .or(() -> beginning(words));
    }

    /** The mark whose word alone begins so: one sign is all that many sheets write. */
    private Optional<Mark> beginning(String words) {
        List<Mark> found = marks.stream()
                .filter(mark -> mark.words().toLowerCase(Locale.ROOT).startsWith(words.toLowerCase(Locale.ROOT)))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private String known() {
        return String.join(
                ui.text("kit.view.comma"), marks.stream().map(Mark::words).toList());
    }
}
