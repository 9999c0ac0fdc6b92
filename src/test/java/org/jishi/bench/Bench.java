package org.jishi.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Prints the program's figures, each with its peers beside, taken in this run. Arguments choose among start, write and
 * search; none means all. A figure is the middle of several, in milliseconds, with the 95th of 100 behind it where that
 * says something.
 */
public final class Bench {
    /**
     * One line of the outcome.
     *
     * @param note what the figure is about: sizes, what differs from the others
     */
    record Figure(String what, double middle, double at95, String note) {}

    private final PrintStream out;

    private Bench(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        Set<String> chosen = Set.of(arguments);
        Bench bench = new Bench(System.out);
        bench.out.printf(
                "Java %s, %d processors, %s%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"));
        if (chosen.isEmpty() || chosen.contains("write")) {
            bench.print(
                    "A durable write: one row with its audit entry, told only once the disk has it", WriteBench.run());
        }
        if (chosen.isEmpty() || chosen.contains("search")) {
            bench.print("Search among 200,000 people, each key pressed", SearchBench.run());
        }
        if (chosen.isEmpty() || chosen.contains("start")) {
            bench.print("From the start of the process to the window", StartBench.run());
        }
    }

    private void print(String title, List<Figure> figures) {
        out.printf("%n%s%n", title);
        for (Figure figure : figures) {
            String at95 = Double.isNaN(figure.at95) ? "" : String.format(Locale.ROOT, "95%%: %.2f ms", figure.at95);
            out.printf(Locale.ROOT, "  %-44s %9.2f ms   %-18s %s%n", figure.what, figure.middle, at95, figure.note);
        }
        out.flush();
    }

    /** The middle and the 95th of 100. */
    static Figure figure(String what, List<Long> nanos, String note) {
        List<Long> sorted = new ArrayList<>(nanos);
        sorted.sort(null);
        return new Figure(
                what,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.size() < 40 ? Double.NaN : sorted.get(sorted.size() * 95 / 100) / 1e6,
                note);
    }
}
