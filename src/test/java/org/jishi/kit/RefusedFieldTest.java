package org.jishi.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
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
