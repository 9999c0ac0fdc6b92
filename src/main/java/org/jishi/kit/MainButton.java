package org.jishi.kit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;

/**
 * The one blue button of a page: that of its head, or of the foot of its steps. Where there is none, it is the first that
 * stands on the page.
 */
public final class MainButton {
    private static final String STYLE = "accent";
    /** Where the acts of the whole page stand: the head of a page, the foot of steps. */
    private static final Set<String> BARS = Set.of("page-head", "steps-foot");

    private MainButton() {}

    public static boolean is(Node node) {
        return node instanceof ButtonBase && node.getStyleClass().contains(STYLE);
    }

    /** What a page's main button is now, disabled or not. */
    public static Optional<ButtonBase> of(Node page) {
        List<ButtonBase> seen = seen(page);
        Optional<ButtonBase> inBar = inBar(seen, page);
        return inBar.isPresent() ? inBar : seen.stream().findFirst();
    }

    /**
     * Presses it, or opens its menu; nothing where there is none or it is disabled. Where several cards have one each, none
     * is the page's: the keys go to the first of them.
     */
    static void press(Node page) {
        List<ButtonBase> seen = seen(page);
        switch (of(page).filter(found -> !found.isDisabled()).orElse(null)) {
            case MenuButton menu -> {
                menu.requestFocus();
                menu.show();
            }
            case Button button when seen.size() > 1 && inBar(seen, page).isEmpty() -> button.requestFocus();
            case Button button -> button.fire();
            case null, default -> {}
        }
    }

    /** The last one added to a head is its main one. */
    private static Optional<ButtonBase> inBar(List<ButtonBase> seen, Node page) {
        return seen.stream()
                .filter(button -> chain(button, page)
                        .anyMatch(each -> each.getStyleClass().stream().anyMatch(BARS::contains)))
                .reduce((first, last) -> last);
    }

    /** Those in sight; of them only those that can be pressed, where there are such. */
    private static List<ButtonBase> seen(Node page) {
        List<ButtonBase> all = in(page).filter(button -> chain(button, page).allMatch(Node::isVisible))
                .toList();
        List<ButtonBase> free =
                all.stream().filter(button -> !button.isDisabled()).toList();
        return free.isEmpty() ? all : free;
    }

    private static Stream<ButtonBase> in(Node node) {
        if (is(node)) {
            return Stream.of((ButtonBase) node);
        }
        return children(node).flatMap(MainButton::in);
    }

    /** What lies in a pane that scrolls or is split is below it only once it has its skin. */
    private static Stream<Node> children(Node node) {
        return switch (node) {
            case ScrollPane pane -> Stream.ofNullable(pane.getContent());
            case SplitPane pane -> pane.getItems().stream();
            case Parent parent -> parent.getChildrenUnmodifiable().stream();
            default -> Stream.empty();
        };
    }

    private static Stream<Node> chain(Node node, Node page) {
        return Stream.iterate(node, each -> each != null, each -> each == page ? null : each.getParent());
    }
}
