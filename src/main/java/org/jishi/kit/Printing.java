package org.jishi.kit;

import java.nio.file.Path;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.print.Printout;

/** Everything that is printed: made behind the window, looked at page by page, then sent to a printer or saved. */
public interface Printing {
    /** Writes a workbook. */
    @FunctionalInterface
    interface Maker {
        void write(Path file, Progress progress) throws Exception;
    }

    /**
     * Shows the pages of a workbook that is made for this; saved from there, it is that very file.
     *
     * @param job text key of what is being done meanwhile
     * @param name of the file, with its ending
     * @param made told once it is made
     */
    void workbook(String job, String name, Maker maker, Runnable made);

    /**
     * Shows pages that are no workbook's; saved from there, they are a PDF.
     *
     * @param name of the file, with its ending
     */
    void pages(String job, String name, Background.LongWork<Printout> maker, Runnable made);

    /**
     * Shows pages of which no file may ever be made.
     *
     * @param printed told once a printer has them
     */
    void onPaperOnly(String job, String name, Background.LongWork<Printout> maker, Runnable printed);

    /** Shows the pages of a workbook that lies where it was saved. */
    void saved(Path workbook);
}
