package org.jishi.kit.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jishi.kit.ViewState;

/**
 * Which columns of a board somebody folded or unfolded, kept for the person. Of the others the board decides: what is done
 * or empty is folded, and what the window has no room for.
 */
final class Folds {
    /** As the stylesheet has them. */
    private static final double LEAST = 160;

    private static final double STRIP = 40;
    static final double BETWEEN = 8;

    private static final String FOLDED = "folded";
    private static final String OPEN = "open";

    private final ViewState state;
    private final String name;
    private final Map<String, Boolean> chosen = new LinkedHashMap<>();

    Folds(ViewState state, String name) {
        this.state = state;
        this.name = "board." + name + ".folds";
        for (String each : state.get(this.name).orElse("").split(",")) {
            int at = each.indexOf('=');
            if (at > 0) {
                chosen.put(each.substring(0, at), each.substring(at + 1).equals(FOLDED));
            }
        }
    }

    /** @param otherwise what holds where nobody chose */
    boolean folded(String column, boolean otherwise) {
        return chosen.getOrDefault(column, otherwise);
    }

    /** What is done, and what is empty. */
    static boolean quiet(StageBoard.Stage<?> stage) {
        return stage.done() || stage.total() == 0;
    }

    /**
     * The columns that a board so wide has no room for: from the right, first those where nobody here has anything to do.
     * What somebody unfolded stays.
     */
    <T> Set<String> crowded(List<StageBoard.Stage<T>> stages, Predicate<StageBoard.Stage<T>> idle, double width) {
        long open = stages.stream()
                .filter(stage -> !folded(stage.id(), quiet(stage)))
                .count();
        double needed = open * (LEAST + BETWEEN) + (stages.size() - open) * (STRIP + BETWEEN) - BETWEEN;
        Set<String> crowded = new LinkedHashSet<>();
        List<StageBoard.Stage<T>> first = Stream.concat(
                        stages.reversed().stream().filter(idle),
                        stages.reversed().stream().filter(idle.negate()))
                .filter(stage -> !chosen.containsKey(stage.id()) && !quiet(stage))
                .toList();
        for (StageBoard.Stage<T> stage : first) {
            if (width > 0 && needed > width && open > 1) {
                crowded.add(stage.id());
                needed -= LEAST - STRIP;
                open--;
            }
        }
        return crowded;
    }

    void choose(String column, boolean folded) {
        chosen.put(column, folded);
        state.put(
                name,
                chosen.entrySet().stream()
                        .map(each -> each.getKey() + "=" + (each.getValue() ? FOLDED : OPEN))
                        .collect(Collectors.joining(",")));
    }
}
