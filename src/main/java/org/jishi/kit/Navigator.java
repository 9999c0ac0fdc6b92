package org.jishi.kit;

import org.jspecify.annotations.Nullable;

/** Goes from page to page; a page left behind keeps its scroll, filter and selection until one comes back. */
public interface Navigator {
    /** Opens a screen of the sidebar; one that is open already is shown as it was left. */
    default void open(String screen) {
        open(screen, null);
    }

    /**
     * Opens a screen with an argument: the id of the thing, or a filter.
     *
     * @param argument what the screen's factory receives; pages of equal arguments are one page
     */
    void open(String screen, @Nullable Object argument);

    /** As {@link #open(String, Object)}, in a tab of its own beside what is open. */
    void openBeside(String screen, @Nullable Object argument);

    /** Opens a screen of the sidebar and begins what its main button is for. */
    void begin(String screen);

    void back();
}
