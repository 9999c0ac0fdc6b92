package org.jishi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jishi.app.Launcher;
import org.jishi.kit.page.ListTabs;
import org.jishi.sample.SampleCounty;

/**
 * Starts the program on a county, signs in, rests, then opens every page of the sidebar with its sisters, walks twenty
 * rows of each list and opens some of them, as a day's work does; or a bare window beside it. Prints what the process
 * held of the machine's memory, and how much of its heap was alive.
 */
public final class MemoryWindow {
    static final String HELD = "held";
    static final String DONE = "done";

    private static final int ROWS = 20;
    private static final int OPENED = 3;
    private static final long REST = 20_000_000_000L;
    private static final long GLANCE = 60_000_000;
    private static final long PAGE = 400_000_000;
    private static final double MIB = 1024 * 1024;

    private MemoryWindow() {}

    public static void main(String[] arguments) {
        boolean bare = arguments.length > 0 && arguments[0].equals(ShownWindow.BARE);
        Thread.ofPlatform().daemon().start(() -> {
            try {
                if (bare) {
                    bare();
                } else {
                    drive(arguments[0]);
                }
                System.out.println(DONE);
                Platform.runLater(Platform::exit);
            } catch (Throwable failure) {
                failure.printStackTrace(System.out);
                Runtime.getRuntime().halt(1);
            }
        });
        if (bare) {
            BareWindow.main(arguments);
        } else {
            Launcher.main(new String[0]);
        }
        System.exit(0);
    }

    private static void bare() throws Exception {
        OpenedWindow.until("the window", () -> !javafx.stage.Window.getWindows().isEmpty());
        rest(REST / 4);
        say("rest");
    }

    private static void drive(String login) throws Exception {
        OpenedWindow.until("sign-in", () -> OpenedWindow.find("admin-signIn-login") != null);
        OpenedWindow.on(() -> {
            ((TextField) OpenedWindow.need("admin-signIn-login")).setText(login);
            ((TextField) OpenedWindow.need("admin-signIn-password")).setText(SampleCounty.PASSWORD);
            ((ButtonBase) OpenedWindow.need("admin-signIn-enter")).fire();
            return true;
        });
        OpenedWindow.until("the shell", () -> OpenedWindow.find("sidebar-home") != null);
        rest(REST);
        say("rest");
        for (String screen : OpenedWindow.on(MemoryWindow::screens)) {
            press(screen);
            walk();
            for (String sister : OpenedWindow.on(MemoryWindow::sisters)) {
                press(screen);
                press(sister);
                walk();
            }
        }
        rest(REST);
        say("walked");
    }

    /** Twenty rows of every list that stands on the page, the first of them opened. */
    private static void walk() throws Exception {
        List<TableView<?>> tables = OpenedWindow.on(MemoryWindow::tables);
        for (TableView<?> table : tables) {
            for (int row = 0; row < ROWS; row++) {
                int at = row;
                OpenedWindow.on(() -> {
                    if (at < table.getItems().size()) {
                        table.getSelectionModel().clearAndSelect(at);
                        table.scrollTo(at);
                    }
                    return true;
                });
                rest(GLANCE);
            }
        }
        for (int row = 0; row < OPENED && !tables.isEmpty(); row++) {
            int at = row;
            TableView<?> table = tables.getFirst();
            // what is asked or said over the page waits inside of the key's own event
            Platform.runLater(() -> {
                if (at < table.getItems().size() && table.getScene() != null) {
                    table.getSelectionModel().clearAndSelect(at);
                    table.fireEvent(key(KeyCode.ENTER, false));
                }
            });
            rest(PAGE);
            for (String close : List.of("dialog-close", "dialog-cancel", "dialog-understood")) {
                Platform.runLater(() -> {
                    if (OpenedWindow.find(close) instanceof ButtonBase button) {
                        button.fire();
                    }
                });
            }
            Platform.runLater(() -> {
                if (table.getScene() == null) {
                    Node root = OpenedWindow.need("user-menu").getScene().getRoot();
                    root.fireEvent(key(KeyCode.LEFT, true));
                }
            });
            rest(PAGE);
        }
    }

    private static KeyEvent key(KeyCode code, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false);
    }

    private static void press(String id) throws Exception {
        OpenedWindow.on(() -> {
            if (OpenedWindow.find(id) instanceof ButtonBase button) {
                button.fire();
            }
            return true;
        });
        rest(PAGE);
    }

    private static List<String> screens() {
        List<String> ids = new ArrayList<>();
        for (Node node : OpenedWindow.need("user-menu").getScene().getRoot().lookupAll(".button")) {
            if (node.getId() != null && node.getId().startsWith("sidebar-")) {
                ids.add(node.getId());
            }
        }
        return ids;
    }

    private static List<String> sisters() {
        Set<String> ids = new LinkedHashSet<>();
        for (Node node : OpenedWindow.need("user-menu").getScene().getRoot().lookupAll(".toggle-button")) {
            if (node instanceof ToggleButton && node.getParent() instanceof ListTabs && seen(node)) {
                ids.add(node.getId());
            }
        }
        return List.copyOf(ids);
    }

    private static List<TableView<?>> tables() {
        List<TableView<?>> found = new ArrayList<>();
        for (Node node : OpenedWindow.need("user-menu").getScene().getRoot().lookupAll(".table-view")) {
            if (node instanceof TableView<?> table && seen(table)) {
                found.add(table);
            }
        }
        return found;
    }

    private static boolean seen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void rest(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** What the process holds as it rests, then what of its heap is alive. */
    private static void say(String when) throws IOException {
        double held = held();
        for (int i = 0; i < 2; i++) {
            System.gc();
        }
        double alive = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
        System.out.printf(Locale.ROOT, "%s %s %.0f %.0f%n", HELD, when, held, alive);
    }

    /** The resident set, MiB; of Linux only. */
    private static double held() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }
}
