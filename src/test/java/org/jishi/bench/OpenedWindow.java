package org.jishi.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The program's own window as a bench finds its way in it, from another thread of the same process. */
final class OpenedWindow {
    private static final long PATIENCE = Long.getLong("jishi.bench.patience", 600) * 1_000_000_000;

    private OpenedWindow() {}

    /** The node of that name in any window; null where there is none. */
    static @org.jspecify.annotations.Nullable Node find(String id) {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof Stage stage && stage.getScene() != null) {
                Scene scene = stage.getScene();
                Node found = scene.lookup("#" + id);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    static Node need(String id) {
        Node found = find(id);
        if (found == null) {
            throw new IllegalStateException("no " + id);
        }
        return found;
    }

    static void until(String what, Callable<Boolean> state) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        while (!on(state)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    static <T> T on(Callable<T> act) throws Exception {
        FutureTask<T> task = new FutureTask<>(act);
        while (true) {
            try {
                Platform.runLater(task);
                return task.get();
            } catch (IllegalStateException notYet) {
                // The toolkit takes no work before it runs, and does not say when it does.
                LockSupport.parkNanos(2_000_000);
            }
        }
    }
}
