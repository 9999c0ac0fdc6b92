package org.jishi.kit.shell;

import java.io.IOException;
import java.nio.file.Files;
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

    /** What file managers of Linux desktops, those of UOS and Kylin too, hear; addresses follow. */
    private static final List<String> FILE_MANAGER = List.of(
            "dbus-send",
            "--session",
            "--print-reply",
            "--reply-timeout=3000",
            "--dest=org.freedesktop.FileManager1",
            "--type=method_call",
            "/org/freedesktop/FileManager1",
            "org.freedesktop.FileManager1.ShowItems");

    private final Consumer<String> showDocument;
    private final List<String> opener;
    private final List<String> shower;
    private final Consumer<Path> unopened;
    private final Consumer<Path> unopenedSaved;

    /**
     * @param showDocument {@code getHostServices()::showDocument} of the application, which does not tell whether it could
     * @param opener the command that opens the file after it and tells by its end whether it could; empty where the system
     *     itself says what it cannot open
     * @param shower the command that shows the file after it selected in its folder
     * @param unopened told, on the window's thread, what readable copy could not be opened
     * @param unopenedSaved told the same of a file that stays where it is
     */
    SystemDesktop(
            Consumer<String> showDocument,
            List<String> opener,
            List<String> shower,
            Consumer<Path> unopened,
            Consumer<Path> unopenedSaved) {
        this.showDocument = showDocument;
        this.opener = List.copyOf(opener);
        this.shower = List.copyOf(shower);
        this.unopened = unopened;
        this.unopenedSaved = unopenedSaved;
    }

    /** The command that opens a file here and tells how that ended. Windows asks by itself which program to take. */
    public static List<String> opener() {
        return isOn("linux") ? List.of("xdg-open") : List.of();
    }

    /** The command that shows a file in its folder here. */
    static List<String> shower() {
        if (isOn("windows")) {
            return List.of("explorer.exe", "/select,");
        }
        return isOn("linux") ? FILE_MANAGER : List.of();
    }

    private static boolean isOn(String system) {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains(system);
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
        open(path, unopened);
    }

    @Override
    public void openSaved(Path path) {
        open(path, unopenedSaved);
    }

    @Override
    public void showInFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || shower.isEmpty() || !Files.exists(file)) {
            openSaved(folder == null ? file : folder);
            return;
        }
        // Explorer ends with 1 whether it could or not; only where it cannot be started the folder is opened instead
        Consumer<Integer> ended = shower.equals(FILE_MANAGER) ? code -> openUnlessDone(code, folder) : code -> {};
        start(shown(shower, file), ended, () -> Platform.runLater(() -> openSaved(folder)));
    }

    private void openUnlessDone(int code, Path folder) {
        if (code != 0) {
            Platform.runLater(() -> openSaved(folder));
        }
    }

    /** The words of the command, none of which a shell reads. */
    static List<String> shown(List<String> shower, Path file) {
        List<String> command = new ArrayList<>(shower);
        if (shower.equals(FILE_MANAGER)) {
            // a comma parts addresses, an address has none of its own then
            command.add("array:string:"
                    + file.toAbsolutePath().toUri().toASCIIString().replace(",", "%2C"));
            command.add("string:");
        } else {
            // Explorer takes what stands behind a comma for another word, unless it is quoted; no name holds a quote
            // there
            command.add("\"" + file.toAbsolutePath() + "\"");
        }
        return command;
    }

    private void open(Path path, Consumer<Path> failed) {
        if (opener.isEmpty()) {
            showDocument.accept(path.toUri().toString());
            return;
        }
        List<String> command = new ArrayList<>(opener);
        command.add(path.toString());
        long begun = System.nanoTime();
        start(
                command,
                code -> {
                    if (code != 0 && System.nanoTime() - begun < AT_ONCE.toNanos()) {
                        Platform.runLater(() -> failed.accept(path));
                    }
                },
                // later: who opens may be ending a sheet, and nothing is asked within that
                () -> Platform.runLater(() -> failed.accept(path)));
    }

    /** Starts a program away from the window's thread: a guard against viruses may hold that up for seconds. */
    private static void start(List<String> command, Consumer<Integer> ended, Runnable notThere) {
        Thread.ofVirtual().name("other-program").start(() -> {
            try {
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .onExit()
                        .thenAccept(process -> ended.accept(process.exitValue()));
            } catch (IOException e) {
                notThere.run();
            }
        });
    }
}
