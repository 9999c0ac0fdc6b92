package org.jishi.kit.shell;

import java.util.List;
import java.util.function.Consumer;
import org.jishi.kit.print.Printers;
import org.jishi.kit.print.SystemPrinters;

/**
 * What of the computer no test sees: other programs, the system's questions for files, printers.
 *
 * @param showDocument {@code getHostServices()::showDocument} of the application
 * @param opener the command that opens a file, from {@link SystemDesktop#opener}; empty to show it as a document
 * @param files who answers which file
 * @param printers what can print here
 */
public record Outside(Consumer<String> showDocument, List<String> opener, FileQuestions files, Printers printers) {
    public Outside {
        opener = List.copyOf(opener);
    }

    /** This computer. */
    public static Outside system(Consumer<String> showDocument) {
        return new Outside(showDocument, SystemDesktop.opener(), FileQuestions.SYSTEM, new SystemPrinters());
    }

    /** This computer, where documents are only told of. */
    public static Outside plain(Consumer<String> showDocument) {
        return new Outside(showDocument, List.of(), FileQuestions.SYSTEM, new SystemPrinters());
    }
}
