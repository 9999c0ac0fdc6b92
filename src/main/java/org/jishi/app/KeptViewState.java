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
import org.jishi.platform.text.Refusal;

/**
 * What users chose about looks, in a small file of the data folder, written behind the window: each person's own, by login,
 * and the machine's, which holds for who chose nothing yet. No data of people.
 */
final class KeptViewState implements ViewState, AutoCloseable {
    /** Where notices hang and whom to turn to is the office's, nobody's own. */
    private static final String OFFICE = "notice.";

    private final Path file;
    private final Properties kept = new Properties();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("view-state").factory());
    private String own = "";

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

    /** Whose looks these are from now on; empty for the machine's. */
    void person(String login) {
        own = login.isEmpty() ? "" : "of." + login + ".";
    }

    @Override
    public Optional<String> get(String name) {
        String mine = own.isEmpty() ? null : kept.getProperty(own + name);
        return Optional.ofNullable(mine == null ? kept.getProperty(name) : mine);
    }

    @Override
    public void put(String name, String text) {
        putForAll(name.startsWith(OFFICE) ? name : own + name, text);
    }

    /** Keeps it for everybody who sits here. */
    void putForAll(String name, String text) {
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
        } catch (UncheckedIOException | Refusal e) {
            // A full disk loses a column's width, nothing else.
            return;
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
