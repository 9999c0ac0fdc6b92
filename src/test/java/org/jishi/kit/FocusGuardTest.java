package org.jishi.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jishi.support.FxTest;
import org.jishi.support.Keyboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FocusGuardTest {
    private final HBox bar = FxTest.on(() -> new HBox(button("menu")));
    private final HBox row = FxTest.on(() -> new HBox(button("approve"), button("sendBack"), button("reject")));
    private final StackPane page = FxTest.on(() -> new StackPane(new VBox(new VBox(row), button("print"))));
    private FocusGuard guard;
    private Stage stage;
    private Keyboard keys;

    @BeforeEach
    void open() {
        VBox root = FxTest.on(() -> new VBox(bar, page));
        guard = FxTest.on(() -> new FocusGuard(root));
        FxTest.run(() -> guard.place(page));
        stage = FxTest.on(() -> {
            Stage window = new Stage();
            window.setScene(new javafx.scene.Scene(root, 400, 300));
            return window;
        });
        FxTest.show(stage);
        keys = new Keyboard(stage);
    }

    @AfterEach
    void close() {
        FxTest.close(stage);
    }

    private static Button button(String id) {
        Button button = new Button(id);
        button.setId(id);
        return button;
    }

    private void fill(Node... nodes) {
        FxTest.run(() -> page.getChildren().setAll(Arrays.asList(nodes)));
        FxTest.settle();
    }

    @Test
    void itsLikeMadeAnewInherits() {
        keys.to("sendBack");
        FxTest.run(() -> row.getChildren().setAll(button("approve"), button("other"), button("sendBack")));
        FxTest.settle();
        assertThat(keys.focused()).isEqualTo("sendBack");
    }

    @Test
    void whereItStoodTheNextOneInherits() {
        keys.to("sendBack");
        FxTest.run(() -> row.getChildren().remove(1));
        FxTest.settle();
        assertThat(keys.focused()).isEqualTo("reject");
        FxTest.run(() -> row.getChildren().remove(1));
        FxTest.settle();
        assertThat(keys.focused()).isEqualTo("approve");
    }

    @Test
    void withItsWholeRowGoneTheFocusStaysInThePage() {
        keys.to("approve");
        FxTest.run(() -> row.setVisible(false));
        FxTest.settle();
        assertThat(keys.focused()).isEqualTo("print");
    }

    @Test
    void aDisabledButtonLeavesItToItsNeighbour() {
        keys.to("approve");
        FxTest.run(() -> row.getChildren().getFirst().setDisable(true));
        FxTest.settle();
        assertThat(keys.focused()).isEqualTo("sendBack");
    }

    @Test
    void anEmptyPageGetsTheFocusBackWhenItHasLoaded() {
        keys.to("approve");
        fill();
        fill(FxTest.on(() -> button("late")));
        assertThat(keys.focused()).isEqualTo("late");
    }

    @Test
    void landingWaitsForTheFirstStopAndYieldsToTheUser() {
        keys.to("menu");
        FxTest.run(() -> guard.land(page));
        FxTest.settle();
        assertThat(keys.focused()).isEqualTo("approve");
        keys.to("menu");
        fill();
        FxTest.run(() -> guard.land(page));
        keys.press("Tab");
        fill(FxTest.on(() -> button("late")));
        assertThat(keys.focused()).as("somebody pressed a key meanwhile").isEqualTo("menu");
    }

    /** As Ctrl+K does in the moment in which the shell takes the sign-in's place. */
    @Test
    void whatTheUserWishedForIsNotTakenBackByWhatWasLostBefore() {
        keys.to("approve");
        FxTest.run(() -> {
            page.getChildren().setAll(button("late"));
            guard.land(page);
            guard.go(bar.getChildren().getFirst());
        });
        FxTest.settle();
        assertThat(keys.focused()).isEqualTo("menu");
    }

    /** As a sheet is opened: no pulse comes between its nodes and the wish for the focus. */
    @Test
    void whatScrollsHasItsStopsAtOnce() {
        keys.to("approve");
        FxTest.run(() -> {
            Button within = button("within");
            StackPane sheet = new StackPane(Nodes.scroll(new VBox(within)));
            page.getChildren().add(sheet);
            Stops.focusFirst(sheet);
        });
        assertThat(keys.focused()).isEqualTo("within");
    }

    @Test
    void theWayBackLeadsToWhatTookItsPlace() {
        keys.to("reject");
        Runnable back = FxTest.on(guard::wayBack);
        keys.to("menu");
        FxTest.run(() -> row.getChildren().remove(2));
        FxTest.run(back);
        assertThat(keys.focused()).isEqualTo("sendBack");
    }

    @Test
    void tabLeavesATextArea() {
        TextArea area = FxTest.on(TextArea::new);
        TextField after = FxTest.on(TextField::new);
        FxTest.run(() -> {
            area.setId("area");
            after.setId("after");
            Stops.tabLeaves(area);
        });
        fill(FxTest.on(() -> new VBox(area, after)));
        keys.to("area");
        keys.press("Tab");
        assertThat(keys.focused()).isEqualTo("after");
        keys.press("Shift+Tab");
        assertThat(keys.focused()).isEqualTo("area");
        assertThat(FxTest.<String>on(area::getText)).isEmpty();
    }
}
