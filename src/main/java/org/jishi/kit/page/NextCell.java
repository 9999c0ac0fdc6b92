package org.jishi.kit.page;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys go on a {@link MarkBoard} after a mark.
 *
 * @param words what is said of it, null where it goes without saying
 */
record NextCell(int row, int column, @Nullable Function<Ui, String> words) {
    /** @param open whether a row can be marked */
    static NextCell of(int row, int column, int rows, IntPredicate open, List<MarkBoard.Session> sessions) {
        OptionalInt below = IntStream.range(row + 1, rows).filter(open).findFirst();
        if (below.isPresent()) {
            return new NextCell(below.getAsInt(), column, null);
        }
        OptionalInt later = IntStream.range(column + 1, sessions.size())
                .filter(i -> sessions.get(i).open())
                .findFirst();
        OptionalInt top = IntStream.range(0, rows).filter(open).findFirst();
        String done = sessions.get(column).head();
        if (later.isEmpty() || top.isEmpty()) {
            return new NextCell(row, column, ui -> ui.text("kit.board.lastSession", done));
        }
        String next = sessions.get(later.getAsInt()).head();
        return new NextCell(top.getAsInt(), later.getAsInt(), ui -> ui.text("kit.board.nextSession", done, next));
    }

    void go(BiConsumer<Integer, Integer> move, Consumer<Function<Ui, String>> tell) {
        move.accept(row, column);
        if (words != null) {
            tell.accept(words);
        }
    }
}
