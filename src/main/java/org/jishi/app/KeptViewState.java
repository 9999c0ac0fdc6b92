package org.jishi.app;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jishi.kit.ViewState;
import org.jishi.platform.files.AtomicFiles;

/** What users chose about looks, in a small file of the data folder, written behind the window. No data of people. */
final class KeptViewState implements ViewState, AutoCloseable {
    private final Path file;
    private final Properties kept = new Properties();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("view-state").factory());

    KeptViewState(Path folder) {
        file = folder.resolve("view.properties");
        if (Files.isReadable(file)) {
            try {
                kept.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
            } catch (IOException | IllegalArgumentException e) {
                kept.clear();
            }
        }
    }

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(kept.getProperty(name));
    }

    @Override
    public void put(String name, String text) {
        if (text.equals(kept.setProperty(name, text))) {
            return;
        }
        StringWriter content = new StringWriter();
        try {
            kept.store(content, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer.execute(() -> write(content.toString()));
    }

    private void write(String content) {
        try {
            AtomicFiles.write(file, content.getBytes(StandardCharsets.UTF_8));
        } catch (UncheckedIOException e) {
            // A full disk loses a column's width, nothing else.
            return;
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
