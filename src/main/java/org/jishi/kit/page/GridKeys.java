package org.jishi.kit.page;

import java.util.List;
import org.jishi.kit.help.KeyWords;

/** What the keys that {@link MarkGrid} hears do, for the list of keys. */
final class GridKeys {
    static final List<KeyWords.Line> WORDS = List.of(
            new KeyWords.Line("Enter", "kit.keys.nextRow"),
            new KeyWords.Line("Ctrl+D", "kit.keys.fillDown"),
            new KeyWords.Line("Ctrl+V", "kit.keys.paste"),
            new KeyWords.Line("Ctrl+Z", "kit.keys.undoMark"));

    private GridKeys() {}
}
