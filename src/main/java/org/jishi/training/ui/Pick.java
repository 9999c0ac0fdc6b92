package org.jishi.training.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;

/**
 * One of a short list in a form.
 *
 * @param id null for "none of them"
 */
record Pick(@Nullable UUID id, String words) {
    /** The choices behind "none of them". */
    static <T> List<Pick> of(Ui ui, List<T> things, Function<T, UUID> id, Function<T, String> words) {
        return Stream.concat(
                        Stream.of(new Pick(null, ui.text("training.pickNone"))),
                        things.stream().map(thing -> new Pick(id.apply(thing), words.apply(thing))))
                .toList();
    }

    /** The choice of an id; one that is no longer offered stays choosable under its own words. */
    static Pick find(List<Pick> picks, @Nullable UUID id) {
        Optional<Pick> found = picks.stream()
                .filter(pick -> java.util.Objects.equals(pick.id(), id))
                .findFirst();
        return found.orElse(picks.getFirst());
    }

    static List<Pick> with(List<Pick> picks, @Nullable UUID id, @Nullable String words) {
        if (id == null || words == null || picks.stream().anyMatch(pick -> id.equals(pick.id()))) {
            return picks;
        }
        List<Pick> more = new ArrayList<>(picks);
        more.add(new Pick(id, words));
        return more;
    }
}
