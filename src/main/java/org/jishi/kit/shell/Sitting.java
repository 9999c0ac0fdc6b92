package org.jishi.kit.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;

/**
 * The pages that one person has before him, from coming in until going. What their work answers while the lock covers
 * them waits until they are in sight again, so that nothing of it is read over the lock; once they are gone it is told
 * nobody. On the window's thread.
 */
final class Sitting {
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean covered;
    private boolean over;

    /** Does this in sight of the pages: now, later, or not at all. */
    void answer(Runnable act) {
        if (over) {
            return;
        }
        if (covered) {
            waiting.add(act);
        } else {
            act.run();
        }
    }

    void cover() {
        covered = true;
    }

    /** In sight again; what waited comes in its order, each apart, since it may ask and wait for an answer. */
    void uncover() {
        covered = false;
        waiting.forEach(act -> Platform.runLater(() -> answer(act)));
        waiting.clear();
    }

    void end() {
        over = true;
        waiting.clear();
    }
}
