package org.jishi.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jishi.kit.form.Form;
import org.jishi.platform.access.Access;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.Keyboard;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Test;

/** The keys go where the refusal points, also where a field is made of several. */
class RefusedFieldTest {
    @Test
    void aFieldMadeOfSeveralTakesTheKeysWithItsFirst() {
        Stage stage = FxTest.on(() -> {
            Ui ui = new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), Language.ZH).ui;
            TextField first = new TextField();
            first.setId("first");
            Form form = new Form(ui)
                    .text("kit.dialog.reason", new SimpleStringProperty(""))
                    .custom("kit.list.search", new VBox(first, new Button("more")), f -> f.name("items"))
                    .submit(
                            "kit.dialog.yes",
                            (done, refused) -> refused.accept(new Refusal(Problem.at("items", "kit.form.pickOne"))));
            Stage window = new Stage();
            window.setScene(new Scene(form, 600, 300));
            return window;
        });
        FxTest.show(stage);
        Keyboard keys = new Keyboard(stage);
        keys.to("kit-dialog-reason");
        keys.press("Ctrl+Enter");
        assertThat(keys.focused()).isEqualTo("first");
        FxTest.close(stage);
    }

    /** JavaFX would put back the day that was there, or none, and the form would save it. */
    @Test
    void aDayThatIsNoneStaysToBeMended() {
        noDay(new SimpleObjectProperty<>(LocalDate.of(2026, 9, 18)));
        noDay(new SimpleObjectProperty<>());
    }

    private static void noDay(ObjectProperty<LocalDate> day) {
        List<LocalDate> saved = new ArrayList<>();
        Stage stage = FxTest.on(() -> {
            Ui ui = new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), Language.ZH).ui;
            Form form = new Form(ui)
                    .date("kit.form.dateShape", day, f -> {})
                    .submit("kit.dialog.yes", (done, refused) -> {
                        saved.add(day.get());
                        done.run();
                    });
            Stage window = new Stage();
            window.setScene(new Scene(form, 600, 300));
            return window;
        });
        FxTest.show(stage);
        Keyboard keys = new Keyboard(stage);
        keys.fill("kit-form-dateShape", "2026-13-45");
        keys.press("Ctrl+Enter");
        assertThat(saved).isEmpty();
        TextField editor = FxTest.on(() ->
                ((DatePicker) Objects.requireNonNull(stage.getScene().lookup("#kit-form-dateShape"))).getEditor());
        assertThat(editor.getText()).isEqualTo("2026-13-45");
        keys.fill("kit-form-dateShape", "2026-9-19");
        keys.press("Ctrl+Enter");
        assertThat(saved).containsExactly(LocalDate.of(2026, 9, 19));
        FxTest.close(stage);
    }

    @Test
    void aRingTurnsWhileTheFormIsWorkedOn() {
        FxTest.on(() -> {
            Ui ui = new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), Language.ZH).ui;
            Runnable[] done = {() -> {}};
            Form form = new Form(ui)
                    .text("kit.dialog.reason", new SimpleStringProperty("因材料有误"))
                    .submit("kit.dialog.yes", (finished, refused) -> done[0] = finished);
            new Scene(form, 600, 300);
            Node ring = form.lookup(".progress-indicator");
            assertThat(ring.isVisible()).isFalse();
            Button main = (Button) form.lookup("#kit-dialog-yes");
            form.submit();
            assertThat(main.isDisabled()).isTrue();
            assertThat(ring.isVisible()).isTrue();
            done[0].run();
            assertThat(main.isDisabled()).isFalse();
            assertThat(ring.isVisible()).isFalse();
            return true;
        });
    }
}
