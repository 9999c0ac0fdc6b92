package org.jishi.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jishi.app.AnsweredWindow;
import org.jishi.sample.SampleCounty;

/** Starts the program on a county, signs in and walks an import of people to its answer. Prints how long each step took. */
public final class RosterWindow {
    static final String STEP = "step";
    static final String DONE = "done";

    private RosterWindow() {}

    /** Arguments: the roster, where its answer is saved. */
    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                drive(Path.of(arguments[1]));
                System.out.println(DONE);
                Platform.runLater(Platform::exit);
            } catch (Throwable failure) {
                failure.printStackTrace(System.out);
                Runtime.getRuntime().halt(1);
            }
        });
        AnsweredWindow.launch(arguments[0], arguments[1]);
        System.exit(0);
    }

    private static void drive(Path answer) throws Exception {
        OpenedWindow.until("sign-in", () -> shown("admin-signIn-login"));
        OpenedWindow.on(() -> {
            ((TextField) OpenedWindow.need("admin-signIn-login")).setText(BenchFolder.CLERK);
            ((TextField) OpenedWindow.need("admin-signIn-password")).setText(SampleCounty.PASSWORD);
            return true;
        });
        for (String button :
                new String[] {"admin-signIn-enter", "sidebar-people", "people-import-start", "people-import-choose"}) {
            press(button);
        }
        step("reading", "kit-steps-next", () -> shown("column-0-0"));
        step(
                "checking",
                "kit-steps-next",
                () -> OpenedWindow.find("roster-plan-table") instanceof TableView<?> table
                        && table.getItems().size() >= RosterBench.ROWS);
        step("importing", "kit-steps-next", () -> shown("people-import-another"));
        step("answering", "people-import-saveAnswer", () -> Files.exists(answer));
    }

    private static void step(String name, String button, Callable<Boolean> over) throws Exception {
        OpenedWindow.until(button, () -> ready(button));
        long start = System.nanoTime();
        press(button);
        OpenedWindow.until(name, over);
        System.out.println(STEP + " " + name + " " + (System.nanoTime() - start));
    }

    private static boolean shown(String id) {
        return OpenedWindow.find(id) != null;
    }

    private static boolean ready(String id) {
        Node node = OpenedWindow.find(id);
        return node != null && !node.isDisabled();
    }

    private static void press(String id) throws Exception {
        OpenedWindow.until(id, () -> ready(id));
        OpenedWindow.on(() -> {
            ((ButtonBase) OpenedWindow.need(id)).fire();
            return true;
        });
    }

    static void throughPoi(Path from, Path to) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(from));
                OutputStream out = Files.newOutputStream(to)) {
            workbook.write(out);
        }
    }
}
