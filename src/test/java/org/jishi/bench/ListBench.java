package org.jishi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The list of 20,000 people in the program's own window, beside a plain table of JavaFX that holds as many rows in
 * memory and filters them there: {@link ListWindow} works both.
 */
final class ListBench {
    /** An eye sees a frame that stands for so long as a stop, in milliseconds. */
    private static final double STALL = 100;

    private static final double ANSWER = 50;

    private ListBench() {}

    static List<Bench.Group> run(BenchFolder folder) throws Exception {
        Map<String, List<Long>> times = times(folder.county());
        return List.of(
                group(
                        times,
                        "A key typed above the list of 20,000 people, until its rows stand in the window",
                        "key",
                        ANSWER,
                        Figure.Of.AT_95),
                computing(times),
                group(times, "Between two frames while typing", "typing", STALL, Figure.Of.MOST),
                group(times, "A jump to anywhere in the list, until its rows stand there", "jump", 0, Figure.Of.AT_95),
                group(times, "Between two frames while scrolling 3 rows a frame", "wheel", STALL, Figure.Of.MOST),
                group(times, "Between two frames while dragging through all rows", "drag", STALL, Figure.Of.MOST));
    }

    /** Typing alone, in an office of many more people; the plain table beside it has its 20,000 rows. */
    static List<Bench.Group> typing(Path office, String people) throws Exception {
        Map<String, List<Long>> times = times(office);
        return List.of(
                group(
                        times,
                        "A key typed above the list of " + people + " people, until its rows stand in the window",
                        "key",
                        ANSWER,
                        Figure.Of.AT_95),
                group(times, "Between two frames while typing there", "typing", STALL, Figure.Of.MOST));
    }

    private static Map<String, List<Long>> times(Path office) throws Exception {
        return Program.window(office, true, ListWindow.DONE, ListWindow.class).lines().stream()
                .filter(line -> line.startsWith(ListWindow.TIMES))
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[1], ListBench::times));
    }

    private static List<Long> times(String[] words) {
        return Arrays.stream(words).skip(2).map(Long::valueOf).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Bench.Group group(
            Map<String, List<Long>> times, String title, String name, double limit, Figure.Of of) {
        return new Bench.Group(
                title,
                Figure.of("Jishi: pages from the encrypted store", of(times, "jishi-" + name), "")
                        .limit(limit, of),
                List.of(Figure.of("A plain TableView, rows in memory", of(times, "plain-" + name), "in clear")));
    }

    /** What a key costs the processors, however busy the machine is otherwise: frames drawn and rows fetched. */
    private static Bench.Group computing(Map<String, List<Long>> times) {
        return new Bench.Group(
                "Computed by all threads for one key, frames included",
                Figure.of("Jishi: pages from the encrypted store", of(times, "jishi-computing"), ""),
                List.of(Figure.of("A plain TableView, rows in memory", of(times, "plain-computing"), "")));
    }

    private static List<Long> of(Map<String, List<Long>> times, String name) {
        List<Long> found = times.get(name);
        if (found == null) {
            throw new IllegalStateException("the window said nothing of " + name + ": " + times.keySet());
        }
        return found;
    }
}
