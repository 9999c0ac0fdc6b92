package org.jishi.kit.shell;

import java.util.List;

/** What the search at the top asks, off the window's thread. */
@FunctionalInterface
public interface SearchProvider {
    /**
     * @param words what was typed, not blank
     * @return the best first, a few of each group, only what the one who is signed in may open
     */
    List<SearchHit> find(String words);

    /** Finds nothing. */
    static SearchProvider none() {
        return words -> List.of();
    }
}
