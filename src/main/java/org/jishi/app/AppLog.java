package org.jishi.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Where the program's log goes: nowhere until a data folder is taken, then there; it never names a person. */
final class AppLog {
    private static final int MOST_BYTES = 1 << 20;
    private static final int FILES = 3;

    private AppLog() {}

    /** Takes the console handler away: a command's output is for its user. */
    static void quiet() {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.WARNING);
    }

    /** Whether a log is written. */
    static boolean isKept() {
        return Arrays.stream(Logger.getLogger("").getHandlers()).anyMatch(FileHandler.class::isInstance);
    }

    /** Writes warnings and errors into the folder's logs. */
    static void into(Path logs) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            if (handler instanceof FileHandler || handler instanceof ConsoleHandler) {
                root.removeHandler(handler);
                handler.close();
            }
        }
        try {
            FileHandler file = new FileHandler(logs.resolve("jishi.%g.log").toString(), MOST_BYTES, FILES, true);
            file.setFormatter(new SimpleFormatter());
            root.addHandler(file);
        } catch (IOException e) {
            // Without a log the program still works; the folder itself was found writable before.
            root.log(Level.WARNING, "no log file");
        }
    }
}
