package org.jishi.kit.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jishi.kit.ViewState;

/** Which columns of a board somebody folded or unfolded; of the others the board itself decides. Kept for the person. */
final class Folds {
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

    void choose(String column, boolean folded) {
        chosen.put(column, folded);
        state.put(
                name,
                chosen.entrySet().stream()
                        .map(each -> each.getKey() + "=" + (each.getValue() ? FOLDED : OPEN))
                        .collect(Collectors.joining(",")));
    }
}
