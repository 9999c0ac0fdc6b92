package org.jishi.bench;

import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.jishi.app.Launcher;
import org.jishi.sample.SampleCounty;

/**
 * Starts the program on a county, signs in, opens the list of people and works it as a clerk would; then a plain table
 * of as many rows in a window beside. Prints every time taken.
 */
public final class ListWindow {
    static final String TIMES = "times";
    static final String DONE = "done";

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
        OpenedWindow.until("sign-in", () -> OpenedWindow.find("admin-signIn-login") != null);
        OpenedWindow.on(() -> {
            ((TextField) OpenedWindow.need("admin-signIn-login")).setText(BenchFolder.CLERK);
            ((TextField) OpenedWindow.need("admin-signIn-password")).setText(SampleCounty.PASSWORD);
            ((ButtonBase) OpenedWindow.need("admin-signIn-enter")).fire();
            return true;
        });
        OpenedWindow.until("the shell", () -> OpenedWindow.find("sidebar-people") != null);
        OpenedWindow.on(() -> {
            ((ButtonBase) OpenedWindow.need("sidebar-people")).fire();
            return true;
        });
        OpenedWindow.until(
                "the list",
                () -> OpenedWindow.find("people-table") instanceof TableView<?> table
                        && table.getItems().size() >= BenchFolder.PEOPLE * 9 / 10);
        work("jishi", (TableView<?>) OpenedWindow.need("people-table"), (TextField) OpenedWindow.need("list-search"));
        PlainTable plain = OpenedWindow.on(() -> new PlainTable(BenchFolder.PEOPLE));
        OpenedWindow.until("the plain table", () -> plain.table().getItems().size() >= BenchFolder.PEOPLE);
        work("plain", plain.table(), plain.search());
        System.out.println(DONE);
        Platform.runLater(Platform::exit);
    }

    private static void work(String whose, TableView<?> table, TextField search) throws Exception {
        ListScript script = OpenedWindow.on(() -> new ListScript(table, search));
        Platform.runLater(script::start);
        try {
            OpenedWindow.until("the end of the script", script::isOver);
        } catch (IllegalStateException stuck) {
            throw new IllegalStateException(OpenedWindow.on(script::doing), stuck);
        }
        script.times()
                .forEach((name, nanos) -> System.out.println(TIMES + " " + whose + "-" + name + " "
                        + nanos.stream().map(String::valueOf).collect(Collectors.joining(" "))));
    }
}
