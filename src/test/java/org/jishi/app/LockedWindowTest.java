package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.jishi.admin.RealOffice;
import org.jishi.admin.UserDraft;
import org.jishi.kit.shell.Outside;
import org.jishi.platform.access.Role;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.MovingClock;
import org.jishi.support.Office;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who comes in through the lock gets a shell of their own, and never the one before. */
class LockedWindowTest {
    private static final String FIRST = "first password";

    @TempDir
    Path home;

    private final MovingClock time = new MovingClock(Office.TODAY);
    private Stage stage;
    private Reception reception;

    @BeforeEach
    void start() {
        try (RealOffice office = new RealOffice(home.resolve("office"))) {
            office.user("李经办", "li", Role.CLERK);
            office.users().add(UserDraft.of("周复核", "zhou", Role.CLERK), FIRST.toCharArray());
        }
        stage = FxTest.on(Stage::new);
        reception = FxTest.on(() -> {
            Reception made = new Reception(stage, Outside.plain(address -> {}), new OfficeClock(time), KeyService::new);
            made.open(home.resolve("office"));
            return made;
        });
        FxTest.show(stage);
    }

    @AfterEach
    void end() {
        FxTest.run(reception::close);
        FxTest.close(stage);
    }

    @Test
    void twoPeopleTakeTurnsAtOneDesk() {
        signIn("li", RealOffice.PASSWORD);
        untilUser("李经办");
        lock();
        signIn("Admin", RealOffice.PASSWORD);
        untilUser("冉管理");
        lock();
        signIn("li", RealOffice.PASSWORD);
        untilUser("李经办");
        lock();
        signIn("li", RealOffice.PASSWORD);
        untilUser("李经办");
    }

    @Test
    void theLockKnowsWhoWasHereAndWhoseOfficeItIs() {
        signIn("li", RealOffice.PASSWORD);
        untilUser("李经办");
        lock();
        FxTest.until("the lock", () -> node("#admin-signIn-password") != null);
        FxTest.until(
                "only the password is to be typed",
                () -> stage.getScene().getFocusOwner() instanceof Node now
                        && "admin-signIn-password".equals(now.getId()));
        assertThat(FxTest.on(() -> stage.getScene().getRoot().lookupAll(".heading").stream()
                        .map(heading -> ((Labeled) heading).getText())
                        .toList()))
                .contains("奉节县电商办");
    }

    @Test
    void aFirstPasswordIsChangedAtTheLockToo() {
        signIn("li", RealOffice.PASSWORD);
        untilUser("李经办");
        lock();
        signIn("zhou", FIRST);
        FxTest.until("the new password is asked", () -> node("#admin-password-again") != null);
        assertThat(FxTest.on(() -> node("#user-menu"))).isNull();
        FxTest.run(() -> {
            assertThat(node("#admin-password-old")).as("typed a moment ago").isNull();
            text("#admin-password-new", "quite another password");
            text("#admin-password-again", "quite another password");
            ((Button) Objects.requireNonNull(node("#admin-password-change"))).fire();
        });
        untilUser("周复核");
    }

