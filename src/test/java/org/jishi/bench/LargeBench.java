package org.jishi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What 200,000 people make slower: opening the office, the first page of its lists, and that of people by filters. */
final class LargeBench {
    private static final int ROUNDS = 5;
    /** How much later the first page may come than in an office of 240 people, in milliseconds. */
    private static final double LATER = 300;

    private LargeBench() {}

    static List<Bench.Group> run(BenchFolder folder) throws Exception {
        Path small = LargeCounty.small(folder);
        Path large = LargeCounty.large(folder);
        List<Long> few = new ArrayList<>();
        List<Long> many = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            few.add(opened(small));
            many.add(opened(large));
        }
        Figure peer = Figure.of("The same with 240 people", few, "");
        List<Bench.Group> groups = new ArrayList<>();
        groups.add(new Bench.Group(
                "From the password to what home and the list of people show first",
                Figure.of("Jishi: 200,000 people", many, "each in a process of its own")
                        .limit(peer.middle() + LATER, Figure.Of.MIDDLE),
                List.of(peer)));
        groups.addAll(ListBench.typing(large, "200,000"));
        groups.addAll(ListsBench.of(large));
        groups.add(ListsBench.filtered(large));
        return groups;
    }

    private static long opened(Path data) throws Exception {
        String line = Program.program(data, OpenRun.OPENED, OpenRun.class, data.toString()).lines().stream()
                .filter(each -> each.startsWith(OpenRun.OPENED))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.split(" ")[1]);
    }
}
