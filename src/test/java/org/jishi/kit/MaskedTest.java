package org.jishi.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jishi.platform.access.Access;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Test;

class MaskedTest {
    private final Ui ui = new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), Language.ZH).ui;

    @Test
    void whatWasShownIsMaskedAgainOnceItsPageIsLeft() {
        List<Consumer<String>> asked = new ArrayList<>();
        Masked masked = FxTest.on(() -> new Masked(ui, "138****0001", asked::add));
        StackPane window = FxTest.on(() -> new StackPane(masked));
        Stage stage = FxTest.show(window, 300, 100);
        FxTest.run(() -> {
            eye(masked).fire();
            asked.getFirst().accept("13896500001");
        });
        assertThat(text(masked)).isEqualTo("13896500001");
        FxTest.run(() -> window.getChildren().clear());
        assertThat(text(masked)).isEqualTo("138****0001");
        FxTest.run(() -> asked.getFirst().accept("13896500001"));
        assertThat(text(masked)).as("an answer that came late").isEqualTo("138****0001");
        FxTest.run(() -> {
            window.getChildren().setAll(masked);
            eye(masked).fire();
            asked.getLast().accept("13896500001");
        });
        assertThat(text(masked)).as("asked for anew").isEqualTo("13896500001");
        FxTest.close(stage);
    }

    /** A look is logged: nobody shall need a second one because the window got narrower. */
    @Test
    void whatWasShownStaysSoWhereItsPageMovesIt() {
        Masked masked = FxTest.on(() -> new Masked(ui, "138****0001", shown -> shown.accept("13896500001")));
        StackPane beside = FxTest.on(() -> new StackPane(masked));
        StackPane below = FxTest.on(() -> new StackPane());
        Stage stage = FxTest.show(FxTest.on(() -> new StackPane(beside, below)), 300, 100);
        FxTest.run(() -> {
            eye(masked).fire();
            beside.getChildren().clear();
            below.getChildren().setAll(masked);
        });
        assertThat(text(masked)).isEqualTo("13896500001");
        FxTest.run(() -> below.getChildren().clear());
        assertThat(text(masked)).isEqualTo("138****0001");
        FxTest.close(stage);
    }

    private static ButtonBase eye(Masked masked) {
        return (ButtonBase) masked.getChildren().getLast();
    }

    private static String text(Masked masked) {
        return FxTest.on(() -> ((Label) masked.getChildren().getFirst()).getText());
    }
}
