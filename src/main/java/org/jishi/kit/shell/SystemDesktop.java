package org.jishi.kit.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jishi.kit.Desktop;

/** The real clipboard, and the programs that the system has for files. */
public final class SystemDesktop implements Desktop {
    /** Where there is no program it is said at once; what ends later with an error is a program that was there. */
    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    private final Consumer<String> showDocument;
    private final List<String> opener;
    private final Consumer<Path> unopened;

    /**
     * @param showDocument {@code getHostServices()::showDocument} of the application, which does not tell whether it could
     * @param opener the command that opens the file after it and tells by its end whether it could; empty where the system
     *     itself says what it cannot open
     * @param unopened told, on the window's thread, what could not be opened
     */
    SystemDesktop(Consumer<String> showDocument, List<String> opener, Consumer<Path> unopened) {
        this.showDocument = showDocument;
        this.opener = List.copyOf(opener);
        this.unopened = unopened;
    }

    /** The command that opens a file here and tells how that ended. Windows asks by itself which program to take. */
    public static List<String> opener() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")
                ? List.of("xdg-open")
                : List.of();
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public String paste() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
    }

    @Override
    public void open(Path path) {
        if (opener.isEmpty()) {
            showDocument.accept(path.toUri().toString());
            return;
        }
        List<String> command = new ArrayList<>(opener);
        command.add(path.toString());
        long begun = System.nanoTime();
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .thenAccept(ended -> {
                        if (ended.exitValue() != 0 && System.nanoTime() - begun < AT_ONCE.toNanos()) {
                            Platform.runLater(() -> unopened.accept(path));
                        }
                    });
        } catch (IOException e) {
            // later: who opens may be ending a sheet, and nothing is asked within that
            Platform.runLater(() -> unopened.accept(path));
        }
    }
}
