package org.jishi.kit.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jishi.kit.Desktop;

/** The real clipboard, and the programs that the system has for files. */
public final class SystemDesktop implements Desktop {
    private final Consumer<String> showDocument;

    /** @param showDocument {@code getHostServices()::showDocument} of the application */
    public SystemDesktop(Consumer<String> showDocument) {
        this.showDocument = showDocument;
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
        showDocument.accept(path.toUri().toString());
    }
}
