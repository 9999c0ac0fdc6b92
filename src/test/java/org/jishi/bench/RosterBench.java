package org.jishi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jishi.intake.roster.RosterDesk;
import org.jishi.intake.roster.Rosters;

/**
 * What a clerk waits for with a roster of 5,000 rows and 20,000 people: read, checked against everybody, taken in and
 * answered, in the program's own window; beside it the same file opened and saved by POI, with nothing checked.
 */
final class RosterBench {
    static final int ROWS = 5_000;

    private static final double LIMIT = 6_000;

    private RosterBench() {}

    static Bench.Group run(BenchFolder bench) throws Exception {
        Path folder = Files.createDirectories(bench.resolve("roster"));
        Path roster = folder.resolve("roster.xlsx");
        try (RosterDesk desk = new RosterDesk()) {
            Rosters.write(roster, 300_000, ROWS, desk.people.places.villages());
        }
        List<String> steps = new ArrayList<>();
        long whole = 0;
        for (String line : Program.window(
                        bench.county(),
                        true,
                        RosterWindow.DONE,
                        RosterWindow.class,
                        roster.toString(),
                        folder.resolve("answer.xlsx").toString())
                .lines()) {
            if (line.startsWith(RosterWindow.STEP)) {
                String[] words = line.split(" ");
                long nanos = Long.parseLong(words[2]);
                whole += nanos;
                steps.add(String.format(Locale.ROOT, "%s %d ms", words[1], nanos / 1_000_000));
            }
        }
        long start = System.nanoTime();
        RosterWindow.throughPoi(roster, folder.resolve("saved.xlsx"));
        long poi = System.nanoTime() - start;
        return new Bench.Group(
                "5,000 rows of an .xlsx into 20,000 people in the window, with the answer",
                Figure.of("Jishi", List.of(whole), String.join(", ", steps)).limit(LIMIT, Figure.Of.MIDDLE),
                List.of(Figure.of("POI: the file opened and saved", List.of(poi), "nothing checked")));
    }
}
