package org.jishi.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jishi.kit.Buttons;
import org.jishi.kit.Stops;
import org.jspecify.annotations.Nullable;

/**
 * Works a window as somebody without a mouse does: Tab until the field has the focus, then keys. Each key waits until
 * the window has answered the one before, as a person does who looks at what comes.
 */
public final class Keyboard {
    private static final int MOST_TABS = 150;
    private static final int MOST_SCREENS = 20;
    private static final int KEYS_TOLD = 12;

    private final Stage stage;
    private final BooleanSupplier working;
    /** What reached the window, for whoever looks for a key that was lost. */
    private final Deque<String> came = new ConcurrentLinkedDeque<>();

    /** @param working whether the window still waits for an answer of its own */
    public Keyboard(Stage stage, BooleanSupplier working) {
        this.stage = stage;
        this.working = working;
        stage.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            came.addLast((event.isControlDown() ? "Ctrl+" : "") + event.getCode());
            while (came.size() > KEYS_TOLD) {
                came.removeFirst();
            }
        });
    }

    /** For a page whose work is done at once. */
    public Keyboard(Stage stage) {
        this(stage, () -> false);
    }

    private Scene scene() {
        return stage.getScene();
    }

    /** Presses keys by name; a key whose act waits for an answer does not hold the test up. */
    public void press(String... names) {
        for (String name : names) {
            FxTest.press(name);
            rest();
        }
    }

    /** Waits until nothing is under way. */
    public void rest() {
        FxTest.until("the work is done", () -> !working.getAsBoolean());
        FxTest.settle();
    }

    /** Waits until it is there and can be reached, then presses Tab until it has the focus. */
    public void to(String id) {
        until(id);
        List<String> passed = new ArrayList<>();
        while (!id.equals(focused())) {
            passed.add(focused());
            if (passed.size() > MOST_TABS) {
                throw new AssertionError("Tab never came to " + id + ": "
                        + passed.stream().distinct().toList() + "; the window says " + words());
            }
            press("Tab");
        }
    }

    /** Waits until the node can be used. */
    public void until(String id) {
        await(id, () -> has(id));
    }

    /** Waits for a state, and says where the keys went when it does not come. */
    private void await(String what, BooleanSupplier state) {
        try {
            FxTest.until(what, state);
        } catch (AssertionError e) {
            throw lost(e.getMessage());
        }
    }

    private AssertionError lost(@Nullable String what) {
        return new AssertionError(what + "; the focus is on " + focused() + "; the last keys were " + came
                + "; the window says " + words());
    }

    public boolean has(String id) {
        return FxTest.on(() -> scene().getRoot().lookupAll("#" + id).stream().anyMatch(Stops::usable));
    }

    public String focused() {
        return FxTest.on(() -> {
            Node owner = scene().getFocusOwner();
            return owner == null ? "nothing" : String.valueOf(owner.getId());
        });
    }

    /** Goes to a button and presses it. */
    public void push(String id) {
        to(id);
        press("Space");
    }

    /** Types over what stands in a field. */
    public void fill(String id, String words) {
        to(id);
        press("Ctrl+A");
        type(words);
    }

    /** Types into whatever has the focus. */
    public void type(String words) {
        FxTest.run(() -> {
            for (String letter : words.split("")) {
                Node owner = scene().getFocusOwner();
                assertThat(owner).as("what takes " + words).isInstanceOfAny(TextInputControl.class, DatePicker.class);
                Event.fireEvent(
                        owner,
                        new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
            }
        });
        rest();
    }

    public void tick(String id) {
        push(id);
        assertThat(FxTest.on(() -> ((CheckBox) scene().getFocusOwner()).isSelected()))
                .as(id)
                .isTrue();
    }

    /** Goes to a choice and takes the option whose words hold these, by the arrow keys. */
    public void choose(String id, String words) {
        to(id);
        ComboBox<?> box = FxTest.on(() -> (ComboBox<?>) scene().getFocusOwner());
        for (int i = 0;
                i < FxTest.on(() -> box.getItems().size()) && !shown(box).contains(words);
                i++) {
            press("Down");
        }
        if (!shown(box).contains(words)) {
            for (int i = 0;
                    i < FxTest.on(() -> box.getItems().size()) && !shown(box).contains(words);
                    i++) {
                press("Up");
            }
        }
        assertThat(shown(box)).as(id).contains(words);
    }

    private static <T> String shown(ComboBox<T> box) {
        return FxTest.on(() -> box.getValue() == null ? "" : box.getConverter().toString(box.getValue()));
    }

    /** Opens a button's menu and takes one of its items. */
    public void menu(String id, String item) {
        push(id);
        MenuButton button = FxTest.on(() -> (MenuButton) scene().getFocusOwner());
        take(id, item, FxTest.on(() -> List.copyOf(button.getItems())));
    }

    /** Walks an open menu down to one of its items and takes it. */
    private void take(String menu, String item, List<MenuItem> items) {
        for (int i = 0; i <= items.size(); i++) {
            if (FxTest.on(() -> items.stream()
                    .anyMatch(each -> item.equals(each.getId())
                            && each.getStyleableNode() != null
                            && each.getStyleableNode().isFocused()))) {
                press("Enter");
                return;
            }
            press("Down");
        }
        throw lost("no " + item + " in " + menu + ": "
                + items.stream().map(MenuItem::getId).toList());
    }

    /** Goes to the sidebar and opens a page of it. */
    public void open(String screen) {
        String id = "sidebar-" + Buttons.id(screen);
        press("F6");
        for (String way : List.of("Down", "Up")) {
            for (int i = 0; i < MOST_SCREENS && !id.equals(focused()); i++) {
                press(way);
            }
        }
        assertThat(focused()).as("the sidebar has " + screen).isEqualTo(id);
        press("Enter");
    }

    /** Goes to a table and stands on a row of it, counted from 1. */
    public void row(String table, int number) {
        to(table);
        TableView<?> shown = FxTest.on(() -> (TableView<?>) scene().getFocusOwner());
        press("Home");
        for (int i = 1; i < number; i++) {
            press("Down");
        }
        assertThat(chosen(shown)).as("row of " + table).isEqualTo(number - 1);
    }

    private static int chosen(TableView<?> table) {
        return FxTest.on(() -> table.getSelectionModel().getSelectedIndex());
    }

    /** What is chosen in the list that has the focus, in the words of a record. */
    public String chosen() {
        return FxTest.on(() -> String.valueOf(
                ((ListView<?>) scene().getFocusOwner()).getSelectionModel().getSelectedItem()));
    }

    /** Says yes to the question that lies over the window. */
    public void yes() {
        until("dialog-yes");
        assertThat(focused()).as("a question's yes has the focus").isEqualTo("dialog-yes");
        press("Enter");
    }

    /** The same where the act cannot be taken back. */
    public void surely() {
        yes();
    }

    /** Waits until a sheet is gone. */
    public void gone(String id) {
        await(id + " is gone", () -> !has(id));
    }

    /** Types to find one of very many and takes the first that is offered. */
    public void pick(String id, String words) {
        fill(id, words);
        offered();
        press("Enter");
    }

    /** Waits until a list under the field offers something. */
    public void offered() {
        await(
                "something is offered",
                () -> Window.getWindows().stream()
                        .filter(window -> window instanceof Popup && window.isShowing())
                        .flatMap(window -> ((Popup) window).getContent().stream())
                        .anyMatch(node -> node instanceof ListView<?> list
                                && !list.getItems().isEmpty()));
        rest();
    }

    /** Finds a page by its words and opens it. */
    public void find(String words) {
        press("Ctrl+K");
        type(words);
        offered();
        press("Enter");
    }

    public void title(String words) {
        FxTest.until("the window is called " + words, () -> stage.getTitle().contains(words));
    }

    /** Every word that stands in the window. */
    public List<String> words() {
        return FxTest.on(() -> scene().getRoot().lookupAll(".label").stream()
                .filter(Stops::usable)
                .map(node -> ((Labeled) node).getText())
                .filter(Objects::nonNull)
                .filter(words -> !words.isBlank())
                .toList());
    }
}
