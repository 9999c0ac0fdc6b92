package org.jishi.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.jishi.support.FxTest;
import org.junit.jupiter.api.Test;

class WholeTextTest {
    @Test
    void theMouseIsToldTheWholeTextOnceItComes() {
        Label label = FxTest.on(() -> Nodes.label("奉节县康坪乡返乡创业青年直播带货专业合作社"));
        assertThat(label.getTooltip()).isNull();
        enter(label);
        assertThat(label.getTooltip().getText()).isEqualTo("奉节县康坪乡返乡创业青年直播带货专业合作社");
        FxTest.run(() -> label.setText("另一个合作社"));
        assertThat(label.getTooltip().getText()).isEqualTo("另一个合作社");
    }

    @Test
    void whatSaysNothingHasNoEmptyTooltip() {
        Label label = FxTest.on(() -> Nodes.label("有"));
        enter(label);
        FxTest.run(() -> label.setText(null));
        enter(label);
        assertThat(label.getTooltip()).isNull();
    }

    private static void enter(Label label) {
        FxTest.run(() -> Event.fireEvent(
                label,
                new MouseEvent(
                        MouseEvent.MOUSE_ENTERED,
                        0,
                        0,
                        0,
                        0,
                        javafx.scene.input.MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        new PickResult(label, 0, 0))));
    }
}
