package org.jishi.kit.shell;

import java.util.List;
import java.util.Locale;

/** What the search at the top asks, off the window's thread. */
@FunctionalInterface
public interface SearchProvider {
    /** So many of a group are shown. */
    int SHOWN_OF_A_GROUP = 6;

    /**
     * @param words what was typed, not blank
     * @return the best first, of each group one more than {@link #SHOWN_OF_A_GROUP} where there are so many, which tells
     *     that there are more, only what the one who is signed in may open
     */
    List<SearchHit> find(String words);

    /** Whether a title of the program's own, a page or an act, is what was typed. */
    default boolean fits(String words, String title) {
        return title.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** Finds nothing. */
    static SearchProvider none() {
        return words -> List.of();
    }
}
