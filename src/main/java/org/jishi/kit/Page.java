package org.jishi.kit;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** One page in the window. It is built once, kept while one can go back to it, and disposed of after that. */
public interface Page {
    Node node();

    /** What the tab and the way back say, in the user's language; may change after the page has loaded. */
    String title();

    /** Called each time the page comes (back) into view: fetch anew what may have changed, keep place and selection. */
    default void shown() {}

    /** F5. */
    default void refresh() {
        shown();
    }

    /** Shows only what a link told of; each time such a link is followed. */
    default void narrow(Narrowing to) {}

    /** Ctrl+N: presses its main button. */
    default void press() {
        MainButton.press(node());
    }

    /** Begins what its main button is for, as if one had come here for that. */
    default void begin() {
        press();
    }

    /** Begins what concerns a person, as if one had come here for that; each time somebody asks for it. */
    default void beginFor(ForPerson whom) {}

    /** Ctrl+F; false when the page has nothing to search. */
    default boolean find() {
        return false;
    }

    /** What Ctrl+P prints of it as it stands; null when there is nothing. */
    default @Nullable Runnable printing() {
        return null;
    }

    /** Whether it has something to print as it stands. */
    default boolean prints() {
        return printing() != null;
    }

    /** Ctrl+P; false when the page has nothing to print. */
    default boolean print() {
        Runnable action = printing();
        if (action != null) {
            action.run();
        }
        return action != null;
    }

    /** Asked before the page is dropped for good; false keeps it in view. */
    default boolean mayGo() {
        return true;
    }

    /** Ends what would outlive the page: subscriptions, timers. */
    default void dispose() {}

    /** A page of one node. */
    static Page of(String title, Node node) {
        return new Page() {
            @Override
            public Node node() {
                return node;
            }

            @Override
            public String title() {
                return title;
            }
        };
    }
}
