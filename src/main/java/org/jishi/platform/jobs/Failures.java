package org.jishi.platform.jobs;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jishi.platform.store.StoreException;

/**
 * The one path of what nobody foresaw. The log gets a code, the kinds of exception and where they came from, never their
 * messages: those of the driver and of parsers carry what people typed. The user gets the code.
 */
public final class Failures {
    private static final Logger LOG = System.getLogger("org.jishi.failure");

    private final AtomicInteger count = new AtomicInteger();

    /** As below, with the text key of what was being done. */
    public String log(String doing, Throwable failure) {
        String code = code(failure);
        write(code + " " + doing, failure);
        return code;
    }

    /** Writes the failure into the log. Returns what the log calls it, such as "S23505-3" or "NullPointer-1". */
    public String log(Throwable failure) {
        String code = code(failure);
        write(code, failure);
        return code;
    }

    private String code(Throwable failure) {
        return kind(failure) + "-" + count.incrementAndGet();
    }

    private static void write(String head, Throwable failure) {
        StringBuilder text = new StringBuilder(head);
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 5; cause = cause.getCause(), depth++) {
            text.append(System.lineSeparator()).append(cause.getClass().getName());
            for (StackTraceElement frame : cause.getStackTrace()) {
                text.append(System.lineSeparator()).append("  at ").append(frame);
            }
        }
        LOG.log(Level.ERROR, text::toString);
    }

    private static String kind(Throwable failure) {
        if (failure instanceof StoreException store) {
            return "S" + store.code();
        }
        String name = failure.getClass().getSimpleName().replaceFirst("(Exception|Error)$", "");
        return name.isEmpty() ? "X" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
