package org.jishi.app;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;

/**
 * Starts the program, shows its first window and ends by itself. The scripts run it once after each build, for the cache
 * of classes that makes the next starts fast (docs/decisions: start), and to measure a start. It works in a folder of
 * its own that is gone afterwards, and needs no display: without one it takes JavaFX's headless platform.
 *
 * <p>Arguments: {@code window} shows the window only; without it a small sample county is made and read as well, so that
 * what a day's work loads is in the cache.
 */
public final class RecordStart {
    private RecordStart() {}

    public static void main(String[] arguments) throws Exception {
        AppLog.quiet();
        if (System.getenv("DISPLAY") == null
                && System.getProperty("os.name", "").startsWith("Linux")) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        Path folder = Files.createTempDirectory("jishi-start");
        try {
            if (!List.of(arguments).contains("window")) {
                office(folder.resolve("office"));
            }
            Launcher.window(Shown.class, folder.resolve("first").toString());
        } finally {
            remove(folder);
        }
        System.exit(0);
    }

    private static void office(Path folder) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Map<String, String> environment = Map.of("JISHI_PASSWORD", "jishi-sample");
        Terminal terminal = new Terminal(out, out, InputStream.nullInputStream(), environment, Texts.in(Language.ZH));
        String data = folder.toString();
        String book = folder.resolveSibling("book.xlsx").toString();
        run(terminal, said, "sample", "--data", data, "--people", "240", "--today", "2026-09-30");
        run(
                terminal,
                said,
                "report",
                "export",
                "training-ledger",
                "--period",
                "2026Q3",
                "--data",
                data,
                "--user",
                "official",
                "--out",
                book);
    }

    private static void run(Terminal terminal, ByteArrayOutputStream said, String... command) {
        if (CommandLine.run(terminal, command) > ExitCode.DONE_WITH_REFUSALS) {
            throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
        }
    }

    /** The program itself on a folder without data; ends a moment after its window is shown. */
    public static final class Shown extends JishiApp {
        private static final Duration MOMENT = Duration.millis(50);

        @Override
        public void start(Stage stage) {
            PauseTransition moment = new PauseTransition(MOMENT);
            moment.setOnFinished(over -> Platform.exit());
            stage.setOnShown(shown -> moment.play());
            super.start(stage);
        }

        @Override
        Path folder() {
            return Path.of(getParameters().getRaw().getFirst());
        }
    }

    private static void remove(Path folder) throws java.io.IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
