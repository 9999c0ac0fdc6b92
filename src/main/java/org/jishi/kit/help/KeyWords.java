package org.jishi.kit.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        List<Supplier<Group>> all = new ArrayList<>(kept(node));
        all.add(group);
        node.getProperties().put(KEPT, new Kept(all));
    }

    /** Of all parts in sight within that one, those of one name together. */
    public static List<Group> within(Node node) {
        Map<String, Set<Line>> groups = new LinkedHashMap<>();
        collect(node, groups);
        return groups.entrySet().stream()
                .map(each -> new Group(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    private static void collect(Node node, Map<String, Set<Line>> groups) {
        if (!node.isVisible()) {
            return;
        }
        for (Supplier<Group> each : kept(node)) {
            Group group = each.get();
            groups.computeIfAbsent(group.title(), title -> new LinkedHashSet<>())
                    .addAll(group.lines());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, groups));
        }
    }

    private static List<Supplier<Group>> kept(Node node) {
        return node.hasProperties() && node.getProperties().get(KEPT) instanceof Kept kept ? kept.groups() : List.of();
    }

    private record Kept(List<Supplier<Group>> groups) {}
}
