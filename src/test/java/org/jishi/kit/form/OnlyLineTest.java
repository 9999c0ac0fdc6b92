package org.jishi.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jishi.kit.help.KeyWords;
import org.jishi.platform.access.Access;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.Keyboard;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Test;

/** Enter in the only line of a form submits it; in one of several it does not. */
class OnlyLineTest {
    private final StringProperty seal = new SimpleStringProperty("");
    private final StringProperty other = new SimpleStringProperty("");
    private int submitted;

    private Form form() {
        return new Form(new TestUi(new Access(), OfficeClock.system(), Language.ZH).ui)
                .text("desk.trail.seal", seal, field -> field.maxLength(40))
                .submit("desk.trail.proveNow", (done, refused) -> submitted++);
    }

    private void enter(Form form) {
        Stage stage = FxTest.show(FxTest.on(() -> new StackPane(form)), 600, 300);
        Keyboard keys = new Keyboard(stage);
        keys.fill("desk-trail-seal", "abc");
        keys.press("Enter");
        FxTest.close(stage);
    }

    @Test
    void enterSubmitsTheOnlyLine() {
        enter(FxTest.on(this::form));
        assertThat(submitted).isOne();
    }

    @Test
    void enterInOneOfSeveralLinesDoesNot() {
        enter(FxTest.on(() -> form().text("desk.trail.who", other)));
        assertThat(submitted).isZero();
    }

    @Test
    void enterKeepsNothingThatIsToBeReadFirst() {
        enter(FxTest.on(() -> new Form(new TestUi(new Access(), OfficeClock.system(), Language.ZH).ui)
                .text("desk.trail.seal", seal, FormField::readFirst)
                .submit("desk.trail.proveNow", (done, refused) -> submitted++)));
        assertThat(submitted).isZero();
    }

    @Test
    void theListOfKeysHasTheKeyThatKeepsTheForm() {
        assertThat(keys(FxTest.on(this::form))).contains("Enter").doesNotContain("Ctrl+Enter");
        assertThat(keys(FxTest.on(() -> form().text("desk.trail.who", other)))).contains("Ctrl+Enter");
    }

    private static List<String> keys(Form form) {
        return KeyWords.within(form).stream()
                .flatMap(group -> group.lines().stream())
                .map(KeyWords.Line::keys)
                .toList();
    }

    @Test
    void whatOnlyAsksIsLeftWithoutAQuestion() {
        Form kept = FxTest.on(this::form);
        enter(kept);
        assertThat(kept.changed()).isTrue();
        Form asking = FxTest.on(() -> form().asksOnly());
        seal.set("");
        enter(asking);
        assertThat(asking.changed()).isFalse();
    }
}
