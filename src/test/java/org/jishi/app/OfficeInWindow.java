package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jishi.kit.shell.FileQuestions;
import org.jishi.kit.shell.Outside;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FakePrinters;
import org.jishi.support.FxTest;
import org.jishi.support.Keyboard;
import org.jishi.support.MovingClock;

/** The whole program in its window, on a folder that is empty at first: what a journey sits before. */
public final class OfficeInWindow implements AutoCloseable {
    private final Path folder;
    private final MovingClock time;
    private final Answers files = new Answers();
    private final FakePrinters printers = new FakePrinters();
    private final Stage stage;
    private final Reception reception;
    private final Keyboard keys;

    public OfficeInWindow(Path folder, LocalDate today) {
        this.folder = folder;
        time = new MovingClock(today);
        stage = FxTest.on(Stage::new);
        reception = FxTest.on(() -> {
            Reception made = new Reception(
                    stage,
                    new Outside(address -> {}, List.of(), files, printers),
                    new OfficeClock(time),
                    KeyService::ofNoStrength);
            made.open(data());
            return made;
        });
        keys = new Keyboard(stage, reception::isWorking);
        FxTest.show(stage);
    }

    /** The data folder. */
    public Path data() {
        return folder.resolve("office");
    }

    /** A file beside the data folder, where people keep what they bring and take away. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    public Keyboard keys() {
        return keys;
    }

    /** What the system's next question for a file to read is answered with. */
    public void brings(Path file) {
        files.opened.add(file.toFile());
    }

    /** What the system's next question for a file to write is answered with. */
    public Path takesAway(String name) {
        Path file = file(name);
        files.saved.add(file.toFile());
        return file;
    }

    /** The days go by; everybody is signed out meanwhile. */
    public void goTo(LocalDate day) {
        time.goTo(day);
    }

    public LocalDate today() {
        return time.instant().atZone(OfficeClock.ZONE).toLocalDate();
    }

    /** What the store has, counted or summed up by SQL. */
    public long count(String sql) {
        Wiring wiring = FxTest.on(() -> reception.workplace().orElseThrow().wiring());
        return wiring.database.read(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    /** Leaves; the program's log must not tell of anything that nobody foresaw. */
    @Override
    public void close() {
        FxTest.run(reception::close);
        FxTest.close(stage);
        try (Stream<Path> logs = Files.list(data().resolve("logs"))) {
            assertThat(logs.filter(log -> log.toString().endsWith(".log")))
                    .allSatisfy(log -> assertThat(Files.readString(log)).isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers the system's questions for files, which no test can see. */
    private static final class Answers implements FileQuestions {
        private final Deque<File> opened = new ArrayDeque<>();
        private final Deque<File> saved = new ArrayDeque<>();

        @Override
        public File open(FileChooser chooser, Stage over) {
            return opened.remove();
        }

        @Override
        public List<File> openSome(FileChooser chooser, Stage over) {
            return List.of(opened.remove());
        }

        @Override
        public File save(FileChooser chooser, Stage over) {
            return saved.remove();
        }

        @Override
        public File folder(DirectoryChooser chooser, Stage over) {
            throw new AssertionError("nobody asked for a folder");
        }
    }
}
