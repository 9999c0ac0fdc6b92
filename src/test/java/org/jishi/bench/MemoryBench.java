package org.jishi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the program holds of the machine's memory with 20,000 people: after signing in, and after a day's walk through
 * every page and twenty rows of every list; a bare window of JavaFX beside it. As shipped, with the options of the
 * scripts.
 */
final class MemoryBench {
    private static final double AT_REST = 300;
    private static final double WALKED = 600;
    private static final double ALIVE = 200;

    private MemoryBench() {}

    /**
     * @param all the resident set, MiB
     * @param alive what of the heap was alive, MiB
     */
    private record Held(double all, double alive) {}

    static List<Bench.Group> run(BenchFolder folder) throws Exception {
        Map<String, Held> bare = held(folder, ShownWindow.BARE);
        Map<String, Held> ours = held(folder, BenchFolder.CLERK);
        Figure peer = Figure.ofMemory("A bare JavaFX window", of(bare, "rest").all(), "");
        List<Bench.Group> groups = new ArrayList<>();
        groups.add(group("Resident after signing in, at rest", of(ours, "rest").all(), AT_REST, List.of(peer)));
        groups.add(group("Resident after the walk", of(ours, "walked").all(), WALKED, List.of(peer)));
        groups.add(group("Alive of the heap after the walk", of(ours, "walked").alive(), ALIVE, List.of()));
        return groups;
    }

    private static Bench.Group group(String title, double held, double limit, List<Figure> peers) {
        return new Bench.Group(
                title, Figure.ofMemory("Jishi: 20,000 people", held, "").limit(limit, Figure.Of.MOST), peers);
    }

    private static Held of(Map<String, Held> held, String when) {
        Held found = held.get(when);
        if (found == null) {
            throw new IllegalStateException("the window said nothing of " + when + ": " + held.keySet());
        }
        return found;
    }

    private static Map<String, Held> held(BenchFolder folder, String whose) throws Exception {
        Map<String, Held> held = new TreeMap<>();
        for (String line : Program.window(folder.county(), true, MemoryWindow.DONE, MemoryWindow.class, whose)
                .lines()) {
            if (line.startsWith(MemoryWindow.HELD)) {
                String[] words = line.split(" ");
                held.put(words[1], new Held(Double.parseDouble(words[2]), Double.parseDouble(words[3])));
            }
        }
        return held;
    }
}
