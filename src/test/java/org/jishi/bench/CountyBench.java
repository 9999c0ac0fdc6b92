package org.jishi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Making a county of 20,000 people in which every case occurs, and checking every row of it. */
final class CountyBench {
    private static final int CHECKS = 3;
    private static final double MAKING = 60_000;
    private static final double CHECKING = 10_000;

    private CountyBench() {}

    static List<Bench.Group> run(BenchFolder folder) throws Exception {
        Path county = folder.county();
        List<Long> checks = new ArrayList<>();
        for (int i = 0; i < CHECKS; i++) {
            checks.add(Program.command("data", "check", "--data", county.toString(), "--user", "admin")
                    .took());
        }
        return List.of(
                new Bench.Group(
                        "A county of 20,000 people, from the command to its end",
                        Figure.of("Jishi: sample", List.of(folder.countyTook()), "")
                                .limit(MAKING, Figure.Of.MOST),
                        List.of()),
                new Bench.Group(
                        "All rows, chains, references and papers of it checked",
                        Figure.of("Jishi: data check", checks, "").limit(CHECKING, Figure.Of.MOST),
                        List.of()));
    }
}
