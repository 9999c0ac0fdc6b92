package org.jishi.bench;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jishi.app.Launcher;

/** Starts the program, or a bare window, and says when its first window stands there, drawn; then ends it. */
public final class ShownWindow {
    static final String SHOWN = "shown";
    static final String BARE = "bare";

    private ShownWindow() {}

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(ShownWindow::watch);
        if (arguments.length > 0) {
            BareWindow.main(arguments);
        } else {
            Launcher.main(new String[0]);
        }
        System.exit(0);
    }

    /** The toolkit takes no work before it runs, and does not say when it does. */
    private static void watch() {
        while (true) {
            try {
                Platform.runLater(ShownWindow::ask);
                return;
            } catch (IllegalStateException notYet) {
                Thread.onSpinWait();
                java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
            }
        }
    }

    private static void ask() {
        for (Window window : Window.getWindows()) {
            if (window instanceof Stage stage && stage.isShowing()) {
                drawn(stage.getScene(), 0);
                return;
            }
        }
        Platform.runLater(ShownWindow::ask);
    }

    /** The second frame begins when the first one is drawn. */
    private static void drawn(Scene scene, int frames) {
        Runnable[] listener = new Runnable[1];
        listener[0] = () -> {
            scene.removePostLayoutPulseListener(listener[0]);
            if (frames == 0) {
                drawn(scene, 1);
            } else {
                System.out.println(SHOWN);
                System.out.flush();
                Platform.exit();
            }
        };
        scene.addPostLayoutPulseListener(listener[0]);
        Platform.requestNextPulse();
    }
}
