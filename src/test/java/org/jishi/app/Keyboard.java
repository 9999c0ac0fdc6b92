package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jishi.support.FxTest;

/** Works the window as somebody without a mouse does: Tab until the field has the focus, then keys. */
final class Keyboard {
    private static final int MOST_TABS = 120;

    private final Stage stage;

    Keyboard(Stage stage) {
        this.stage = stage;
    }

    private Scene scene() {
        return stage.getScene();
    }

    /** Presses keys by name; a key whose act waits for an answer does not hold the test up. */
    void press(String... names) {
        for (String name : names) {
            List<KeyCode> codes =
                    Arrays.stream(name.split("\\+")).map(Keyboard::code).toList();
            FxTest.begin(() -> codes.forEach(new Robot()::keyPress));
            FxTest.begin(() -> codes.reversed().forEach(new Robot()::keyRelease));
        }
    }

    private static KeyCode code(String name) {
        return name.equals("Ctrl") ? KeyCode.CONTROL : KeyCode.getKeyCode(name);
    }

    /** Waits until it is there and can be reached, then presses Tab until it has the focus. */
    void to(String id) {
        until(id);
        List<String> passed = new ArrayList<>();
        while (!id.equals(focused())) {
            passed.add(focused());
            assertThat(passed).as("Tab never came to " + id).hasSizeLessThan(MOST_TABS);
            press("Tab");
        }
    }

    /** Waits until the node can be used. */
    void until(String id) {
        FxTest.until(
                id + ", focus on " + focused(),
                () -> scene().getRoot().lookupAll("#" + id).stream().anyMatch(Keyboard::usable));
    }

    private static boolean usable(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return !node.isDisabled();
    }

    String focused() {
        return FxTest.on(() -> {
            Node owner = scene().getFocusOwner();
            return owner == null ? "nothing" : String.valueOf(owner.getId());
        });
    }

    /** Goes to a button and presses it. */
    void push(String id) {
        to(id);
        press("Space");
    }

    /** Types over what stands in a field. */
    void fill(String id, String words) {
        to(id);
        press("Ctrl+A");
        type(words);
    }

    /** Types into whatever has the focus. */
    void type(String words) {
        for (String letter : words.split("")) {
            FxTest.run(() -> {
                Node owner = scene().getFocusOwner();
                Event.fireEvent(
                        owner,
                        new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
            });
        }
        FxTest.settle();
    }

    void tick(String id) {
        push(id);
        assertThat(FxTest.on(() -> ((CheckBox) scene().getFocusOwner()).isSelected()))
                .as(id)
                .isTrue();
    }

    /** Waits until a list under the field offers something. */
    void offered() {
        FxTest.until(
                "something is offered",
                () -> Window.getWindows().stream()
                        .filter(window -> window instanceof Popup && window.isShowing())
                        .flatMap(window -> ((Popup) window).getContent().stream())
                        .anyMatch(node -> node instanceof ListView<?> list
                                && !list.getItems().isEmpty()));
    }

    /** Finds a page by its words and opens it. */
    void find(String words) {
        press("Ctrl+K");
        type(words);
        offered();
        press("Enter");
    }

    void title(String words) {
        FxTest.until("the window is called " + words, () -> stage.getTitle().contains(words));
    }
}
