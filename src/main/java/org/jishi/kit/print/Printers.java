package org.jishi.kit.print;

import java.util.List;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.print.Printout;
import org.jishi.platform.text.Refusal;

/** The printers of this computer: the thin edge beyond which no test sees. Both are called away from the window's thread. */
public interface Printers {
    /**
     * @param usual whether the system takes it where nobody chose one
     * @param bothSides whether it prints on both sides of a sheet
     */
    record Device(String name, boolean usual, boolean bothSides) {}

    /**
     * What is sent to a printer.
     *
     * @param title what its queue calls it
     * @param pages indexes in the order in which they are printed
     */
    record Order(String printer, String title, Printout printout, List<Integer> pages, int copies, boolean bothSides) {
        public Order {
            pages = List.copyOf(pages);
        }
    }

    /** Those that are installed; looking for those of a network may take seconds. */
    List<Device> all();

    /**
     * Hands all pages over; the paper comes later.
     *
     * @throws Refusal when the printer is gone or takes no more
     */
    void print(Order order, Progress progress);
}
