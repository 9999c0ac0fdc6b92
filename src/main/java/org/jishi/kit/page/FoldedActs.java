package org.jishi.kit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import org.jishi.kit.MainButton;
import org.jishi.kit.Menus;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Acts that stand in a line, and the menu that takes those for which there is no room. The main one never goes there. */
final class FoldedActs {
    static final double GAP = 8;

    private final MenuButton more;
    private final List<Slot> slots = new ArrayList<>();
    private final ToDoubleFunction<Node> wide;
    private List<Slot> folded = List.of();

    /** Holds an act and is hidden in its stead: when an act is to be seen at all is said by the act itself. */
    static final class Slot extends StackPane {
        private final Node act;

        private Slot(Node act) {
            super(act);
            this.act = act;
        }

        boolean isThere() {
            return act.isManaged() && act.isVisible();
        }

        private boolean folds() {
            return isThere() && (act instanceof Button || act instanceof MenuButton) && !MainButton.is(act);
        }
    }

    /** @param wide how wide a node is, as its line counts */
    FoldedActs(Ui ui, String id, ToDoubleFunction<Node> wide) {
        this.wide = wide;
        more = new MenuButton(ui.text("kit.thing.more"), new FontIcon(Feather.MORE_HORIZONTAL));
        more.setId(id);
        more.setVisible(false);
        more.setOnShowing(event -> fill());
    }

    MenuButton more() {
        return more;
    }

    /** The place of one more act, right of the others. */
    Slot add(Node act) {
        Slot slot = new Slot(act);
        slots.add(slot);
        return slot;
    }

    List<Slot> slots() {
        return slots;
    }

    /**
     * Which acts go into the menu so that the others have room.
     *
     * @param order the slots, first the one that goes first
     */
    List<Slot> forRoom(double room, List<Slot> order) {
        List<Slot> away = new ArrayList<>();
        for (Slot slot : order) {
            if (width(away) <= room) {
                break;
            }
            if (slot.folds()) {
                away.add(slot);
            }
        }
        // one alone gains little: the menu takes the room that it leaves
        return away.size() == 1 && width(away) >= width(List.of()) ? List.of() : away;
    }

    /** How wide the acts are with the gap before each. */
    double width(List<Slot> away) {
        double sum = away.isEmpty() ? 0 : GAP + wide.applyAsDouble(more);
        for (Slot slot : slots) {
            sum += slot.isThere() && !away.contains(slot) ? GAP + wide.applyAsDouble(slot) : 0;
        }
        return sum;
    }

    /** Hides what is away, and shows the menu where anything is. */
    void show(List<Slot> away) {
        folded = slots.stream().filter(away::contains).toList();
        slots.forEach(slot -> slot.setVisible(!folded.contains(slot)));
        more.setVisible(!folded.isEmpty());
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        for (Slot slot : folded) {
            if (slot.act instanceof MenuButton menu) {
                menu.getItems().stream().map(this::again).forEach(items::add);
            } else if (slot.act instanceof Button button) {
                MenuItem item = item(button.getText(), button.getId(), button::fire);
                item.setDisable(button.isDisabled());
                items.add(item);
            }
        }
        Menus.fill(more, items);
    }

    /** An item belongs to one menu only: the other menu shows one that does the same. */
    private MenuItem again(MenuItem item) {
        MenuItem copy = item(item.getText(), item.getId(), item::fire);
        copy.setDisable(item.isDisable());
        return copy;
    }

    private MenuItem item(String words, @Nullable String id, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setId(id);
        item.setOnAction(event -> {
            more.hide();
            action.run();
        });
        return item;
    }
}
