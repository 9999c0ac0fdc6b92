package org.jishi.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleStringProperty;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.Step;
import org.jishi.kit.page.StepsPage;
import org.jishi.platform.access.Role;
import org.jishi.support.FxTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A key that is held down begins one thing. */
class HeldKeysTest {
    private final AtomicInteger went = new AtomicInteger();
    private final Stage stage = FxTest.on(Stage::new);
    private final OfficeWindow window = Windows.of(
            stage,
            Role.CLERK,
            ui -> new StepsPage(ui, "kit.search.pages")
                    .step(new Step("kit.search.pages", new VBox(new TextField()))
                            .onNext("kit.steps.next", (done, refused) -> {
                                went.incrementAndGet();
                                done.run();
                            }))
                    .step(new Step("kit.search.commands", new VBox(new Button("a")))
                            .onNext("kit.steps.next", (done, refused) -> {
                                went.incrementAndGet();
                                done.run();
                            }))
                    .step(new Step("kit.user.look", new VBox(new Button("b")))));

    @AfterEach
    void close() {
        FxTest.run(window::close);
        FxTest.close(stage);
    }

    private void fire(EventType<KeyEvent> type, KeyCode code, boolean ctrl) {
        FxTest.run(() -> {
            Scene scene = stage.getScene();
            var at = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            at.fireEvent(new KeyEvent(type, "", "", code, false, ctrl, false, false));
        });
    }

    @Test
    void stepsGoOnOnceForEachPress() {
        FxTest.show(stage);
        for (KeyCode code : new KeyCode[] {KeyCode.N, KeyCode.ENTER}) {
            int before = went.get();
            fire(KeyEvent.KEY_PRESSED, code, true);
            fire(KeyEvent.KEY_PRESSED, code, true);
            assertThat(went).as(code.name()).hasValue(before + 1);
            fire(KeyEvent.KEY_RELEASED, code, true);
        }
    }

    /** The Enter that opened it does not keep what stands in its line. */
    @Test
    void aLineThatCameByEnterIsNotKeptByTheSameEnter() {
        FxTest.show(stage);
        AtomicInteger kept = new AtomicInteger();
        fire(KeyEvent.KEY_PRESSED, KeyCode.ENTER, false);
        FxTest.begin(() -> window.ui()
                .dialogs()
                .form(
                        "kit.view.renameTitle",
                        new Form(window.ui())
                                .text("kit.view.field.name", new SimpleStringProperty("我的名单"))
                                .submit("kit.view.submit", (done, refused) -> kept.incrementAndGet()),
                        "我的名单"));
        FxTest.until(
                "the form stands there",
                () -> stage.getScene().getFocusOwner() instanceof TextField field
                        && field.getText().equals("我的名单"));
        fire(KeyEvent.KEY_PRESSED, KeyCode.ENTER, false);
        assertThat(kept).hasValue(0);
        fire(KeyEvent.KEY_RELEASED, KeyCode.ENTER, false);
        fire(KeyEvent.KEY_PRESSED, KeyCode.ENTER, false);
        assertThat(kept).hasValue(1);
    }
}
