package org.jishi.kit.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jishi.kit.Stops;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys are on a board before it is built anew.
 *
 * @param column in which they are
 * @param place of the card among the column's; none where they are at something else of the column
 * @param id of what has them, which its like made anew has too
 */
record BoardKeys<T>(String column, int place, @Nullable String id) {
    /** Null while they are not on the board. */
    static <T> @Nullable BoardKeys<T> of(List<StageColumn<T>> columns, @Nullable Node owner) {
        if (owner == null) {
            return null;
        }
        return columns.stream()
                .filter(column -> Stops.isInside(owner, column))
                .findFirst()
                .map(column -> new BoardKeys<T>(column.id(), column.cards().indexOf(owner), owner.getId()))
                .orElse(null);
    }

    /**
     * Where they go: to the same card, to the strip of the column that it is folded in, else to the card that took its
     * place.
     *
     * @param whereNow the column of the thing whose card has an id; empty when it is no longer shown
     */
    Node stop(List<StageColumn<T>> now, Function<String, Optional<String>> whereNow) {
        return now.stream()
                .flatMap(each -> Stream.concat(Stream.of(each), each.cards().stream()))
                .filter(each -> id != null && id.equals(each.getId()) && each.isFocusTraversable())
                .findFirst()
                .or(() -> Optional.ofNullable(id)
                        .flatMap(whereNow)
                        .flatMap(column -> named(now, column))
                        .map(Node.class::cast))
                .or(() -> named(now, column).map(this::beside))
                .orElseGet(() -> now.getFirst().stop());
    }

    private Node beside(StageColumn<T> there) {
        List<Node> cards = there.cards();
        if (place >= 0 && !cards.isEmpty()) {
            return cards.get(Math.min(place, cards.size() - 1));
        }
        Node same = id == null ? null : there.lookup("#" + id);
        return same != null && same.isFocusTraversable() ? same : there.stop();
    }

    private Optional<StageColumn<T>> named(List<StageColumn<T>> now, String name) {
        return now.stream().filter(each -> each.id().equals(name)).findFirst();
    }
}