    @Test
    void theIdleLockCoversAnOpenSheetWhichWaitsWithoutItsPassword() {
        signIn("li", RealOffice.PASSWORD);
        untilUser("李经办");
        FxTest.begin(() -> ((MenuButton) Objects.requireNonNull(node("#user-menu")))
                .getItems().stream()
                        .filter(item -> "kit-user-password".equals(item.getId()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        FxTest.until("the sheet", () -> node("#admin-password-old") != null);
        FxTest.run(() -> text("#admin-password-old", RealOffice.PASSWORD));
        time.goTo(Office.TODAY.plusDays(1));
        FxTest.until("the lock", () -> node("#admin-signIn-password") != null);
        assertThat(FxTest.on(() -> node(".overlay"))).isNull();
        signIn("li", RealOffice.PASSWORD);
        FxTest.until("the sheet again", () -> node("#admin-password-old") != null);
        assertThat(FxTest.on(() -> ((TextInputControl) Objects.requireNonNull(node("#admin-password-old"))).getText()))
                .as("a password that was typed before the lock")
                .isEmpty();
        FxTest.press("Esc");
        FxTest.until("the sheet is gone", () -> node(".overlay") == null);
    }

    /** However long nobody came back: the idle lock is no other than the one by hand. */
    @Test
    void anAskedQuestionAndThePageAreThereAfterAWeek() {
        signIn("Admin", RealOffice.PASSWORD);
        untilUser("冉管理");
        FxTest.run(() -> ((Button) Objects.requireNonNull(node("#sidebar-admin"))).fire());
        FxTest.until("settings", () -> node("#admin-recovery-renew") != null);
        FxTest.begin(() -> ((Button) Objects.requireNonNull(node("#admin-recovery-renew"))).fire());
        FxTest.until("the question", () -> node("#dialog-keep") != null);
        time.goTo(Office.TODAY.plusDays(7));
        FxTest.until("the lock", () -> node("#admin-signIn-password") != null);
        signIn("Admin", RealOffice.PASSWORD);
        FxTest.until("the question again", () -> node("#dialog-keep") != null);
        FxTest.press("Esc");
        FxTest.until("answered", () -> node(".overlay") == null);
        assertThat(FxTest.on(() -> node("#admin-recovery-renew"))).isNotNull();
    }

    @Test
    void eachPersonHasALookOfTheirOwn() {
        signIn("li", RealOffice.PASSWORD);
        untilUser("李经办");
        FxTest.press("Ctrl+Equals", "Ctrl+Equals");
        assertThat(letters()).isEqualTo(1.25);
        lock();
        signIn("Admin", RealOffice.PASSWORD);
        untilUser("冉管理");
        assertThat(letters()).isEqualTo(1.0);
        FxTest.press("Ctrl+Minus");
        assertThat(letters()).isEqualTo(0.9);
        lock();
        signIn("li", RealOffice.PASSWORD);
        untilUser("李经办");
        assertThat(letters()).isEqualTo(1.25);
    }

    @Test
    void anotherLanguageStaysOnThePageAndBelongsToThePerson() {
        signIn("li", RealOffice.PASSWORD);
        untilUser("李经办");
        FxTest.run(() -> ((Button) Objects.requireNonNull(node("#sidebar-people"))).fire());
        FxTest.until("the people", () -> node("#people-table") != null);
        FxTest.begin(() -> userMenu("kit-user-look"));
        FxTest.until("the form", () -> node("#kit-user-language") != null);
        FxTest.run(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Language> language = (ComboBox<Language>) Objects.requireNonNull(node("#kit-user-language"));
            language.setValue(Language.EN);
            ((Button) Objects.requireNonNull(node("#kit-look-use"))).fire();
        });
        FxTest.until("English, at the people", () -> node("#people-table") != null && "People".equals(title()));
        lock();
        signIn("Admin", RealOffice.PASSWORD);
        untilUser("冉管理");
        FxTest.until("her own Chinese", () -> "首页".equals(title()));
    }

    private String title() {
        return node(".page-title") instanceof Labeled title ? title.getText() : "";
    }

    private double letters() {
        return FxTest.on(() -> stage.getScene()
                .getRoot()
                .getChildrenUnmodifiable()
                .getFirst()
                .getLocalToParentTransform()
                .getMxx());
    }

    private void userMenu(String item) {
        ((MenuButton) Objects.requireNonNull(node("#user-menu")))
                .getItems().stream()
                        .filter(each -> item.equals(each.getId()))
                        .findFirst()
                        .orElseThrow()
                        .fire();
    }

    @Test
    void whoLockedIsOfferedAfterTheOfficeClosed() {
        signIn("li", RealOffice.PASSWORD);
        untilUser("李经办");
        lock();
        signIn("Admin", RealOffice.PASSWORD);
        untilUser("冉管理");
        lock();
        FxTest.until("the lock", () -> node("#admin-signIn-forgotten") != null);
        FxTest.begin(() -> ((ButtonBase) Objects.requireNonNull(node("#admin-signIn-forgotten"))).fire());
        FxTest.until("it is asked first", () -> node("#dialog-drop") != null);
        FxTest.run(() -> ((Button) Objects.requireNonNull(node("#dialog-drop"))).fire());
        FxTest.until("the recovery key is asked", () -> node("#admin-rescue-back") != null);
        FxTest.run(() -> ((Button) Objects.requireNonNull(node("#admin-rescue-back"))).fire());
        FxTest.until("the door", () -> node("#admin-signIn-login") != null);
        assertThat(FxTest.on(() -> ((TextInputControl) Objects.requireNonNull(node("#admin-signIn-login"))).getText()))
                .isEqualTo("admin");
    }

    @Test
    void aWaitAfterWrongTriesIsSaidInWords() {
        signIn("li", RealOffice.PASSWORD);
        untilUser("李经办");
        lock();
        for (int tries = 0; tries < 2; tries++) {
            signIn("li", "not the password");
            FxTest.until("the answer", this::refused);
        }
        signIn("li", "not the password");
        FxTest.until(
                "the wait",
                () -> node("#admin-signIn-wait") instanceof Labeled wait
                        && wait.isVisible()
                        && wait.getText().contains("2"));
        FxTest.until("it is over", () -> node("#admin-signIn-wait") instanceof Node wait && !wait.isVisible());
    }

    private void signIn(String login, String password) {
        FxTest.until("somebody may sign in", () -> node("#admin-signIn-password") != null);
        FxTest.run(() -> {
            text("#admin-signIn-login", login);
            text("#admin-signIn-password", password);
            ((Button) Objects.requireNonNull(node("#admin-signIn-enter"))).fire();
        });
    }

    private boolean refused() {
        return stage.getScene().getRoot().lookupAll(".field-problem").stream().anyMatch(Node::isVisible);
    }

    private void lock() {
        FxTest.run(() -> reception.workplace().orElseThrow().lock());
    }

    private void untilUser(String name) {
        FxTest.until(
                "the shell of " + name,
                () -> node("#user-menu") instanceof Labeled menu
                        && menu.getText().contains(name));
    }

    private void text(String id, String text) {
        ((TextInputControl) Objects.requireNonNull(node(id))).setText(text);
    }

    private @Nullable Node node(String id) {
        return stage.getScene() == null ? null : stage.getScene().getRoot().lookup(id);
    }
}
