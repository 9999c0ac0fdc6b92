package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jishi.kit.MainButton;
import org.jishi.kit.Page;
import org.jishi.kit.Screen;
import org.jishi.kit.Stops;
import org.jishi.kit.Ui;
import org.jishi.platform.text.Language;
import org.jishi.support.FxTest;
import org.jishi.support.TestUi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl+N on every page of the sidebar and on every kind of thing: the blue button that one sees is what it presses. */
@Tag("slow")
class MainButtonsTest {
    @TempDir
    Path folder;

    private final StackPane window = new StackPane();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> pressed = new TreeSet<>();

    @Test
    void theKeyPressesTheButtonThatStandsInBlue() {
        Stage stage = FxTest.show(window, 1190, 690);
        try (CountyInside county = new CountyInside(folder.resolve("county"))) {
            Ui ui = new TestUi(county.access, county.clock, Language.ZH).ui;
            for (Screen screen : Screens.of(ui, county.wiring, ready -> {})) {
                for (@Nullable UUID thing : things(county, screen.id())) {
                    look(screen, thing);
                }
            }
        }
        FxTest.close(stage);
        assertThat(faults).isEmpty();
        assertThat(pressed)
                .contains(
                        "fund",
                        "policy",
                        "payment.batches",
                        "branding",
                        "report",
                        "report.targets",
                        "training.class",
                        "subsidy.claim",
                        "branding.case");
    }

    private static List<@Nullable UUID> things(CountyInside county, String screen) {
        List<@Nullable UUID> found = new ArrayList<>();
        String query = PagesTest.THINGS.get(screen);
        if (query == null) {
            found.add(null);
            return found;
        }
        Map<String, UUID> states = new HashMap<>();
        county.wiring.database.read(handle -> handle.createQuery(query)
                .map((row, context) -> states.putIfAbsent(row.getString(2), row.getObject(1, UUID.class)))
                .list());
        found.addAll(states.values());
        return found;
    }

    private void look(Screen screen, @Nullable UUID thing) {
        Page page = FxTest.on(() -> screen.factory().apply(thing));
        FxTest.run(() -> {
            window.getChildren().setAll(page.node());
            page.shown();
        });
        FxTest.settle();
        FxTest.run(() -> {
            List<ButtonBase> blue = page.node().lookupAll(".accent").stream()
                    .filter(node -> MainButton.is(node) && Stops.usable(node))
                    .map(ButtonBase.class::cast)
                    .toList();
            List<ButtonBase> done = new ArrayList<>();
            blue.stream().filter(Button.class::isInstance).forEach(button -> {
                button.setOnAction(event -> {});
                button.addEventHandler(ActionEvent.ACTION, event -> done.add(button));
            });
            page.press();
            blue.stream()
                    .filter(button -> button instanceof MenuButton menu && menu.isShowing()
                            || button.isFocused() && blue.size() > 1)
                    .forEach(done::add);
            if (blue.isEmpty() ? !done.isEmpty() : done.size() != 1) {
                faults.add(screen.id() + " " + blue + " but pressed " + done);
            }
            if (!done.isEmpty()) {
                pressed.add(screen.id());
                mainFirst(screen.id(), page.node(), done.getFirst());
            }
            blue.stream().filter(MenuButton.class::isInstance).forEach(button -> ((MenuButton) button).hide());
        });
        FxTest.run(() -> {
            window.getChildren().clear();
            page.dispose();
        });
    }

    /** Tab stops at it before the other buttons of what is the next step of a thing. */
    private void mainFirst(String screen, Node page, ButtonBase main) {
        Node head = page.lookup(".thing-head");
        if (head == null || !Stops.isInside(main, head)) {
            return;
        }
        Stops.in(head).stream()
                .filter(Button.class::isInstance)
                .findFirst()
                .filter(first -> first != main)
                .ifPresent(first -> faults.add(screen + " " + first + " comes before " + main));
    }
}
