package org.jishi.training.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jishi.support.FxTest;
import org.jishi.support.Keyboard;
import org.jishi.support.TestUi;
import org.jishi.training.ClassFile;
import org.jishi.training.Learner;
import org.jishi.training.TrainingClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Test results, as somebody types or pastes them. */
class ScoresFormTest {
    private final TrainingDesk desk = new TrainingDesk();
    private final TestUi ui = desk.ui();

    @AfterEach
    void close() {
        desk.close();
    }

    private Stage show(TrainingClass of) {
        ClassFile file = desk.room.file(of);
        return FxTest.show(
                FxTest.on(() -> new StackPane(
                        new ScoresForm(ui.ui, new ClassModel(ui.ui, desk.services(), of.id()), file).form())),
                760,
                600);
    }

    private TrainingClass of(int learners) {
        TrainingClass of = desk.room.plan("直播带货", learners);
        desk.room.enrol(of, desk.room.people(learners));
        return of;
    }

    /** Whoever goes down by Enter or the arrow sees the line they type in. */
    @Test
    void theLineOneTypesInIsInView() {
        Stage stage = show(of(30));
        Keyboard keys = new Keyboard(stage);
        keys.to("score-1");
        for (int i = 0; i < 24; i++) {
            keys.press(i % 2 == 0 ? "Down" : "Enter");
        }
        assertThat(keys.focused()).isEqualTo("score-25");
        assertThat(inView(stage, "score-25")).isTrue();
        for (int i = 0; i < 24; i++) {
            keys.press("Up");
        }
        assertThat(inView(stage, "score-1")).isTrue();
        FxTest.close(stage);
    }

    private static boolean inView(Stage stage, String id) {
        return FxTest.on(() -> {
            var node = stage.getScene().lookup("#" + id);
            var pane = (ScrollPane) stage.getScene().lookup(".scroll-pane");
            Bounds at = node.localToScene(node.getBoundsInLocal());
            Bounds shown = pane.lookup(".viewport")
                    .localToScene(pane.lookup(".viewport").getBoundsInLocal());
            return at.getMinY() >= shown.getMinY() - 1 && at.getMaxY() <= shown.getMaxY() + 1;
        });
    }

    @Test
    void aColumnOfScoresIsPastedLineByLine() {
        TrainingClass of = of(6);
        Stage stage = show(of);
        Keyboard keys = new Keyboard(stage);
        ui.clipboard = "78\r\n88\r\n\r\n６７\r\n72\r\n99\r\n";
        keys.to("score-2");
        keys.press("Ctrl+V");
        assertThat(FxTest.on(() -> text(stage, "score-1"))).isEmpty();
        assertThat(FxTest.on(() -> text(stage, "score-2"))).isEqualTo("78");
        assertThat(FxTest.on(() -> text(stage, "score-4"))).isEmpty();
        assertThat(FxTest.on(() -> text(stage, "score-6"))).isEqualTo("72");
        assertThat(keys.focused()).isEqualTo("score-6");
        assertThat(FxTest.on(() -> ((Labeled) stage.getScene().lookup("#score-pasted")).getText()))
                .contains("5 个成绩", "多出 1 行");
        keys.press("Ctrl+Enter");
        assertThat(desk.room.file(of).enrolled())
                .extracting(Learner::score)
                .containsExactly(null, 78, 88, null, 67, 72);
        FxTest.close(stage);
    }

    @Test
    void aSingleScoreIsPastedAsIntoAnyField() {
        Stage stage = show(of(2));
        Keyboard keys = new Keyboard(stage);
        ui.clipboard = "88";
        keys.to("score-1");
        keys.press("Ctrl+V");
        assertThat(keys.focused()).isEqualTo("score-1");
        FxTest.close(stage);
    }

    private static String text(Stage stage, String id) {
        return ((TextField) stage.getScene().lookup("#" + id)).getText();
    }
}
