package org.jishi.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jishi.app.Launcher;
import org.jishi.sample.SampleCounty;

/**
 * Starts the program on a county, signs in, opens the list of people and works it as a clerk would; then a plain table
 * of as many rows in a window beside. Prints every time taken.
 */
public final class ListWindow {
    static final String TIMES = "times";
    static final String DONE = "done";
    private static final long PATIENCE = Long.getLong("jishi.bench.patience", 600) * 1_000_000_000;

    private ListWindow() {}

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                drive();
            } catch (Throwable failure) {
                failure.printStackTrace(System.out);
                Runtime.getRuntime().halt(1);
            }
        });
        Launcher.main(new String[0]);
        System.exit(0);
    }

    private static void drive() throws Exception {
        until("sign-in", () -> find("admin-signIn-login") != null);
        on(() -> {
            ((TextField) need("admin-signIn-login")).setText(BenchFolder.CLERK);
            ((TextField) need("admin-signIn-password")).setText(SampleCounty.PASSWORD);
            ((ButtonBase) need("admin-signIn-enter")).fire();
            return true;
        });
        until("the shell", () -> find("sidebar-people") != null);
        on(() -> {
            ((ButtonBase) need("sidebar-people")).fire();
            return true;
        });
        until(
                "the list",
                () -> find("people-table") instanceof TableView<?> table
                        && table.getItems().size() >= BenchFolder.PEOPLE * 9 / 10);
        work("jishi", (TableView<?>) need("people-table"), (TextField) need("list-search"));
        PlainTable plain = on(() -> new PlainTable(BenchFolder.PEOPLE));
        until("the plain table", () -> plain.table().getItems().size() >= BenchFolder.PEOPLE);
        work("plain", plain.table(), plain.search());
        System.out.println(DONE);
        Platform.runLater(Platform::exit);
    }

    private static void work(String whose, TableView<?> table, TextField search) throws Exception {
        ListScript script = on(() -> new ListScript(table, search));
        Platform.runLater(script::start);
        try {
            until("the end of the script", script::isOver);
        } catch (IllegalStateException stuck) {
            throw new IllegalStateException(on(script::doing), stuck);
        }
        script.times()
                .forEach((name, nanos) -> System.out.println(TIMES + " " + whose + "-" + name + " "
                        + nanos.stream().map(String::valueOf).collect(Collectors.joining(" "))));
    }

    /** The node of that name in any window; null where there is none. */
    private static @org.jspecify.annotations.Nullable Node find(String id) {
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

    private static Node need(String id) {
        Node found = find(id);
        if (found == null) {
            throw new IllegalStateException("no " + id);
        }
        return found;
    }

    private static void until(String what, Callable<Boolean> state) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        while (!on(state)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static <T> T on(Callable<T> act) throws Exception {
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
