package org.jishi.kit.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;

/** What keys do in a part of a page, said by that part beside where it hears them, for the list of keys. */
public final class KeyWords {
    private static final String KEPT = "jishi.keys";

    /**
     * @param keys as on the keyboard, such as "Ctrl+D"
     * @param does text key of what it does
     */
    public record Line(String keys, String does) {}

    /** @param title text key of the part's name */
    public record Group(String title, List<Line> lines) {}

    private KeyWords() {}

    /** @param lines what the keys do now */
    public static void of(Node node, String title, Supplier<List<Line>> lines) {
        Supplier<Group> group = () -> new Group(title, lines.get());
        node.getProperties().put(KEPT, group);
    }

    /** Of all parts in sight within that one, each kind once. */
    public static List<Group> within(Node node) {
        List<Group> groups = new ArrayList<>();
        collect(node, groups);
        return groups.stream().distinct().toList();
    }

    private static void collect(Node node, List<Group> groups) {
        if (!node.isVisible()) {
            return;
        }
        if (node.getProperties().get(KEPT) instanceof Supplier<?> kept && kept.get() instanceof Group group) {
            groups.add(group);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, groups));
        }
    }
}
