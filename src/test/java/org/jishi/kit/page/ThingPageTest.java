package org.jishi.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.jishi.kit.Card;
import org.jishi.kit.ViewState;
import org.jishi.kit.shell.Theme;
import org.jishi.support.FxTest;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Test;

class ThingPageTest {
    @Test
    void theNameIsMarkedOnlyForWhoeverComesByTheKeys() {
        try (Office office = new Office()) {
            Stage stage = shown(page(office));
            Label name = FxTest.on(() -> (Label) stage.getScene().lookup(".page-title"));
            FxTest.run(name::requestFocus);
            FxTest.settle();
            assertThat(FxTest.on(name::isFocused)).isTrue();
            assertThat(line(name))
                    .as("a heading that was just opened is no link")
                    .isEqualTo(Color.TRANSPARENT);
            FxTest.press("Tab");
            FxTest.press("Shift+Tab");
            assertThat(FxTest.on(name::isFocusVisible)).isTrue();
            assertThat(line(name)).isNotEqualTo(Color.TRANSPARENT);
            FxTest.close(stage);
        }
    }

    @Test
    void storyAndCardsTurnTogetherByOneBar() {
        try (Office office = new Office()) {
            Stage stage = shown(page(office));
            assertThat(FxTest.on(() -> panes(stage.getScene().getRoot()))).isEqualTo(1);
            FxTest.close(stage);
        }
    }

    private static ThingPage page(Office office) {
        return FxTest.on(() -> new ThingPage(new TestUi(office).ui)
                .head("PX-2026-0001", "网店运营班")
                .next(new Button("登记考勤"), "")
                .facts(new Card("基本情况"))
                .cards(new Card("学员"), new Card("场次")));
    }

    private static Stage shown(ThingPage page) {
        FxTest.run(() -> new Theme().follow(ViewState.inMemory()));
        Stage stage = FxTest.show(new StackPane(page.node()), 1190, 692);
        FxTest.settle();
        return stage;
    }

    private static Paint line(Label name) {
        return FxTest.on(() -> {
            ((Region) name).applyCss();
            return name.getBorder().getStrokes().getFirst().getBottomStroke();
        });
    }

    private static int panes(Node node) {
        int here = node instanceof ScrollPane ? 1 : 0;
        return node instanceof Parent parent
                ? here
                        + parent.getChildrenUnmodifiable().stream()
                                .mapToInt(ThingPageTest::panes)
                                .sum()
                : here;
    }
}
