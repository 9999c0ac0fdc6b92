package org.jishi.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jishi.platform.access.Access;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchPickTest {
    private static final List<String> COUNTIES = List.of("奉节县", "息烽县", "歙县");

    private final SimpleObjectProperty<String> chosen = new SimpleObjectProperty<>();
    private final TestUi test = new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), Language.ZH);
    private final Stage stage = FxTest.show(
            new StackPane(FxTest.on(() -> new SearchPick<>(
                    test.ui,
                    chosen,
                    words -> COUNTIES.stream()
                            .filter(each -> each.contains(words))
                            .toList(),
                    words -> words))),
            600,
            400);

    @AfterEach
    void close() {
        FxTest.close(stage);
    }

    @Test
    void theOnlyRowKeepsTheHighlightUnderDownAndUp() {
        FxTest.type(stage.getScene(), "奉节");
        for (String key : List.of("Down", "Down", "Up", "Up")) {
            FxTest.press(key);
            assertThat(highlight()).as("after " + key).isEqualTo("奉节县");
        }
        FxTest.press("Enter");
        assertThat(chosen.get()).isEqualTo("奉节县");
    }

    @Test
    void theLastRowKeepsItToo() {
        FxTest.type(stage.getScene(), "县");
        FxTest.press("Down", "Down", "Down", "Down");
        assertThat(highlight()).isEqualTo("歙县");
        FxTest.press("Up");
        assertThat(highlight()).isEqualTo("息烽县");
    }

    /** What the list draws as chosen: it may still name one that it no longer shows so. */
    private static Object highlight() {
        return FxTest.on(() -> Window.getWindows().stream()
                .map(window -> window.getScene().getRoot().lookup(".pick-list"))
                .filter(ListView.class::isInstance)
                .map(list -> ((ListView<?>) list).getSelectionModel())
                .findFirst()
                .filter(model -> model.isSelected(model.getSelectedIndex()))
                .map(model -> (Object) model.getSelectedItem())
                .orElse("nothing"));
    }
}
