package org.jishi.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Prints the program's figures, each with its peers beside, taken in this run. Arguments choose parts by name; none
 * means all. Ends with 1 when a limit was not kept.
 */
public final class Bench {
    /** What can be measured, in the order of the outcome. */
    enum Part {
        START,
        WRITE,
        SEARCH,
        PEOPLE,
        COUNTY,
        LIST,
        LISTS,
        MEMORY,
        COMMAND,
        ROSTER,
        LARGE,
        IMPORT
    }

    /**
     * What was measured of one thing.
     *
     * @param ours the program's own; its peers follow
     */
    record Group(String title, Figure ours, List<Figure> peers) {}

    private final PrintStream out;
    private boolean kept = true;

    private Bench(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        Set<Part> chosen = new LinkedHashSet<>();
        for (String argument : arguments) {
            chosen.add(Part.valueOf(argument.toUpperCase(Locale.ROOT)));
        }
        Bench bench = new Bench(System.out);
        bench.run(chosen.isEmpty() ? new LinkedHashSet<>(Arrays.asList(Part.values())) : chosen);
        System.exit(bench.kept ? 0 : 1);
    }

    private void run(Set<Part> chosen) throws Exception {
        out.printf(
                "Java %s, %d processors, %s, load %s%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"), load());
        try (BenchFolder folder = new BenchFolder()) {
            for (Part part : Part.values()) {
                if (chosen.contains(part)) {
                    switch (part) {
                        case START -> StartBench.run(folder).forEach(this::print);
                        case WRITE -> print(WriteBench.run(folder));
                        case SEARCH -> print(SearchBench.run());
                        case PEOPLE -> PeopleBench.run().forEach(this::print);
                        case COUNTY -> CountyBench.run(folder).forEach(this::print);
                        case LIST -> ListBench.run(folder).forEach(this::print);
                        case LISTS -> ListsBench.run(folder).forEach(this::print);
                        case MEMORY -> MemoryBench.run(folder).forEach(this::print);
                        case COMMAND -> print(CommandBench.run(folder));
                        case ROSTER -> print(RosterBench.run(folder));
                        case LARGE -> LargeBench.run(folder).forEach(this::print);
                        case IMPORT -> ImportBench.run(folder).forEach(this::print);
                    }
                }
            }
        }
        out.printf("%nload at the end %s%n%s%n", load(), kept ? "Every limit kept." : "A limit was NOT KEPT.");
    }

    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void print(Group group) {
        out.printf("%n%s%n%s%n%s%n", group.title, group.ours.heads(), group.ours.line(null));
        group.peers.forEach(peer -> out.println(peer.line(group.ours)));
        out.flush();
        kept &= group.ours.kept();
    }
}
