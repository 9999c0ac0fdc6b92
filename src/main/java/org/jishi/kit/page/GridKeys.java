package org.jishi.kit.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jishi.kit.help.KeyWords;

/** What the keys that {@link MarkGrid} hears do, for the list of keys. */
final class GridKeys {
    private GridKeys() {}

    /** @param marks what each key writes into a cell */
    static void tell(MarkGrid<?> grid, List<Mark> marks) {
        String letters = marks.stream().map(mark -> String.valueOf(mark.key())).collect(Collectors.joining(" "));
        List<KeyWords.Line> lines = List.of(
                new KeyWords.Line(letters, "kit.keys.mark"),
                new KeyWords.Line("Delete  Backspace", "kit.keys.noMark"),
                new KeyWords.Line("Ctrl+Z", "kit.keys.undoMark"),
                new KeyWords.Line("Ctrl+D", "kit.keys.fillDown"),
                new KeyWords.Line("Ctrl+V", "kit.keys.paste"),
                new KeyWords.Line("Enter", "kit.keys.nextRow"),
                new KeyWords.Line("Shift+Enter", "kit.keys.rowBefore"),
                new KeyWords.Line("↑ ↓ ← →", "kit.keys.cell"),
                new KeyWords.Line("Home  End", "kit.keys.rowEnds"),
                new KeyWords.Line("Ctrl+Home  Ctrl+End", "kit.keys.gridEnds"),
                new KeyWords.Line("PageUp  PageDown", "kit.keys.tenRows"));
        KeyWords.of(grid, "kit.keys.grid", () -> lines);
    }
}
