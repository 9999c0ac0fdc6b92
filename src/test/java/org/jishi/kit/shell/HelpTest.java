package org.jishi.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jishi.kit.Page;
import org.jishi.kit.SavedViews;
import org.jishi.kit.Screen;
import org.jishi.kit.help.Manual;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.MovingClock;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class HelpTest {
    private final List<Boolean> answers = new ArrayList<>();
    private final Access access = new Access();
    private Stage stage;
    private OfficeWindow window;

    @BeforeEach
    void open() {
        access.signIn(new Actor(UUID.randomUUID(), UUID.randomUUID(), "王秀英", Set.of(Role.CLERK)));
        stage = FxTest.on(Stage::new);
        window = FxTest.on(() -> {
            OfficeWindow built =
                    Windows.on(stage, access, new OfficeClock(new MovingClock(Office.TODAY)), address -> {});
            built.showShell(new ShellConfig(
                    "奉节县",
                    List.of(Screen.of("home", "kit.search.pages", Feather.HOME, HelpTest::page)
                            .manual("4.1")),
                    words -> List.of(),
                    List.of(),
                    new UserMenu(() -> {}, () -> {}, () -> {}, language -> {}),
                    SavedViews.inMemory(),
                    new SimpleObjectProperty<>(List.of())));
            return built;
        });
        FxTest.show(stage);
    }

    @AfterEach
    void close() {
        FxTest.run(() -> window.close());
        FxTest.close(stage);
    }

    private static Page page() {
        return Page.of("页", new Button("页"));
    }

    private Node find(String selector) {
        return FxTest.on(() -> window.scene().lookup(selector));
    }

    private List<String> keysSaid() {
        return FxTest.on(() -> ((Parent) find("#key-list"))
                .lookupAll(".help-keys").stream()
                        .map(label -> ((Label) label).getText())
                        .toList());
    }

    private Manual.Section section() {
        return FxTest.on(() -> {
            ListView<?> contents = (ListView<?>) window.scene().lookup("#manual-contents");
            return (Manual.Section) contents.getSelectionModel().getSelectedItem();
        });
    }

    @Test
    void f1OpensTheManualAtThePagesSectionAndEscLeadsBack() {
        FxTest.press("F1");
        FxTest.until("the manual", () -> find("#manual-contents") != null);
        assertThat(section().id()).isEqualTo("4.1");
        FxTest.press("F1", "Down");
        assertThat(section().id()).isEqualTo("5");
        FxTest.press("Esc");
        assertThat(find("#manual-contents")).isNull();
    }

    @Test
    void whatIsLookedForNarrowsTheContents() {
        FxTest.press("F1");
        FxTest.until("the manual", () -> find("#manual-search") != null);
        FxTest.run(() -> find("#manual-search").requestFocus());
        FxTest.type(window.scene(), "回盘");
        FxTest.until("payment", () -> section().id().equals("10"));
        FxTest.press("Esc", "Esc");
        assertThat(find("#manual-contents")).isNull();
    }

    @Test
    void f1WorksAtTheDoor() {
        FxTest.run(() -> window.showAlone(page()));
        FxTest.press("F1");
        FxTest.until("the manual", () -> find("#manual-contents") != null);
        FxTest.press("Esc");
        assertThat(find("#manual-contents")).isNull();
    }

    @Test
    void theListOfKeysIsWhatWasDeclared() {
        FxTest.press("Ctrl+Slash");
        FxTest.until("the keys", () -> find("#key-list") != null);
        assertThat(keysSaid())
                .doesNotHaveDuplicates()
                .contains("F1", "Ctrl+/", "Ctrl+K", "Ctrl+L", "Ctrl+Z", "Ctrl+1", "F5");
        FxTest.press("Esc");
    }

    @Test
    void overAQuestionTheListHasOnlyTheKeysThatGoThrough() {
        FxTest.begin(() -> answers.add(window.ui().dialogs().confirm("kit.dialog.written")));
        FxTest.until("the question", () -> find("#dialog-yes") != null);
        FxTest.press("Ctrl+Slash");
        FxTest.until("the keys", () -> find("#key-list") != null);
        assertThat(keysSaid()).contains("F1", "Ctrl+L").doesNotContain("Ctrl+K", "F5", "Ctrl+1");
        FxTest.press("Esc", "Esc");
        FxTest.until("the answer", () -> answers.equals(List.of(false)));
    }

    @Test
    void aHeldKeyAnswersNoQuestion() {
        FxTest.run(() -> window.scene().getRoot().lookup(".page-place").requestFocus());
        FxTest.run(() -> send(KeyEvent.KEY_PRESSED));
        FxTest.begin(() -> answers.add(window.ui().dialogs().confirmFinal("kit.dialog.written")));
        FxTest.until("the question", () -> find("#dialog-yes") != null);
        FxTest.settle();
        FxTest.run(() -> send(KeyEvent.KEY_PRESSED));
        FxTest.run(() -> send(KeyEvent.KEY_PRESSED));
        assertThat(answers).isEmpty();
        FxTest.run(() -> send(KeyEvent.KEY_RELEASED));
        FxTest.run(() -> send(KeyEvent.KEY_PRESSED));
        FxTest.until("the answer", () -> answers.equals(List.of(true)));
    }

    private void send(javafx.event.EventType<KeyEvent> type) {
        Node focused = window.scene().getFocusOwner();
        javafx.event.Event.fireEvent(
                focused == null ? window.scene().getRoot() : focused,
                new KeyEvent(type, "", "", KeyCode.ENTER, false, false, false, false));
    }
}
