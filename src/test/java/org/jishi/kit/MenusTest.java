package org.jishi.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jishi.platform.access.Access;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.Keyboard;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MenusTest {
    private final List<String> taken = new ArrayList<>();
    private final MenuButton more = FxTest.on(() -> new MenuButton("more"));
    private Stage stage;
    private Keyboard keys;

    @BeforeEach
    void open() {
        FxTest.run(() -> more.setId("more"));
        fill("plan", "deliver", "accept");
        stage = FxTest.on(() -> {
            Stage window = new Stage();
            window.setScene(new Scene(new VBox(more), 400, 300));
            return window;
        });
        FxTest.show(stage);
        keys = new Keyboard(stage);
    }

    @AfterEach
    void close() {
        FxTest.close(stage);
    }

    private void fill(String... names) {
        FxTest.run(() -> Menus.fill(more, Stream.of(names).map(this::item).toList()));
    }

    private MenuItem item(String name) {
        MenuItem item = new MenuItem(name);
        item.setId(name);
        item.setOnAction(event -> taken.add(name));
        return item;
    }

    private List<String> names() {
        return FxTest.on(() -> more.getItems().stream().map(MenuItem::getId).toList());
    }

    @Test
    void anOpenMenuKeepsItsItemsUntilItCloses() {
        keys.push("more");
        keys.press("Down", "Down", "Down");
        fill("withdraw");
        assertThat(names()).containsExactly("plan", "deliver", "accept");
        keys.press("Up", "Enter");
        assertThat(taken).containsExactly("deliver");
        assertThat(names()).containsExactly("withdraw");
        keys.menu("more", "withdraw");
        assertThat(taken).containsExactly("deliver", "withdraw");
    }

    /** The act of an item may ask a question; a menu over it would take its keys. */
    @Test
    void itIsClosedBeforeTheActBegins() {
        Ui ui = new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), Language.ZH).ui;
        FxTest.run(() -> Menus.fill(
                more,
                List.of(Buttons.item(ui, "kit.table.copy", () -> taken.add(more.isShowing() ? "open" : "closed")))));
        keys.menu("more", "kit-table-copy");
        assertThat(taken).containsExactly("closed");
    }

    @Test
    void whatItWasGivenLastIsWhatItHas() {
        keys.push("more");
        fill("withdraw");
        fill("restore", "print");
        keys.press("Esc");
        assertThat(names()).containsExactly("restore", "print");
    }
}
