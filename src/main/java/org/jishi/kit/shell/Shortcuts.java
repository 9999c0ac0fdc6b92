package org.jishi.kit.shell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jishi.kit.help.KeyWords;
import org.jspecify.annotations.Nullable;

/** Keys that work wherever one is: most as long as no question lies over the window, a few through it. */
final class Shortcuts {
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> throughSheets = new LinkedHashMap<>();
    /** For whoever sits there, signed in or not; they stay when somebody goes. */
    private final Map<KeyCombination, Runnable> always = new LinkedHashMap<>();

    /** What each key does, in the order in which they were declared: nobody declares one without. */
    private final Map<KeyCombination, String> words = new LinkedHashMap<>();

    /** Keys that the list has only while they do something. */
    private final Map<KeyCombination, BooleanSupplier> listed = new HashMap<>();

    private final BooleanSupplier covered;
    private final BooleanSupplier off;
    private Runnable mouseBack = () -> {};

    /**
     * @param covered whether a question lies over the shell
     * @param off whether the shell is not there for anybody
     */
    Shortcuts(BooleanSupplier covered, BooleanSupplier off) {
        this.covered = covered;
        this.off = off;
    }

    void clear() {
        words.keySet().removeIf(each -> !always.containsKey(each));
        keys.clear();
        listed.clear();
        throughSheets.clear();
        mouseBack = () -> {};
    }

    /** @param does text key of what it does, for the list of keys */
    Shortcuts on(String combination, String does, Runnable action) {
        return on(KeyCombination.valueOf(combination), does, action);
    }

    Shortcuts on(KeyCombination combination, String does, Runnable action) {
        words.put(combination, does);
        keys.put(combination, action);
        return this;
    }

    /** A key that says so itself where it has nothing to do; the list of keys has it only {@code when} it has. */
    Shortcuts onWhen(String combination, BooleanSupplier when, String does, Runnable action) {
        listed.put(KeyCombination.valueOf(combination), when);
        return on(combination, does, action);
    }

    /** A key that a question over the window does not hold up. */
    Shortcuts onEverywhere(String combination, String does, Runnable action) {
        words.put(KeyCombination.valueOf(combination), does);
        throughSheets.put(KeyCombination.valueOf(combination), action);
        return this;
    }

    /** A key that concerns the window alone, also at the door. */
    Shortcuts onAlways(KeyCombination combination, String does, Runnable action) {
        words.put(combination, does);
        always.put(combination, action);
        return this;
    }

    Shortcuts onMouseBack(Runnable action) {
        mouseBack = action;
        return this;
    }

    /** A key that somebody else hears. */
    void told(KeyCombination combination, String does) {
        words.put(combination, does);
    }

    /** Every key that works where one is, with what it does; of several keys for one act the first. */
    List<KeyWords.Line> lines() {
        Set<String> told = new HashSet<>();
        return words.entrySet().stream()
                .filter(each -> works(each.getKey()))
                .filter(each -> listed.getOrDefault(each.getKey(), () -> true).getAsBoolean())
                .filter(each -> told.add(each.getValue()))
                .map(each -> new KeyWords.Line(each.getKey().getDisplayText(), each.getValue()))
                .toList();
    }

    private boolean works(KeyCombination combination) {
        return always.containsKey(combination)
                || !off.getAsBoolean() && (throughSheets.containsKey(combination) || !covered.getAsBoolean());
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isConsumed()) {
                return; // held down: what it begins was begun (HeldKeys)
            }
            if (isMenuKey(event)) {
                showMenu(scene.getFocusOwner());
                event.consume();
            } else if (run(always, event)) {
                return;
            } else if (!off.getAsBoolean() && !run(throughSheets, event) && !covered.getAsBoolean()) {
                run(keys, event);
            }
        });
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.BACK && !off.getAsBoolean() && !covered.getAsBoolean()) {
                event.consume();
                mouseBack.run();
            }
        });
    }

    private static boolean run(Map<KeyCombination, Runnable> actions, KeyEvent event) {
        Optional<Runnable> action = actions.entrySet().stream()
                .filter(entry -> entry.getKey().match(event))
                .map(Map.Entry::getValue)
                .findFirst();
        action.ifPresent(found -> {
            event.consume();
            found.run();
        });
        return action.isPresent();
    }

    private static boolean isMenuKey(KeyEvent event) {
        return event.getCode() == KeyCode.CONTEXT_MENU || (event.getCode() == KeyCode.F10 && event.isShiftDown());
    }

    /** JavaFX opens no menu by these keys on Linux. */
    private static void showMenu(@Nullable Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            var at = node.localToScreen(node.getBoundsInLocal());
            if (at == null) {
                return;
            }
            if (node instanceof Control control && control.getContextMenu() != null) {
                control.getContextMenu().show(control, at.getCenterX(), at.getCenterY());
                return;
            }
            if (node.getOnContextMenuRequested() != null) {
                node.fireEvent(new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        at.getWidth() / 2,
                        at.getHeight() / 2,
                        at.getCenterX(),
                        at.getCenterY(),
                        true,
                        null));
                return;
            }
        }
    }
}
