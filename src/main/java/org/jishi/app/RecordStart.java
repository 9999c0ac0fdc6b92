package org.jishi.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.jishi.admin.SetupService;
import org.jishi.admin.SignedIn;
import org.jishi.place.DivisionBook;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.sample.SampleCounty;

/**
 * Goes in by one door of the program and ends by itself. The scripts run it once after each build and for each door, for
 * the cache of classes that makes the next starts there fast (docs/decisions: start). It works in a folder of its own
 * that is gone afterwards, and needs no display: without one it takes JavaFX's headless platform.
 *
 * <p>Argument: {@code window} shows the first window; {@code command} signs in on the command line once.
 */
public final class RecordStart {
    private static final String PASSWORD = SampleCounty.PASSWORD;
    private static final String COUNTY = "500236";

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
            switch (List.of(arguments).getFirst()) {
                case "window" ->
                    Launcher.window(Shown.class, folder.resolve("first").toString());
                case "command" -> signIn(folder.resolve("office"));
                default -> throw new IllegalArgumentException("window or command");
            }
        } finally {
            remove(folder);
        }
        System.exit(0);
    }

    /** An office without people, and a command there that comes to nothing: what every command loads. */
    private static void signIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (DataFolder taken = DataFolder.take(folder);
                SignedIn made = new SetupService(OfficeClock.system(), new Ids(), new DivisionBook())
                        .create(
                                taken,
                                COUNTY,
                                "Recorded start",
                                "admin",
                                PASSWORD.toCharArray(),
                                true,
                                new KeyService(folder))) {
            made.close();
        }
        Path noRoster = Files.writeString(folder.resolveSibling("no-roster.csv"), "no roster");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        CommandLine.run(
                terminal(said),
                "import",
                "people",
                noRoster.toString(),
                "--data",
                folder.toString(),
                "--user",
                "admin");
    }

    private static Terminal terminal(ByteArrayOutputStream said) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Map<String, String> environment = Map.of("JISHI_PASSWORD", PASSWORD);
        return new Terminal(out, out, InputStream.nullInputStream(), environment, Texts.in(Language.ZH));
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

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
