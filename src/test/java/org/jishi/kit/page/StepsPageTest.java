package org.jishi.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Access;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Test;

class StepsPageTest {
    private final List<String> gone = new ArrayList<>();

    /** The button of the next step lies where that of the step before did. */
    @Test
    void aDoubleClickGoesOneStep() {
        StepsPage page = FxTest.on(() -> {
            Ui ui = new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), Language.ZH).ui;
            return new StepsPage(ui, "kit.steps.next")
                    .step(step("first"))
                    .step(step("second"))
                    .step(step("third"));
        });
        Stage stage = FxTest.show(FxTest.on(() -> (Parent) page.node()), 800, 600);
        FxTest.run(() -> {
            Button next = (Button) Objects.requireNonNull(stage.getScene().lookup("#kit-steps-next"));
            var at = next.localToScreen(next.getWidth() / 2, next.getHeight() / 2);
            Robot robot = new Robot();
            robot.mouseMove(at);
            robot.mouseClick(MouseButton.PRIMARY);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        FxTest.settle();
        assertThat(gone).containsExactly("first");
        FxTest.close(stage);
    }

    /** Whoever comes for new steps finds no end of the old ones, and steps on their way as they were. */
    @Test
    void stepsThatStandAtTheirEndBeginAgain() {
        StepsPage page = FxTest.on(() -> {
            Ui ui = new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), Language.ZH).ui;
            StepsPage made = new StepsPage(ui, "kit.steps.next")
                    .step(step("first"))
                    .step(step("second"))
                    .step(step("third"));
            return made.onBeginAgain(made::restart);
        });
        Stage stage = FxTest.show(FxTest.on(() -> (Parent) page.node()), 800, 600);
        FxTest.run(() -> {
            page.startAt(1);
            page.begin();
        });
        assertThat(page.current().get()).isEqualTo(1);
        FxTest.run(() -> {
            page.startAt(2);
            page.begin();
        });
        assertThat(page.current().get()).isZero();
        FxTest.close(stage);
    }

    private Step step(String name) {
        Node content = new Label(name);
        return new Step("kit.steps.next", content).onNext("kit.steps.next", (done, refused) -> {
            gone.add(name);
            done.run();
        });
    }
}
