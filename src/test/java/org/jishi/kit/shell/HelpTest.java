package org.jishi.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Stage;
import org.jishi.kit.Page;
import org.jishi.kit.help.Manual;
import org.jishi.platform.access.Role;
import org.jishi.support.FxTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HelpTest {
    private final List<Boolean> answers = new ArrayList<>();
    private Stage stage;
    private OfficeWindow window;
    private boolean prints;

    @BeforeEach
    void open() {
        stage = FxTest.on(Stage::new);
        window = Windows.of(stage, Role.CLERK, ui -> page());
        FxTest.show(stage);
    }

    @AfterEach
    void close() {
        FxTest.run(() -> window.close());
        FxTest.close(stage);
    }

    private Page page() {
        Button opener = new Button("二");
        opener.setId("opener");
        TextField low = new TextField();
        low.setId("low");
        low.setMaxWidth(300);
        StackPane.setAlignment(low, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(low, new Insets(0, 60, 80, 0));
        StackPane all = new StackPane(new VBox(new Button("页"), opener), low);
        all.getChildren().getFirst().setPickOnBounds(false);
        return new Page() {
            @Override
            public Node node() {
                return all;
            }

            @Override
            public String title() {
                return "页";
            }

            @Override
            public boolean prints() {
                return prints;
            }
        };
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
    void aLinkLeadsToItsSectionAndAltLeftBack() {
        FxTest.press("F1");
        FxTest.until("the manual", () -> find("#manual-contents") != null);
        while (!section().id().equals("2")) {
            FxTest.press("Up");
        }
        FxTest.run(() -> ((Hyperlink) find("#manual-text .hyperlink")).fire());
        FxTest.until("the section", () -> section().id().equals("13"));
        FxTest.press("Alt+Left");
        FxTest.until("back", () -> section().id().equals("2"));
        FxTest.press("Esc");
    }

    @Test
    void nothingFoundSaysWhatToTry() {
        FxTest.press("F1");
        FxTest.until("the manual", () -> find("#manual-search") != null);
        FxTest.run(() -> find("#manual-search").requestFocus());
        FxTest.type(window.scene(), "奥特曼");
        FxTest.until("a next step", () -> {
            Node said = find("#manual-text .label");
            return section() == null
                    && said instanceof Label label
                    && label.getText().contains("名词解释");
        });
        FxTest.press("Esc", "Esc");
    }

    /** The page here has nothing to print. */
    @Test
    void theListHasCtrlPOnlyWhereThereIsSomethingToPrint() {
        FxTest.press("Ctrl+Slash");
        FxTest.until("the keys", () -> find("#key-list") != null);
        assertThat(keysSaid()).doesNotContain("Ctrl+P");
        FxTest.press("Esc");
        prints = true;
        FxTest.press("Ctrl+Slash");
        FxTest.until("the keys again", () -> find("#key-list") != null);
        assertThat(keysSaid()).contains("Ctrl+P");
        FxTest.press("Esc");
    }

    @Test
    void aNoticeStandsInTheCornerAndGivesWayToTheField() {
        FxTest.run(() -> window.ui().dialogs().done("kit.dialog.written"));
        FxTest.until("the notice", () -> find(".toast") != null && middle(find(".toast")) > 0);
        FxTest.settle();
        assertThat(middle(find(".toast"))).as("at the right").isGreaterThan(1000);
        FxTest.run(() -> find("#low").requestFocus());
        FxTest.until("it gives way", () -> middle(find(".toast")) < 400);
        FxTest.run(() -> find("#opener").requestFocus());
        FxTest.until("it comes back", () -> middle(find(".toast")) > 1000);
    }

    private static double middle(Node node) {
        return FxTest.on(() -> node.localToScene(node.getLayoutBounds()).getCenterX());
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
        assertThat(FxTest.on(() -> ((Parent) find("#key-list"))
                        .getChildrenUnmodifiable().getLast().lookupAll(".help-keys").stream()
                                .map(label -> ((Label) label).getText())
                                .toList()))
                .as("those of everywhere")
                .doesNotHaveDuplicates();
        assertThat(keysSaid()).contains("F1", "Ctrl+/", "Ctrl+K", "Ctrl+L", "Ctrl+Z", "Ctrl+1", "F5");
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

    /** What opens over the window hears the key go up in its place, and may keep it for itself. */
    @Test
    void aKeyLetGoOverAPopupIsNotHeld() {
        Popup popup = FxTest.on(() -> {
            Popup made = new Popup();
            made.getContent().add(new Button("一"));
            find("#opener").addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                made.show(stage);
                made.getContent().getFirst().requestFocus();
            });
            find("#opener").requestFocus();
            return made;
        });
        FxTest.press("Space");
        assertThat(popup.isShowing()).isTrue();
        FxTest.run(popup::hide);
        FxTest.begin(() -> answers.add(window.ui().dialogs().confirmFinal("kit.dialog.written")));
        FxTest.until("the question", () -> find("#dialog-yes") != null);
        FxTest.settle();
        FxTest.press("Space");
        FxTest.until("the answer", () -> answers.equals(List.of(true)));
    }

    /** A tooltip over a button hears each key before the button does. */
    @Test
    void aFirstPressThroughAPopupIsNotHeldEither() {
        FxTest.begin(() -> answers.add(window.ui().dialogs().confirmFinal("kit.dialog.written")));
        FxTest.until("the question", () -> find("#dialog-yes") != null);
        FxTest.run(() -> new Tooltip("一").show(find("#dialog-yes"), 10, 10));
        FxTest.press("Enter");
        FxTest.until("the answer", () -> answers.equals(List.of(true)));
    }

    @Test
    void theMenuLeadsToEachHelp() {
        Map<String, String> shown = Map.of(
                "kit-help-openManual", "#manual-contents",
                "kit-help-openKeys", "#key-list",
                "kit-help-words", "#words-found",
                "kit-help-about", "#dialog-understood");
        MenuButton menu = (MenuButton) find("#help-menu");
        assertThat(FxTest.on(() -> menu.getItems().stream()
                        .map(MenuItem::getId)
                        .filter(Objects::nonNull)
                        .toList()))
                .containsExactlyInAnyOrderElementsOf(shown.keySet());
        shown.forEach((item, what) -> {
            FxTest.begin(() -> menu.getItems().stream()
                    .filter(each -> item.equals(each.getId()))
                    .forEach(MenuItem::fire));
            FxTest.until(item, () -> find(what) != null);
            FxTest.press("Esc");
            FxTest.until(item + " is gone", () -> find(what) == null);
        });
    }

    @Test
    void aWordIsFoundByWhatIsTyped() {
        FxTest.begin(() -> ((MenuButton) find("#help-menu"))
                .getItems().stream()
                        .filter(each -> "kit-help-words".equals(each.getId()))
                        .forEach(MenuItem::fire));
        FxTest.until("the words", () -> find("#words-search") != null);
        assertThat(words()).as("all of them, before anything is typed").hasSizeGreaterThan(50);
        FxTest.type(window.scene(), "退汇");
        FxTest.until(
                "one of them", () -> !words().isEmpty() && words().getFirst().equals("退汇"));
        FxTest.press("Esc");
        FxTest.until("all again", () -> words().size() > 12);
        FxTest.press("Esc");
        FxTest.until("none", () -> find("#words-search") == null);
    }

    private List<String> words() {
        return FxTest.on(() -> ((Parent) find("#words-found"))
                .lookupAll(".help-word").stream()
                        .map(label -> ((Label) label).getText())
                        .toList());
    }

    /** The sheet reaches almost to the window's foot, where notices stand. */
    @Test
    void aNoticeWaitsUnderHelp() {
        FxTest.run(() -> window.ui().dialogs().done("kit.dialog.written"));
        FxTest.press("F1");
        FxTest.until("the manual", () -> find("#manual-contents") != null);
        FxTest.run(() -> window.ui().dialogs().done("kit.dialog.written"));
        FxTest.run(() -> {
            List<Node> layers = find(".toasts").getParent().getChildrenUnmodifiable();
            Node veil = find("#manual-contents");
            while (!veil.getStyleClass().contains("veil")) {
                veil = veil.getParent();
            }
            assertThat(layers.indexOf(veil)).isGreaterThan(layers.indexOf(find(".toasts")));
        });
        FxTest.begin(() -> answers.add(window.ui().dialogs().confirm("kit.dialog.written")));
        FxTest.until("a question over the help", () -> find("#dialog-yes") != null);
        FxTest.press("Enter");
        FxTest.until("the answer", () -> answers.equals(List.of(true)));
        FxTest.press("Esc");
        FxTest.until("the page", () -> find("#manual-contents") == null);
    }

    private void send(javafx.event.EventType<KeyEvent> type) {
        Node focused = window.scene().getFocusOwner();
        javafx.event.Event.fireEvent(
                focused == null ? window.scene().getRoot() : focused,
                new KeyEvent(type, "", "", KeyCode.ENTER, false, false, false, false));
    }
}
